import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { QueryState } from '../../shell/query-state.js';
import { Empty } from '../../ui/states.js';
import { useGo } from '../ablage/use-go.js';
import { posteingangSource } from '../../viewer/source.js';
import { Viewer } from '../../viewer/viewer.js';
import { LetterNotes } from './letter-notes.js';
import { ReadingActions } from './reading-actions.js';
import { useReading } from './use-reading.js';

const AnlagenView = lazy(() =>
  import('../ablage/anlagen/anlagen-view.js').then((m) => ({ default: m.AnlagenView })),
);

const route = getRouteApi('/desk/eingang');

/** The files inside a letter beside it; most letters have none, and load nothing. */
function WithAnlagen({ item, children }: { item: PosteingangDetail; children: ReactNode }) {
  if (item.attachments.state === 'none') return children;
  return (
    <Suspense fallback={children}>
      <AnlagenView item={item}>{children}</AnlagenView>
    </Suspense>
  );
}

function ShownDocument({ item, pointed }: { item: PosteingangDetail; pointed: ReadField | null }) {
  const { seite, q } = route.useSearch();
  const go = useGo();
  const source = useMemo(() => posteingangSource(item), [item]);
  const pointedAt = pointed?.box ? { pageNo: pointed.pageNo, box: pointed.box } : null;
  const onPage = (pageNo: number) => {
    const wanted = pageNo === 1 ? undefined : pageNo;
    if (wanted === seite) return;
    void go({ eintrag: item.id, seite: wanted }, true);
  };
  const { retry } = useReading(item.id);
  return (
    <>
      <LetterNotes item={item} />
      <WithAnlagen item={item}>
        <Viewer
          source={source}
          startPage={seite}
          findText={q}
          pointedAt={pointedAt}
          onPage={onPage}
          onRetry={item.state === 'reading' ? undefined : retry}
          noPages={item.state === 'reading' ? deViewer.countingPages : undefined}
          actions={<ReadingActions item={item} />}
        />
      </WithAnlagen>
    </>
  );
}

interface InboxDocumentProps {
  query: UseQueryResult<PosteingangDetail>;
  item: PosteingangDetail | undefined;
  isChosen: boolean;
  /** Whether there is none to be chosen. */
  isEmpty: boolean;
  /** What was read in the letter and is pointed at in the filing panel. */
  pointed: ReadField | null;
}

/** Middle pane of the inbox: flags and pages of the chosen document. */
export function InboxDocument({ query, item, isChosen, isEmpty, pointed }: InboxDocumentProps) {
  return (
    <section className="desk-document" aria-label={deEingang.documentLabel}>
      {isChosen && <QueryState query={query} lines={10} />}
      {!isChosen && isEmpty && <Empty title={deEingang.nothingOpen} />}
      {isChosen && item && <ShownDocument key={item.id} item={item} pointed={pointed} />}
    </section>
  );
}
