import { Link } from '@tanstack/react-router';
import { Check, CircleAlert, TriangleAlert, Undo2 } from 'lucide-react';
import { deBulk } from '../../../i18n/de-bulk.js';
import type { BulkAct } from './bulk-start.js';
import type { PlanRow } from './bulk-plan.js';
import type { Outcome, Place } from './run-each.js';
import type { BulkState } from './use-bulk.js';

function ToDokument({ place }: { place: Place | null }) {
  if (!place) return null;
  const { akteId, dokumentId } = place;
  return (
    <Link to="/akten/$akteId" params={{ akteId }} search={{ dokument: dokumentId }}>
      {deBulk.openDokument}
    </Link>
  );
}

function Done({ outcome, act }: { outcome: Outcome & { state: 'done' }; act: BulkAct }) {
  const { place } = outcome;
  return (
    <span className="sure">
      <Check aria-hidden="true" className="icon" />
      {deBulk.done[act]} <ToDokument place={place} />
    </span>
  );
}

function Result({ outcome, act }: { outcome: Outcome; act: BulkAct }) {
  switch (outcome.state) {
    case 'running':
      return <span>{deBulk.running}</span>;
    case 'done':
      return <Done outcome={outcome} act={act} />;
    case 'failed':
      return (
        <span className="field-error">
          <CircleAlert aria-hidden="true" className="icon" />
          {outcome.problem.title}. {outcome.problem.detail}
        </span>
      );
    case 'kept':
      return (
        <span className="unsure">
          <TriangleAlert aria-hidden="true" className="icon" />
          {deBulk.staysFiled} {outcome.problem.detail} <ToDokument place={outcome.place} />
        </span>
      );
    case 'skipped':
      return <span className="quiet">{deBulk.notTried}</span>;
    case 'undone':
      return (
        <span className="quiet">
          <Undo2 aria-hidden="true" className="icon" />
          {deBulk.undone}
        </span>
      );
  }
}

function Before({ row }: { row: PlanRow }) {
  if (row.level === 'ready') return <span>{deBulk.ready}</span>;
  return (
    <span className="unsure">
      <TriangleAlert aria-hidden="true" className="icon" />
      {row.reasons.join('; ')}
    </span>
  );
}

function stateOf(state: BulkState, row: PlanRow) {
  const outcome = state.outcomes.get(row.id);
  if (outcome) return <Result outcome={outcome} act={state.wish.act} />;
  if (!state.hasRun) return <Before row={row} />;
  const waits = state.isRunning && state.plan.isTaken(row);
  return <span className="quiet">{waits ? deBulk.waits : deBulk.leftOut}</span>;
}

function Row({ row, state }: { row: PlanRow; state: BulkState }) {
  const { betreff, date, kind } = row.form;
  const isTaken = state.plan.isTaken(row);
  return (
    <tr className={isTaken ? undefined : 'left-out'}>
      <td className="bulk-take">
        <input
          type="checkbox"
          aria-label={deBulk.take(betreff)}
          checked={isTaken}
          disabled={row.level === 'blocked' || state.hasRun}
          onChange={({ target }) => state.plan.take([row.id], target.checked)}
        />
      </td>
      <th scope="row">
        <span>{betreff}</span>
        <span className="quiet">{row.sender}</span>
      </th>
      <td>{date}</td>
      <td>{kind}</td>
      <td>{stateOf(state, row)}</td>
    </tr>
  );
}

/** A row for each letter: what it will be filed as, whether somebody has to look, and what has become of it. */
export function BulkTable({ state }: { state: BulkState }) {
  const { take, letter, date, kind, state: stand } = deBulk.columns;
  return (
    <div className="bulk-scroll" tabIndex={0} role="region" aria-label={deBulk.table}>
      <table className="bulk-table">
        <thead>
          <tr>
            {[take, letter, date, kind, stand].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row) => (
            <Row key={row.id} row={row} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
