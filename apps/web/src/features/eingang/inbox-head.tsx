import { Link } from '@tanstack/react-router';
import { ArrowDownNarrowWide, ArrowUpNarrowWide, Upload } from 'lucide-react';
import { formatCount } from '../../i18n/dates.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { Kbd } from '../../keys/kbd.js';
import { useAllows } from '../../shell/access.js';
import { IconButton } from '../../ui/button.js';
import { SearchInput } from '../../ui/field.js';
import { changePreferences } from '../../ui/preferences.js';
import { useDebouncedText } from '../../ui/use-debounced.js';
import { useGo } from '../ablage/use-go.js';
import { StapelFilter } from './stapel-filter.js';
import { RunningStapel } from './stapel-progress.js';
import type { Inbox } from './use-inbox.js';

const FILTERS = [
  { value: undefined, count: 'all' },
  { value: 'mine', count: 'mine' },
  { value: 'deadline', count: 'deadline' },
  { value: 'unclear', count: 'unclear' },
] as const;

/** Shown only while there is something in them: most desks have none of these. */
const SET_APART = [
  { value: 'group', count: 'group' },
  { value: 'later', count: 'later' },
  { value: 'aside', count: 'aside' },
] as const;

function TitleLine({ counts, filter: { order } }: Inbox) {
  const allowed = useAllows();
  const other = order === 'oldest' ? 'newest' : 'oldest';
  return (
    <div className="inbox-head-line">
      <p className="h1" aria-hidden="true">
        {deEingang.title}
      </p>
      <span className="quiet inbox-open">{counts && deEingang.open(formatCount(counts.all))}</span>
      <IconButton
        icon={order === 'oldest' ? ArrowUpNarrowWide : ArrowDownNarrowWide}
        label={`${deEingang.orders[order]}. ${deEingang.changeOrder(deEingang.orders[other])}`}
        onClick={() => changePreferences({ inboxOrder: other })}
      />
      {allowed('scan') && (
        <Link
          to="/eingang"
          search={{ ansicht: 'scans' }}
          className="icon-button"
          title={deEingang.showScans}
        >
          <Upload aria-hidden="true" className="icon" />
          <span className="sr-only">{deEingang.showScans}</span>
        </Link>
      )}
    </div>
  );
}

function Filters({ counts, filter }: Inbox) {
  const apart = SET_APART.filter(
    ({ value, count }) => filter.filter === value || (counts?.[count] ?? 0) > 0,
  );
  const shown = [...FILTERS, ...apart];
  return (
    <div className="chips" role="group" aria-label={deEingang.filters.label}>
      {shown.map(({ value, count }) => (
        <Link
          key={count}
          to="/eingang"
          search={(before) => ({ ...before, filter: value, eintrag: undefined })}
          className="chip"
          aria-current={filter.filter === value ? 'true' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
        >
          {deEingang.filters[count]} {counts && formatCount(counts[count])}
        </Link>
      ))}
    </div>
  );
}

function InboxSearch({ q }: { q: string | undefined }) {
  const go = useGo();
  const [text, setText] = useDebouncedText(
    q ?? '',
    (wanted) => void go({ text: wanted.trim() || undefined, eintrag: undefined }, true),
  );
  return (
    <SearchInput
      label={deEingang.search}
      placeholder={deEingang.search}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** Heading, running Stapel, filters and search of the inbox. */
export function InboxHead({ inbox }: { inbox: Inbox }) {
  return (
    <div className="inbox-head">
      <TitleLine {...inbox} />
      <RunningStapel />
      <Filters {...inbox} />
      <div className="inbox-narrow">
        <InboxSearch q={inbox.filter.q} />
        <StapelFilter stapelId={inbox.filter.stapelId} />
      </div>
    </div>
  );
}

/** Reminder of the keys under the list. */
export function InboxKeys() {
  const hint = deEingang.keysHint;
  return (
    <p className="inbox-keys" aria-hidden="true">
      <span>
        <Kbd keys="j" /> <Kbd keys="k" /> {hint.move}
      </span>
      <span>
        <Kbd keys="x" /> {hint.mark}
      </span>
      <span>
        <Kbd keys="?" /> {hint.all}
      </span>
    </p>
  );
}
