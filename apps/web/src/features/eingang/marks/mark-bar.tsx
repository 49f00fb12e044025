import { lazy, useState } from 'react';
import { Check, X } from 'lucide-react';
import { deBulk } from '../../../i18n/de-bulk.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { Kbd } from '../../../keys/kbd.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import { useAllows } from '../../../shell/access.js';
import { TypeAhead, usePreloaded } from '../../../shell/typed-ahead.js';
import { Aktenzeichen } from '../../../ui/aktenzeichen.js';
import { Button, IconButton } from '../../../ui/button.js';
import type { BulkStart } from '../bulk/bulk-start.js';
import type { FilingTarget } from '../../ablage/filing.js';
import { sharedProposal, type SharedProposal } from './marks.js';
import type { MarkState } from './use-marks.js';

const loadBulk = () => import('../bulk/bulk.js');
const LOADS = [loadBulk];
const Bulk = lazy(() => loadBulk().then((m) => ({ default: m.Bulk })));

interface MarkBarProps {
  state: MarkState;
  /** The letters have gone: filed, passed on or out of the way. */
  onGone: (ids: readonly string[]) => void;
}

/** The proposal as a target; what the Akte is called is asked for where it is shown. */
function targetFor({ akteId, aktenzeichen }: SharedProposal): FilingTarget {
  return { kind: 'akte', akteId, aktenzeichen, betreff: '' };
}

function useBarKeys(open: (start: BulkStart) => void, state: MarkState, canOpenAkte: boolean) {
  const { group } = deBulk;
  const shared = sharedProposal(state.marks);
  const command = (keys: string, label: string, start: BulkStart) => ({
    keys,
    label,
    group,
    run: () => open(start),
  });
  useHotkeys([
    { keys: 'escape', label: deBulk.clear, group, run: state.clear },
    command('a', deBulk.file, { act: 'file', by: 'search' }),
    ...(shared
      ? [
          command('1', `${deBulk.fileInto} ${shared.aktenzeichen}`, {
            act: 'file',
            by: 'proposal',
            target: targetFor(shared),
          }),
        ]
      : []),
    ...(canOpenAkte ? [command('n', deBulk.newAkte, { act: 'file', by: 'new' })] : []),
    command('z', deWeitergabe.assign, { act: 'assign' }),
    command('s', deWeitergabe.defer, { act: 'defer' }),
    command('l', deWeitergabe.aside, { act: 'aside' }),
  ]);
  return shared;
}

function MarkedLine({ state: { marks, hidden, clear } }: { state: MarkState }) {
  return (
    <div className="spread">
      <p role="status">
        <strong>{deBulk.marked(marks.size)}</strong>
        {hidden.length > 0 && <span className="quiet"> {deBulk.hidden(hidden.length)}</span>}
      </p>
      <IconButton icon={X} label={`${deBulk.clear} (Esc)`} onClick={clear} />
    </div>
  );
}

function CareButtons({ open }: { open: (start: BulkStart) => void }) {
  return (
    <div className="care-actions">
      <Button onClick={() => open({ act: 'assign' })}>
        {deWeitergabe.assign} <Kbd keys="z" />
      </Button>
      <Button onClick={() => open({ act: 'defer' })}>
        {deWeitergabe.defer} <Kbd keys="s" />
      </Button>
      <Button onClick={() => open({ act: 'aside' })}>
        {deWeitergabe.asideShort} <Kbd keys="l" />
      </Button>
    </div>
  );
}

/** Below the list while letters are marked: how many, and what can be done with all of them. */
export function MarkBar({ state, onGone }: MarkBarProps) {
  const [start, setStart] = useState<BulkStart | null>(null);
  const canOpenAkte = useAllows()('openAkte');
  const open = (wanted: BulkStart) => {
    state.hold(true);
    setStart(wanted);
  };
  usePreloaded(LOADS);
  const shared = useBarKeys(open, state, canOpenAkte);
  const close = (gone: readonly string[]) => {
    setStart(null);
    state.drop(gone);
    state.hold(false);
    if (gone.length > 0) onGone(gone);
  };
  return (
    <div className="mark-bar" role="region" aria-label={deBulk.region}>
      <MarkedLine state={state} />
      {shared && (
        <Button
          tone="primary"
          icon={Check}
          onClick={() => open({ act: 'file', by: 'proposal', target: targetFor(shared) })}
        >
          <span>
            {deBulk.fileInto} <Aktenzeichen>{shared.aktenzeichen}</Aktenzeichen>
          </span>
          <Kbd keys="1" />
        </Button>
      )}
      <div className="mark-acts">
        <Button
          tone={shared ? 'plain' : 'primary'}
          onClick={() => open({ act: 'file', by: 'search' })}
        >
          {shared ? deBulk.otherAkte : deBulk.file} <Kbd keys="a" />
        </Button>
        {canOpenAkte && (
          <Button onClick={() => open({ act: 'file', by: 'new' })}>
            {deBulk.newAkte} <Kbd keys="n" />
          </Button>
        )}
      </div>
      <CareButtons open={open} />
      {start && (
        <TypeAhead title={deBulk.region} onClose={() => close([])}>
          {(typed) => (
            <Bulk start={start} letters={[...state.marks.values()]} typed={typed} onClose={close} />
          )}
        </TypeAhead>
      )}
    </div>
  );
}
