import { Link } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { de } from '../../i18n/de.js';
import { Kbd } from '../../keys/kbd.js';
import { useAllows } from '../../shell/access.js';
import type { InboxFilter } from './inbox.js';
import { RunningStapel } from './stapel-progress.js';

const FILTERS: { value: InboxFilter; name: string }[] = [
  { value: undefined, name: de.eingang.filters.all },
  { value: 'ready', name: de.eingang.filters.ready },
  { value: 'attention', name: de.eingang.filters.attention },
];

interface InboxHeadProps {
  open: string;
  filter: InboxFilter;
  counts: Record<'all' | 'ready' | 'attention', string>;
}

/** Heading, running Stapel and filters of the inbox. */
export function InboxHead({ open, filter, counts }: InboxHeadProps) {
  const allowed = useAllows();
  return (
    <div className="inbox-head">
      <div className="inbox-head-line">
        <p className="h1" aria-hidden="true">
          {de.eingang.title}
        </p>
        <span className="quiet inbox-open">{de.eingang.open(open)}</span>
        {allowed('scan') && (
          <Link
            to="/eingang"
            search={{ ansicht: 'scans' }}
            className="icon-button"
            title={de.eingang.showScans}
          >
            <Upload aria-hidden="true" className="icon" />
            <span className="sr-only">{de.eingang.showScans}</span>
          </Link>
        )}
      </div>
      <RunningStapel />
      <div className="chips" role="group" aria-label={de.eingang.filters.label}>
        {FILTERS.map(({ value, name }) => (
          <Link
            key={name}
            to="/eingang"
            search={(before) => ({ ...before, filter: value })}
            className="chip"
            aria-current={filter === value ? 'true' : undefined}
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {name} {counts[value ?? 'all']}
          </Link>
        ))}
      </div>
    </div>
  );
}

/** Reminder of the keys under the list. */
export function InboxKeys() {
  const hint = de.eingang.keysHint;
  return (
    <p className="inbox-keys" aria-hidden="true">
      <span>
        <Kbd keys="j" /> <Kbd keys="k" /> {hint.move}
      </span>
      <span>
        <Kbd keys="1" />–<Kbd keys="3" /> {hint.pick}
      </span>
      <span>
        <Kbd keys="?" /> {hint.all}
      </span>
    </p>
  );
}
