import { useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { selectionQuery } from '../../../api/queries.js';
import type { ListedLetter } from '../../../api/types.js';
import { announce } from '../../../shell/announcer.js';
import { useSession } from '../../../shell/access.js';
import { deBulk } from '../../../i18n/de-bulk.js';
import { planOf, type PlanRow } from './bulk-plan.js';
import type { BulkWish } from './bulk-start.js';
import { stepsOf, type VorgangChoice } from './bulk-steps.js';
import { refreshInbox } from './refresh-inbox.js';
import { runEach, type Outcome } from './run-each.js';

/** What has become of each letter so far. */
export type Outcomes = ReadonlyMap<string, Outcome>;

const NOTHING_DONE: Outcomes = new Map();

/** Ids whose letters have come to that. */
export function idsIn(outcomes: Outcomes, ...states: Outcome['state'][]): string[] {
  return [...outcomes].filter(([, { state }]) => states.includes(state)).map(([id]) => id);
}

/** The letters and what each would be filed as; which are taken is what a person says, else what is sure. */
function usePlan(wish: BulkWish, letters: readonly ListedLetter[]) {
  const { user } = useSession();
  const ids = useMemo(() => letters.map(({ id }) => id).sort(), [letters]);
  const query = useQuery({ ...selectionQuery(ids), refetchOnWindowFocus: false });
  const rows = useMemo(() => {
    const me = { id: user.id, unitIds: user.orgUnits.map(({ id }) => id) };
    return query.data ? planOf(letters, query.data, { act: wish.act, me }) : [];
  }, [letters, query.data, wish.act, user]);
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTaken = ({ id, level }: PlanRow) =>
    level !== 'blocked' && (said.get(id) ?? level === 'ready');
  const take = (wanted: readonly string[], isIn: boolean) =>
    setSaid((before) => new Map([...before, ...wanted.map((id) => [id, isIn] as const)]));
  return { query, rows, taken: rows.filter(isTaken), isTaken, take };
}

/** Runs the steps one after the other and keeps what has become of each letter. */
function useRun() {
  const [outcomes, setOutcomes] = useState(NOTHING_DONE);
  const [total, setTotal] = useState(0);
  const [isRunning, setIsRunning] = useState(false);
  const stopped = useRef(false);
  const tell = (id: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(id, outcome));
  const run = async (ids: readonly string[], step: (id: string) => Promise<Outcome>) => {
    stopped.current = false;
    setTotal(ids.length);
    setIsRunning(true);
    await runEach({ ids, step, tell, isStopped: () => stopped.current });
    setIsRunning(false);
    refreshInbox(ids);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { outcomes, total, isRunning, run, stop };
}

/** Everything the dialog of several letters holds and does. */
export function useBulk(wish: BulkWish, letters: readonly ListedLetter[]) {
  const [steps] = useState(() => stepsOf(wish));
  const [shown, setShown] = useState<readonly PlanRow[] | null>(null);
  const [choice, setChoice] = useState<VorgangChoice>({ vorgang: '', newVorgang: '' });
  const plan = usePlan(wish, letters);
  const { outcomes, total, isRunning, run, stop } = useRun();
  const rows = shown ?? plan.rows;
  const step = async (id: string): Promise<Outcome> => {
    const row = rows.find((each) => each.id === id);
    return row ? steps.step(row, choice) : { state: 'skipped' };
  };
  const start = async (ids: readonly string[]) => {
    setShown(rows); // what was looked at is what is done, whatever comes in meanwhile
    await run(ids, step);
    announce(deBulk.runEnded);
  };
  const done = idsIn(outcomes, 'done');
  const open = idsIn(outcomes, 'failed', 'skipped');
  const { undo } = steps;
  return {
    wish,
    plan,
    rows,
    choice,
    setChoice,
    outcomes,
    total,
    isRunning,
    hasRun: shown !== null,
    done,
    open,
    begin: () => void start(plan.taken.map(({ id }) => id)),
    retry: () => void start(open),
    undoAll: undo && (() => void run(done, undo)),
    stop,
  };
}

/** What the dialog holds and does. */
export type BulkState = ReturnType<typeof useBulk>;
