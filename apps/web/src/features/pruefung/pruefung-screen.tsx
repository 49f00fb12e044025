import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Eye, FolderOpen } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { akteQuery, aktenQuery } from '../../api/queries.js';
import type { AkteListItem } from '../../api/types.js';
import { deAkte } from '../../i18n/de-akte.js';
import { deAkten } from '../../i18n/de-akten.js';
import { dePruefung } from '../../i18n/de-pruefung.js';
import { de } from '../../i18n/de.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Button } from '../../ui/button.js';
import { SearchInput } from '../../ui/field.js';
import { Empty } from '../../ui/states.js';
import { useDebouncedText } from '../../ui/use-debounced.js';
import { Historie, HistoryDownloads } from '../akte/historie.js';
import { Stammdaten } from '../akte/stammdaten.js';
import '../../styles/akte.css';
import '../../styles/pruefung.css';

const route = getRouteApi('/desk/pruefung');

function AkteChoice({ akte, isCurrent }: { akte: AkteListItem; isCurrent: boolean }) {
  return (
    <li>
      <Link
        to="/pruefung"
        search={(before) => ({ ...before, akte: akte.id })}
        className="audit-choice"
        aria-current={isCurrent ? 'true' : undefined}
        activeOptions={{ exact: true, explicitUndefined: true }}
      >
        <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
        <span className="quiet">{akte.state === 'open' ? deAkten.open : deAkten.closed}</span>
        <span className="audit-betreff">{akte.betreff}</span>
      </Link>
    </li>
  );
}

function Finder() {
  const { q, akte: current } = route.useSearch();
  const navigate = useNavigate();
  const [text, setText] = useDebouncedText(q ?? '', (value) => {
    const wanted = value.trim() || undefined;
    void navigate({
      to: '/pruefung',
      search: (before) => ({ ...before, q: wanted }),
      replace: true,
    });
  });
  const query = useInfiniteQuery(aktenQuery({ q }));
  const akten = allItems(query.data);
  return (
    <section className="audit-finder" aria-label={dePruefung.field}>
      <SearchInput
        label={dePruefung.field}
        placeholder={dePruefung.fieldHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <QueryState query={query} lines={6} />
      {query.data && akten.length === 0 && <Empty title={dePruefung.nothing} />}
      <ul className="audit-list" aria-label={dePruefung.results}>
        {akten.map((akte) => (
          <AkteChoice key={akte.id} akte={akte} isCurrent={akte.id === current} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()}>{de.common.more}</Button>
      )}
    </section>
  );
}

function Audited({ id }: { id: string }) {
  const query = useQuery(akteQuery(id));
  const akte = query.data;
  return (
    <section className="audit-akte" aria-label={dePruefung.history}>
      <QueryState query={query} lines={8} />
      {akte && (
        <>
          <header className="audit-head">
            <div>
              <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
              <h2>{akte.betreff}</h2>
            </div>
            <Link
              to="/akten/$akteId"
              params={{ akteId: akte.id }}
              search={{}}
              className="button plain"
            >
              <FolderOpen aria-hidden="true" className="icon" /> {dePruefung.openAkte}
            </Link>
          </header>
          <Stammdaten akte={akte} />
          <div className="audit-history">
            <h3>{deAkte.history}</h3>
            <HistoryDownloads akteId={id} />
            <Historie akteId={id} withHash />
          </div>
        </>
      )}
    </section>
  );
}

/** For the audit office: find an Akte, read its Historie, take it along. Nothing can be changed. */
export function PruefungScreen() {
  const { akte } = route.useSearch();
  return (
    <div className="audit">
      <header className="audit-top">
        <PageHeading title={dePruefung.title} />
        <p className="badge notice">
          <Eye aria-hidden="true" className="icon" /> {dePruefung.readOnly}
        </p>
        <p className="quiet">{dePruefung.readOnlyHint}</p>
      </header>
      <Finder />
      {akte ? (
        <Audited key={akte} id={akte} />
      ) : (
        <section className="audit-akte">
          <Empty title={dePruefung.pick} />
        </section>
      )}
    </div>
  );
}
