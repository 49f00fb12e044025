import { lazy, useCallback, useMemo, useState } from 'react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { FolderPlus, ListTree } from 'lucide-react';
import { openAkte } from '../../api/actions.js';
import { allItems } from '../../api/counts.js';
import { keys } from '../../api/query-keys.js';
import { aktenQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { deAkten } from '../../i18n/de-akten.js';
import { de } from '../../i18n/de.js';
import { Kbd } from '../../keys/kbd.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { useOpen } from '../../shell/drafts.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { showToast } from '../../shell/toasts.js';
import { TypeAhead, usePreloaded } from '../../shell/typed-ahead.js';
import { Button } from '../../ui/button.js';
import { SearchInput } from '../../ui/field.js';
import { Empty } from '../../ui/states.js';
import { useDebouncedText } from '../../ui/use-debounced.js';
import { AktenTable } from './akten-table.js';
import { AktenplanFilter } from './aktenplan-filter.js';
import '../../styles/akten.css';
import '../../styles/ablage.css';

const loadNew = () => import('../ablage/new-akte-dialog.js');
const LOADS = [loadNew];
const NewAkteDialog = lazy(() => loadNew().then((m) => ({ default: m.NewAkteDialog })));
const route = getRouteApi('/desk/akten');
const STATES = [
  { value: undefined, name: deAkten.states.all },
  { value: 'offen', name: deAkten.states.open },
  { value: 'zda', name: deAkten.states.closed },
] as const;

function NewAkte() {
  const { isOpen, open, close } = useOpen('neue-akte');
  const navigate = useNavigate();
  const client = useQueryClient();
  usePreloaded(LOADS);
  useHotkeys([{ keys: 'n', label: de.keys.newAkte, group: de.nav.akten, run: open }]);
  const create = async (unit: Aktenplaneinheit, betreff: string) => {
    const akte = await openAkte(unit.id, betreff);
    void client.invalidateQueries({ queryKey: keys.akten.lists });
    showToast({ text: `${deAkten.created} ${akte.aktenzeichen}`, seconds: 6 });
    void navigate({ to: '/akten/$akteId', params: { akteId: akte.id } });
  };
  return (
    <>
      <Button icon={FolderPlus} onClick={open}>
        {deAkten.newAkte} <Kbd keys="n" />
      </Button>
      {isOpen && (
        <TypeAhead title={deAkten.newAkte} onClose={close}>
          {(typed) => (
            <NewAkteDialog purpose="" betreff="" typed={typed} onClose={close} onTake={create} />
          )}
        </TypeAhead>
      )}
    </>
  );
}

function AktenHead({ onPlan, isPlanOpen }: { onPlan: () => void; isPlanOpen: boolean }) {
  const { q, stand } = route.useSearch();
  const navigate = useNavigate();
  const allowed = useAllows();
  const [text, setText] = useDebouncedText(q ?? '', (value) => {
    const wanted = value.trim() || undefined;
    void navigate({ to: '/akten', search: (before) => ({ ...before, q: wanted }), replace: true });
  });
  return (
    <div className="akten-head">
      <PageHeading title={deAkten.title} />
      <SearchInput
        label={deAkten.filter}
        placeholder={deAkten.filterHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="chips" role="group" aria-label={deAkten.state}>
        {STATES.map(({ value, name }) => (
          <Link
            key={name}
            to="/akten"
            search={(before) => ({ ...before, stand: value })}
            className="chip"
            aria-current={stand === value ? 'true' : undefined}
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {name}
          </Link>
        ))}
      </div>
      <Button icon={ListTree} className="plan-toggle" aria-expanded={isPlanOpen} onClick={onPlan}>
        {isPlanOpen ? deAkten.hidePlan : deAkten.showPlan}
      </Button>
      {allowed('openAkte') && <NewAkte />}
    </div>
  );
}

function useAkten() {
  const { einheit, stand, q } = route.useSearch();
  const state = stand && (stand === 'offen' ? ('open' as const) : ('closed' as const));
  const list = useInfiniteQuery(aktenQuery({ einheitId: einheit, state, q }));
  const akten = useMemo(() => allItems(list.data), [list.data]);
  return { list, akten, isNarrowed: Boolean(einheit ?? stand ?? q) };
}

/** All Akten one may see, narrowed by Aktenplan, state and text. */
export function AktenScreen() {
  const { einheit } = route.useSearch();
  const { list, akten, isNarrowed } = useAkten();
  const [isPlanOpen, setIsPlanOpen] = useState(false);
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return (
    <div className={`akten ${isPlanOpen ? 'plan-open' : ''}`}>
      <AktenHead isPlanOpen={isPlanOpen} onPlan={() => setIsPlanOpen(!isPlanOpen)} />
      <nav className="plan card" aria-label={deAkten.plan}>
        <h2>{deAkten.plan}</h2>
        <AktenplanFilter selected={einheit} />
      </nav>
      <section className="card akten-card" aria-label={deAkten.listLabel}>
        <QueryState query={list} lines={12} />
        {list.data && akten.length > 0 && (
          <AktenTable
            akten={akten}
            hasMore={list.hasNextPage && !list.isFetchingNextPage}
            onMore={more}
          />
        )}
        {list.data && akten.length === 0 && (
          <Empty
            title={isNarrowed ? deAkten.emptyFilter : deAkten.empty}
            hint={isNarrowed ? deAkten.emptyFilterHint : deAkten.emptyHint}
          />
        )}
      </section>
    </div>
  );
}
