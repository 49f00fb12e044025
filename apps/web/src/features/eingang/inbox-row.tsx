import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { CopyCheck, TriangleAlert } from 'lucide-react';
import type { PosteingangItem } from '../../api/types.js';
import { formatTime } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import { duplicateText } from '../../i18n/duplicate-text.js';
import { needsAttention } from './inbox.js';

interface InboxRowProps {
  item: PosteingangItem;
  isCurrent: boolean;
  /** The one row at which Tab enters the list. */
  isStop: boolean;
}

function RowState({ item }: { item: PosteingangItem }) {
  if (item.state === 'reading') {
    const total = item.pageCount;
    const text = total > 0 ? de.eingang.readingCount(item.pagesDone, total) : de.eingang.reading;
    return <span className="quiet">{text}</span>;
  }
  if (needsAttention(item)) {
    const failed = item.pagesFailed > 0 ? de.eingang.failedPages(item.pagesFailed) : null;
    return (
      <span className="badge notice">
        <TriangleAlert aria-hidden="true" className="icon" />
        <span className="badge-text">{failed ?? item.flags[0]?.text ?? de.eingang.attention}</span>
      </span>
    );
  }
  return null;
}

function DuplicateBadge({ item }: { item: PosteingangItem }) {
  const text = duplicateText(item.duplicateOf);
  if (!text) return null;
  return (
    <span className="badge notice" title={text}>
      <CopyCheck aria-hidden="true" className="icon" />
      {de.eingang.duplicate}
    </span>
  );
}

/** One item of the inbox list, 69 px: title, pages, file and what needs attention. */
export const InboxRow = memo(function InboxRow({ item, isCurrent, isStop }: InboxRowProps) {
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
      <span className="inbox-title">{item.title}</span>
      <time className="inbox-time" dateTime={item.receivedAt}>
        {formatTime(item.receivedAt)}
      </time>
      <span className="inbox-meta">
        {item.pageCount > 0 && <span>{de.eingang.pageShort(item.pageCount)}</span>}
        {item.state !== 'reading' && item.title !== item.filename && (
          <span className="inbox-file">{item.filename}</span>
        )}
        <RowState item={item} />
        <DuplicateBadge item={item} />
      </span>
    </Link>
  );
});
