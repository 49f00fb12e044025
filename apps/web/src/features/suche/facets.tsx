import { Link } from '@tanstack/react-router';
import type { SearchResult } from '../../api/types.js';
import { deSuche } from '../../i18n/de-suche.js';

/** What narrows a search, as it stands in the URL. */
export interface FacetChoice {
  einheit?: string | undefined;
  year?: number | undefined;
  art?: string | undefined;
}

interface Choice {
  name: string;
  count: number;
  isChosen: boolean;
  change: FacetChoice;
}

function Facet({ title, choices }: { title: string; choices: Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <section className="facet">
      <h3>{title}</h3>
      <ul>
        {choices.map(({ name, count, isChosen, change }) => (
          <li key={name}>
            <Link
              to="/suche"
              search={(before) => ({ ...before, ...change, hit: undefined })}
              aria-current={isChosen ? 'true' : undefined}
              activeOptions={{ exact: true, explicitUndefined: true }}
              replace
            >
              <span className="facet-box" aria-hidden="true" />
              <span className="facet-name">{name}</span>
              <span className="number quiet">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Counts by Aktenplan, year and kind; choosing one again lifts it. */
export function Facets({
  facets,
  chosen,
}: {
  facets: SearchResult['facets'];
  chosen: FacetChoice;
}) {
  const { einheit, year: chosenYear, art } = chosen;
  const units = facets.einheiten.map((unit) => ({
    name: `${unit.number} ${unit.title}`,
    count: unit.count,
    isChosen: unit.id === einheit,
    change: { einheit: unit.id === einheit ? undefined : unit.id },
  }));
  const years = facets.years.map(({ year, count }) => ({
    name: String(year),
    count,
    isChosen: year === chosenYear,
    change: { year: year === chosenYear ? undefined : year },
  }));
  const kinds = facets.kinds.map(({ kind, count }) => ({
    name: kind,
    count,
    isChosen: kind === art,
    change: { art: kind === art ? undefined : kind },
  }));
  return (
    <>
      <Facet title={deSuche.einheiten} choices={units} />
      <Facet title={deSuche.years} choices={years} />
      <Facet title={deSuche.kinds} choices={kinds} />
    </>
  );
}
