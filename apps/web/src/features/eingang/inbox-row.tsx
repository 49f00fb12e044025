import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { CopyCheck, TriangleAlert } from 'lucide-react';
import type { ListedLetter } from '../../api/types.js';
import { formatTime } from '../../i18n/dates.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { duplicateText } from '../../i18n/duplicate-text.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { ownerName } from '../ablage/weitergabe/care-text.js';
import { DeadlineBadge } from './deadline-badge.js';
import { betreffOf, needsAttention, senderOf } from './inbox.js';

interface InboxRowProps {
  item: ListedLetter;
  isCurrent: boolean;
  /** The one row at which Tab enters the list. */
  isStop: boolean;
}

function ReadingState({ item }: { item: ListedLetter }) {
  return <span>{deEingang.readingCount(item.pagesDone, item.pageCount)}</span>;
}

function Warning({ text }: { text: string }) {
  return (
    <span className="badge notice" title={text}>
      <TriangleAlert aria-hidden="true" className="icon" />
      <span className="badge-text">{text}</span>
    </span>
  );
}

/** What is sealed is passed on, not filed: nobody misses an Akte for it. */
function WithoutAkte({ item: { proposal, sealed, newAkte } }: { item: ListedLetter }) {
  if (proposal || sealed) return null;
  if (newAkte) return <span className="badge plain">{deEingang.newAkte}</span>;
  return <Warning text={deEingang.unclear} />;
}

/** What a person should look at before anything else; one word, the rest stands above the pages. */
function Attention({ item }: { item: ListedLetter }) {
  if (item.duplicateOf) {
    return (
      <span className="badge notice" title={duplicateText(item.duplicateOf) ?? ''}>
        <CopyCheck aria-hidden="true" className="icon" />
        {deEingang.duplicate}
      </span>
    );
  }
  if (needsAttention(item)) {
    const failed = item.pagesFailed > 0 ? deEingang.failedPages(item.pagesFailed) : null;
    return <Warning text={failed ?? item.flags[0]?.text ?? deEingang.attention} />;
  }
  return <WithoutAkte item={item} />;
}

/** Nothing is said of what rules have not gone over yet; what hangs on the file itself is. */
function isStillRead(item: ListedLetter): boolean {
  return item.fieldsState === 'reading' && !item.duplicateOf && !needsAttention(item);
}

function Meta({ item }: { item: ListedLetter }) {
  if (item.state === 'reading') return <ReadingState item={item} />;
  const pages = item.pageCount > 0 && deEingang.pageShort(item.pageCount);
  const facts = [item.read.kind?.value, pages, ownerName(item)];
  return (
    <>
      <span className="inbox-kind">{facts.filter(Boolean).join(' · ')}</span>
      {item.sealed && <span className="badge plain">{deEingang.sealed}</span>}
      {item.proposal && <Aktenzeichen>{item.proposal.aktenzeichen}</Aktenzeichen>}
      {isStillRead(item) ? <span>{deEingang.fieldsAreRead}</span> : <Attention item={item} />}
      {item.read.deadline && <DeadlineBadge day={item.read.deadline.value} />}
    </>
  );
}

/** One letter of the list, 69 px: from whom, about what, and what one has to know to choose it. */
export const InboxRow = memo(function InboxRow({ item, isCurrent, isStop }: InboxRowProps) {
  const betreff = betreffOf(item);
  return (
    <Link
      to="/eingang"
      search={(before) => ({ ...before, eintrag: item.id, seite: undefined, ansicht: 'dokument' })}
      className="inbox-row"
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isStop ? 0 : -1} // one stop for the list; arrows move within it
      activeOptions={{ exact: true, explicitUndefined: true }}
      preload={false}
    >
      <span className={`inbox-sender ${item.read.sender ? '' : 'unknown'}`}>{senderOf(item)}</span>
      <time className="inbox-time" dateTime={item.receivedAt}>
        {formatTime(item.receivedAt)}
      </time>
      <span className={`inbox-betreff ${betreff.isFile ? 'quiet' : ''}`}>{betreff.text}</span>
      <span className="inbox-meta">
        <Meta item={item} />
      </span>
    </Link>
  );
});
