import { useCallback, useEffect, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import type { PosteingangDetail, PosteingangItem, ReadField } from '../../api/types.js';
import { deBulk } from '../../i18n/de-bulk.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { de } from '../../i18n/de.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { moveBy } from '../../ui/neighbours.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';
import { FiledNotice } from '../ablage/filed-notice.js';
import { FilingPanel } from '../ablage/filing-panel.js';
import { PassingPanel } from '../ablage/weitergabe/passing-panel.js';
import { useFocusHome } from '../ablage/use-focus-home.js';
import { useFiling } from '../ablage/use-filing.js';
import { useGo } from '../ablage/use-go.js';
import { InboxDocument } from './inbox-document.js';
import { InboxHead, InboxKeys } from './inbox-head.js';
import { InboxList } from './inbox-list.js';
import { useInbox, useListAround, type Inbox } from './use-inbox.js';
import { useLetter, usePrefetchNext } from './use-letter.js';
import { MarkBar } from './marks/mark-bar.js';
import { MarkedPane } from './marks/marked-pane.js';
import { useMarkKeys } from './marks/use-mark-keys.js';
import { useMarks, type MarkState } from './marks/use-marks.js';
import { ViewSwitch } from './view-switch.js';

const route = getRouteApi('/desk/eingang');

function useMoveKeys(items: readonly PosteingangItem[], currentId: string | undefined): void {
  const go = useGo();
  const group = de.nav.eingang;
  const move = (by: 1 | -1) =>
    void go({ eintrag: moveBy(items, currentId, by), seite: undefined }, true);
  const open = () => {
    void go({ ansicht: 'dokument' });
    document.querySelector<HTMLElement>('.pages')?.focus();
  };
  const next = () => move(1);
  const previous = () => move(-1);
  useHotkeys([
    { keys: 'j', label: de.keys.next, group, run: next },
    { keys: 'k', label: de.keys.previous, group, run: previous },
    { keys: 'arrowdown', label: de.keys.next, group, run: next },
    { keys: 'arrowup', label: de.keys.previous, group, run: previous },
    { keys: 'enter', label: de.keys.open, group, run: open },
  ]);
}

interface ListPaneProps {
  inbox: Inbox;
  marking: MarkState;
  canFile: boolean;
  onGone: (ids: readonly string[]) => void;
}

function ListPane({ inbox, marking, canFile, onGone }: ListPaneProps) {
  const { list, anchor, items, currentId, filter } = inbox;
  const { fetchNextPage, fetchPreviousPage, isFetching } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const earlier = useCallback(() => void fetchPreviousPage(), [fetchPreviousPage]);
  const mark = (id: string, reach: boolean) => (reach ? marking.reachTo(id) : marking.toggle(id));
  const emptyText =
    filter.filter || filter.stapelId || filter.q
      ? { title: deEingang.emptyFilter }
      : { title: deEingang.empty, hint: deEingang.emptyHint };
  return (
    <section className="desk-list">
      <InboxHead inbox={inbox} />
      <QueryState query={list} lines={8} />
      {list.data && (
        <InboxList
          key={`${Object.values(filter).join(' ')} ${anchor ?? ''}`}
          items={items}
          currentId={currentId}
          hasMore={list.hasNextPage && !isFetching}
          hasEarlier={list.hasPreviousPage && !isFetching}
          emptyText={emptyText}
          onMore={more}
          onEarlier={earlier}
          marking={{ marks: marking.marks, onMark: canFile ? mark : null }}
        />
      )}
      {marking.marks.size > 0 ? <MarkBar state={marking} onGone={onGone} /> : <InboxKeys />}
    </section>
  );
}

interface FilingPaneProps {
  item: PosteingangDetail | undefined;
  filing: ReturnType<typeof useFiling>;
  onPoint: (field: ReadField | null) => void;
}

/** Files the letter that is shown; of a filed one it says where it lies, and takes it back. */
function FilingPane({ item, filing: { file, undo, moveOn, refused }, onPoint }: FilingPaneProps) {
  const problem = item && refused?.id === item.id ? refused.error : null;
  return (
    <aside className="desk-filing" aria-label={deEingang.views.filing}>
      {item?.state === 'filed' && (
        <FiledNotice item={item} problem={problem} onUndo={() => void undo(item.id)} />
      )}
      {item && item.state !== 'filed' && (
        <FilingPanel
          key={item.id}
          item={item}
          error={problem}
          onFile={(body) => void file(item.id, body)}
          onGone={moveOn}
          onPoint={onPoint}
        />
      )}
    </aside>
  );
}

/** The same for those who pass letters on and file none. */
function PassingPane({ item, filing: { moveOn }, onPoint }: FilingPaneProps) {
  return (
    <aside className="desk-filing" aria-label={deEingang.views.filing}>
      {item && item.state !== 'filed' && (
        <PassingPanel key={item.id} item={item} onGone={moveOn} onPoint={onPoint} />
      )}
    </aside>
  );
}

/** What stands beside the letter, and whether anything does. */
function useSidePane() {
  const allowed = useAllows();
  const canFile = allowed('file');
  return {
    canFile,
    hasPane: canFile || allowed('passOn'),
    Pane: canFile ? FilingPane : PassingPane,
  };
}

/** The clerk's desk: list, document and filing side by side, one at a time on small screens. */
export function InboxDesk() {
  const { ansicht } = route.useSearch();
  const inbox = useInbox();
  const { items, currentId } = inbox;
  const showsListOnly = useIsNarrow() && ansicht === undefined;
  const { query, item } = useLetter(showsListOnly ? undefined : currentId);
  useListAround(inbox, item !== undefined && item.state !== 'filed');
  const filing = useFiling(items);
  const { canFile, hasPane, Pane } = useSidePane();
  const [pointed, setPointed] = useState<ReadField | null>(null);
  useEffect(() => setPointed(null), [currentId]);
  const watchFocus = useFocusHome(filing.turns, `${currentId} ${item?.id} ${ansicht}`);
  const marking = useMarks(items, currentId);
  const onGone = (ids: readonly string[]) => {
    if (currentId !== undefined && ids.includes(currentId)) filing.moveOn(currentId, ids);
  };
  useMoveKeys(items, currentId);
  useMarkKeys(marking, items, currentId, canFile);
  usePrefetchNext(items, currentId);
  return (
    <div
      className={`desk view-${ansicht ?? 'liste'} ${hasPane ? '' : 'no-filing'}`}
      onFocus={watchFocus}
    >
      <PageHeading title={deEingang.title} className="sr-only" />
      <ViewSwitch withFiling={hasPane} />
      <ListPane inbox={inbox} marking={marking} canFile={canFile} onGone={onGone} />
      <InboxDocument
        query={query}
        item={item}
        isChosen={currentId !== undefined}
        isEmpty={inbox.isEmpty}
        pointed={pointed}
      />
      {hasPane && marking.marks.size === 0 && (
        <Pane item={item} filing={filing} onPoint={setPointed} />
      )}
      {marking.marks.size > 0 && (
        <aside className="desk-filing" aria-label={deBulk.region}>
          <MarkedPane state={marking} />
        </aside>
      )}
    </div>
  );
}
