import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { CopyCheck, Mail, TriangleAlert, Undo2 } from 'lucide-react';
import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { duplicateText, otherFlags } from '../../i18n/duplicate-text.js';
import { QueryState } from '../../shell/query-state.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Empty } from '../../ui/states.js';
import { posteingangSource } from '../../viewer/source.js';
import { Viewer } from '../../viewer/viewer.js';
import { ReadingActions } from './reading-actions.js';
import { useReading } from './use-reading.js';

const AnlagenView = lazy(() =>
  import('../ablage/anlagen/anlagen-view.js').then((m) => ({ default: m.AnlagenView })),
);

const route = getRouteApi('/desk/eingang');

/** Flags that say only that there are files inside, which stand beside the letter. */
const HAS_ANLAGEN = ['MAIL.ATTACHMENTS', 'PDF.ATTACHMENTS'];

function Notes({ item }: { item: PosteingangDetail }) {
  const duplicate = duplicateText(item.duplicateOf);
  const flags = otherFlags(item).filter(({ code }) => !HAS_ANLAGEN.includes(code));
  const { returned } = item;
  const isPlain = !duplicate && flags.length === 0 && !item.filed && !returned;
  if (isPlain && !item.sealed) return null;
  return (
    <ul className="document-notes">
      {item.filed && (
        <li className="notice good">
          <span>
            {deEingang.otherPage} {deAblage.filedIn}{' '}
            <Link to="/akten/$akteId" params={{ akteId: item.filed.akteId }}>
              <Aktenzeichen>{item.filed.aktenzeichen}</Aktenzeichen>
            </Link>
          </span>
        </li>
      )}
      {item.sealed && (
        <li className="notice warn">
          <Mail aria-hidden="true" className="icon" /> {deEingang.sealedHint}
        </li>
      )}
      {returned && (
        <li className="notice warn">
          <Undo2 aria-hidden="true" className="icon" />
          <span>{deEingang.returned(returned.by, formatMoment(returned.at), returned.reason)}</span>
        </li>
      )}
      {duplicate && (
        <li className="notice warn">
          <CopyCheck aria-hidden="true" className="icon" />
          <span>
            {duplicate} <FirstLetter item={item} />
          </span>
        </li>
      )}
      {flags.map((flag) => (
        <li key={`${flag.code} ${flag.page}`} className="notice warn">
          <TriangleAlert aria-hidden="true" className="icon" />
          <span>
            {flag.page ? `${deViewer.page(flag.page)}: ` : ''}
            {flag.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The way to what came first, open or filed. */
function FirstLetter({ item: { firstLetter } }: { item: PosteingangDetail }) {
  if (!firstLetter) return null;
  const { letterId, filed } = firstLetter;
  if (!filed) {
    return (
      <Link to="/eingang" search={{ eintrag: letterId }}>
        {deEingang.firstLetter}
      </Link>
    );
  }
  const { akteId, aktenzeichen, dokumentId } = filed;
  return (
    <>
      {deAblage.filedIn}{' '}
      <Link to="/akten/$akteId" params={{ akteId }} search={{ dokument: dokumentId }}>
        <Aktenzeichen>{aktenzeichen}</Aktenzeichen>
      </Link>
    </>
  );
}

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
  const navigate = useNavigate();
  const source = useMemo(() => posteingangSource(item), [item]);
  const pointedAt = pointed?.box ? { pageNo: pointed.pageNo, box: pointed.box } : null;
  const onPage = (pageNo: number) => {
    const wanted = pageNo === 1 ? undefined : pageNo;
    if (wanted === seite) return;
    const search = { eintrag: item.id, seite: wanted };
    void navigate({
      to: '/eingang',
      search: (before) => ({ ...before, ...search }),
      replace: true,
    });
  };
  const { retry } = useReading(item.id);
  return (
    <>
      <Notes item={item} />
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
  /** What was read in the letter and is pointed at in the filing panel. */
  pointed: ReadField | null;
}

/** Middle pane of the inbox: flags and pages of the chosen document. */
export function InboxDocument({ query, item, isChosen, pointed }: InboxDocumentProps) {
  return (
    <section className="desk-document" aria-label={deEingang.documentLabel}>
      {isChosen ? <QueryState query={query} lines={10} /> : <Empty title={deEingang.pick} />}
      {isChosen && item && <ShownDocument key={item.id} item={item} pointed={pointed} />}
    </section>
  );
}
