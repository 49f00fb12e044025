import type { KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { akteQuery } from '../../../api/queries.js';
import type { ListedLetter } from '../../../api/types.js';
import { deBulk } from '../../../i18n/de-bulk.js';
import { QueryState } from '../../../shell/query-state.js';
import { Aktenzeichen } from '../../../ui/aktenzeichen.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { NOTHING, type FilingTarget } from '../../ablage/filing.js';
import { NewVorgangField, VorgangField } from '../../ablage/vorgang-field.js';
import { BulkFoot } from './bulk-foot.js';
import type { BulkWish } from './bulk-start.js';
import { BulkTable } from './bulk-table.js';
import { offerUndo } from './undo-later.js';
import { idsIn } from './outcomes.js';
import { useBulk, type BulkState } from './use-bulk.js';

function Target({ target }: { target: FilingTarget }) {
  const akteId = target.kind === 'akte' ? target.akteId : '';
  const { data } = useQuery({ ...akteQuery(akteId), enabled: akteId !== '' });
  const number =
    target.kind === 'akte' ? target.aktenzeichen : deBulk.newAkteUnder(target.unit.number);
  return (
    <p>
      {deBulk.into} <Aktenzeichen>{number}</Aktenzeichen> {target.betreff || data?.betreff}
    </p>
  );
}

function Vorgang({ state, target }: { state: BulkState; target: FilingTarget }) {
  if (state.hasRun) return null;
  const fields = {
    form: { ...NOTHING, ...state.choice, target },
    faults: {},
    change: (part: Partial<typeof state.choice>) => state.setChoice({ ...state.choice, ...part }),
  };
  return (
    <div>
      <VorgangField state={fields} />
      <NewVorgangField state={fields} />
    </div>
  );
}

function Doubtful({ state: { plan, hasRun } }: { state: BulkState }) {
  const doubtful = plan.rows.filter((row) => row.level === 'doubtful' && !plan.isTaken(row));
  if (doubtful.length === 0 || hasRun) return null;
  return (
    <div className="notice warn">
      <p>{deBulk.doubtful(doubtful.length)}</p>
      <Button
        onClick={() =>
          plan.take(
            doubtful.map(({ id }) => id),
            true,
          )
        }
      >
        {deBulk.takeDoubtful}
      </Button>
    </div>
  );
}

function Summary({ state: { hasRun, isRunning, filed, open, outcomes } }: { state: BulkState }) {
  if (!hasRun || isRunning) return null;
  const undone = idsIn(outcomes, 'undone').length;
  const kept = idsIn(outcomes, 'kept').length;
  return (
    <p role="status">
      {undone + kept > 0
        ? deBulk.takenBack(undone, undone + filed.length)
        : deBulk.finished(filed.length, outcomes.size)}{' '}
      {kept > 0 && deBulk.kept(kept)}
      {open.length > 0 && deBulk.failed(open.length)}
    </p>
  );
}

interface BulkDialogProps {
  wish: BulkWish;
  letters: readonly ListedLetter[];
  /** With the letters of which something has become. */
  onClose: (gone: readonly string[]) => void;
}

/** What would become of each marked letter, then what has; one key does it. */
export function BulkDialog({ wish, letters, onClose }: BulkDialogProps) {
  const state = useBulk(wish, letters);
  const leave = () => {
    if (state.isRunning) state.stop();
    else {
      if (wish.act === 'file') offerUndo(state.filed);
      onClose(state.filed);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return;
    event.preventDefault();
    if (!state.hasRun && state.plan.taken.length > 0) state.begin();
  };
  return (
    <Dialog title={deBulk.titles[wish.act]} onClose={leave} wide>
      <div className="bulk" onKeyDown={onKeyDown}>
        {wish.act === 'file' ? <Target target={wish.target} /> : <p>{wish.said}</p>}
        {wish.act === 'file' && <Vorgang state={state} target={wish.target} />}
        <QueryState query={state.plan.query} lines={4} />
        <Doubtful state={state} />
        <Summary state={state} />
        {state.rows.length > 0 && <BulkTable state={state} />}
        <BulkFoot state={state} onClose={leave} />
      </div>
    </Dialog>
  );
}
