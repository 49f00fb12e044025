import { useMemo, useState } from 'react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { searchQuery } from '../api/queries.js';
import type { SearchHit } from '../api/types.js';
import { allItems } from '../app/counts.js';
import { PageHeading } from '../app/page-heading.js';
import { useHotkeys } from '../app/use-hotkeys.js';
import { moveBy } from '../features/eingang/inbox.js';
import { Facets } from '../features/suche/facets.js';
import { HitRow } from '../features/suche/hit-row.js';
import { chosenHit, hitKey } from '../features/suche/hits.js';
import { Preview } from '../features/suche/preview.js';
import { de } from '../i18n/de.js';
import { Button } from '../ui/button.js';
import { Empty, QueryState } from '../ui/states.js';
import '../styles/suche.css';

const route = getRouteApi('/desk/suche');

function useHits() {
  const { q = '', einheit, jahr, art, treffer } = route.useSearch();
  const query = useInfiniteQuery({
    ...searchQuery({ q, einheitId: einheit, year: jahr, kind: art }),
    placeholderData: keepPreviousData,
  });
  const hits = useMemo(() => allItems(query.data), [query.data]);
  return { q, query, hits, current: chosenHit(hits, treffer), first: query.data?.pages[0] };
}

function useHitKeys(hits: readonly SearchHit[], current: SearchHit | undefined, q: string): void {
  const navigate = useNavigate();
  const group = de.nav.suche;
  const keyed = hits.map((hit) => ({ id: hitKey(hit) }));
  const go = (by: 1 | -1) => {
    const treffer = moveBy(keyed, current && hitKey(current), by);
    void navigate({ to: '/suche', search: (before) => ({ ...before, treffer }), replace: true });
  };
  const open = () => {
    if (!current) return;
    const search = { dokument: current.dokumentId, seite: current.pageNo, q };
    void navigate({ to: '/akten/$akteId', params: { akteId: current.akteId }, search });
  };
  useHotkeys([
    { keys: 'j', label: de.keys.next, group, run: () => go(1) },
    { keys: 'k', label: de.keys.previous, group, run: () => go(-1) },
    { keys: 'arrowdown', label: de.keys.next, group, run: () => go(1) },
    { keys: 'arrowup', label: de.keys.previous, group, run: () => go(-1) },
    { keys: 'enter', label: de.keys.openHit, group, run: open },
  ]);
}

function HitCount({ total, shown, isBusy }: { total: number | null; shown: number; isBusy: boolean }) {
  const text = total === null ? `${de.suche.hits(shown)}` : de.suche.hits(total);
  return (
    <p className="hit-count" role="status">
      {isBusy ? de.suche.searching : text}
    </p>
  );
}

/** Search in the text of all Akten: facets, hits, preview at the hit page. */
export function SucheRoute() {
  const { einheit, jahr, art } = route.useSearch();
  const { q, query, hits, current, first } = useHits();
  const [isFacetsOpen, setIsFacetsOpen] = useState(false);
  useHitKeys(hits, current, q);
  const isNarrowed = Boolean(einheit ?? jahr ?? art);
  const hasQuery = q.trim() !== '';
  const chosen = { einheit, jahr, art };
  return (
    <div className={`suche ${isFacetsOpen ? 'facets-open' : ''}`}>
      <aside className="facets" aria-label={de.suche.facets}>
        <div className="inbox-head-line">
          <h2>{de.suche.facets}</h2>
          {isNarrowed && (
            <Link to="/suche" search={{ q }} className="button link">
              {de.suche.reset}
            </Link>
          )}
        </div>
        {first && <Facets facets={first.facets} chosen={chosen} />}
      </aside>
      <section className="hits" aria-label={de.suche.listLabel}>
        <div className="hits-head">
          <PageHeading title={de.suche.title} />
          {hasQuery && first && (
            <HitCount total={first.total} shown={hits.length} isBusy={query.isPlaceholderData} />
          )}
          {hasQuery && (
            <Button
              icon={SlidersHorizontal}
              className="facets-toggle"
              aria-expanded={isFacetsOpen}
              onClick={() => setIsFacetsOpen(!isFacetsOpen)}
            >
              {de.suche.showFacets}
            </Button>
          )}
        </div>
        {!hasQuery && <Empty title={de.suche.start} hint={de.suche.startHint} />}
        {hasQuery && <QueryState query={query} lines={8} />}
        {hasQuery && first && hits.length === 0 && (
          <Empty title={de.suche.nothing(q)} hint={de.suche.nothingHint} />
        )}
        {hasQuery && (
          <ol className="hit-list">
            {hits.map((hit) => (
              <HitRow key={hitKey(hit)} hit={hit} isCurrent={hit === current} query={q} />
            ))}
          </ol>
        )}
        {hasQuery && query.hasNextPage && (
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? de.common.loadingMore : de.common.more}
          </Button>
        )}
      </section>
      <section className="preview" aria-label={de.suche.preview}>
        {hasQuery && current && <Preview key={hitKey(current) + q} hit={current} query={q} />}
      </section>
    </div>
  );
}
