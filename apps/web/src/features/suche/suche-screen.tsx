import { useMemo, useState, type ReactNode } from 'react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { searchQuery } from '../../api/queries.js';
import type { SearchHit } from '../../api/types.js';
import { deSuche } from '../../i18n/de-suche.js';
import { de } from '../../i18n/de.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import { moveBy } from '../../ui/neighbours.js';
import { Empty } from '../../ui/states.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';
import { Facets } from './facets.js';
import { HitRow } from './hit-row.js';
import { chosenHit, hitKey } from './hits.js';
import { Preview } from './preview.js';
import '../../styles/suche.css';

const route = getRouteApi('/desk/suche');

function useHits() {
  const { q = '', einheit, year, art, hit: hitParam } = route.useSearch();
  const query = useInfiniteQuery({
    ...searchQuery({ q, einheitId: einheit, year, kind: art }),
    placeholderData: keepPreviousData,
  });
  const hits = useMemo(() => allItems(query.data), [query.data]);
  return { q, query, hits, current: chosenHit(hits, hitParam), first: query.data?.pages[0] };
}

function useHitKeys(hits: readonly SearchHit[], current: SearchHit | undefined, q: string): void {
  const navigate = useNavigate();
  const group = de.nav.suche;
  const keyed = hits.map((hit) => ({ id: hitKey(hit) }));
  const go = (by: 1 | -1) => {
    const hit = moveBy(keyed, current && hitKey(current), by);
    void navigate({ to: '/suche', search: (before) => ({ ...before, hit }), replace: true });
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

interface HitsProps {
  hits: ReturnType<typeof useHits>;
  facetsToggle: ReactNode;
}

function HitsHead({ hits: { query, hits, first }, facetsToggle }: HitsProps) {
  const count = deSuche.hits(first?.total ?? hits.length);
  return (
    <div className="hits-head">
      <PageHeading title={deSuche.title} />
      {first && (
        <p className="hit-count" role="status">
          {query.isPlaceholderData ? deSuche.searching : count}
        </p>
      )}
      {facetsToggle}
    </div>
  );
}

function HitList({ hits: { q, query, hits, current, first } }: Pick<HitsProps, 'hits'>) {
  return (
    <>
      <QueryState query={query} lines={8} />
      {first && hits.length === 0 && (
        <Empty title={deSuche.nothing(q)} hint={deSuche.nothingHint} />
      )}
      <ol className="hit-list">
        {hits.map((hit) => (
          <HitRow key={hitKey(hit)} hit={hit} isCurrent={hit === current} query={q} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? de.common.loadingMore : de.common.more}
        </Button>
      )}
    </>
  );
}

function FacetColumn({ first, q }: Pick<ReturnType<typeof useHits>, 'first' | 'q'>) {
  const { einheit, year, art } = route.useSearch();
  const isNarrowed = einheit !== undefined || year !== undefined || art !== undefined;
  return (
    <aside className="facets" aria-label={deSuche.facets}>
      <div className="inbox-head-line">
        <h2>{deSuche.facets}</h2>
        {isNarrowed && (
          <Link to="/suche" search={{ q }} className="button link">
            {deSuche.reset}
          </Link>
        )}
      </div>
      {first && <Facets facets={first.facets} chosen={{ einheit, year, art }} />}
    </aside>
  );
}

/** Search in the text of all Akten: facets, hits, preview at the hit page. */
export function SucheScreen() {
  const hits = useHits();
  const { q, current } = hits;
  const isNarrow = useIsNarrow();
  const [isFacetsOpen, setIsFacetsOpen] = useState(false);
  useHitKeys(hits.hits, current, q);
  const hasQuery = q.trim() !== '';
  const facetsToggle = hasQuery && (
    <Button
      icon={SlidersHorizontal}
      className="facets-toggle"
      aria-expanded={isFacetsOpen}
      onClick={() => setIsFacetsOpen(!isFacetsOpen)}
    >
      {deSuche.showFacets}
    </Button>
  );
  return (
    <div className={`suche ${isFacetsOpen ? 'facets-open' : ''}`}>
      <FacetColumn first={hits.first} q={q} />
      <section className="hits" aria-label={deSuche.listLabel}>
        <HitsHead hits={hits} facetsToggle={facetsToggle} />
        {hasQuery ? (
          <HitList hits={hits} />
        ) : (
          <Empty title={deSuche.start} hint={deSuche.startHint} />
        )}
      </section>
      <section className="preview" aria-label={deSuche.preview}>
        {hasQuery && current && !isNarrow && (
          <Preview key={hitKey(current) + q} hit={current} query={q} />
        )}
      </section>
    </div>
  );
}
