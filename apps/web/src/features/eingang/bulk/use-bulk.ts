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
import { afterTakingBack, idsIn } from './outcomes.js';
import type { Outcome } from './run-each.js';
import { useRun } from './use-run.js';

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

/** Everything the dialog of several letters holds and does. */
export function useBulk(wish: BulkWish, letters: readonly ListedLetter[]) {
  const [steps] = useState(() => stepsOf(wish));
  const [shown, setShown] = useState<readonly PlanRow[] | null>(null);
  const [choice, setChoice] = useState<VorgangChoice>({ vorgang: '', newVorgang: '' });
  const plan = usePlan(wish, letters);
  const { outcomes, progress, isRunning, run, stop } = useRun();
  const versions = useRef<ReadonlyMap<string, number>>(new Map());
  const rows = shown ?? plan.rows;
  const step = async (id: string): Promise<Outcome> => {
    const row = rows.find((each) => each.id === id);
    if (!row) return { state: 'skipped' };
    const careVersion = versions.current.get(id) ?? row.careVersion;
    return steps.step({ ...row, careVersion }, choice);
  };
  const start = async (ids: readonly string[]) => {
    setShown(rows); // what was looked at is what is done, whatever comes in meanwhile
    await run({ ids, step });
    announce(deBulk.runEnded);
  };
  const filed = idsIn(outcomes, 'done', 'kept');
  const open = idsIn(outcomes, 'failed', 'skipped');
  const retry = async () => {
    // Whoever tries again has read why it was refused: it is the present state that is changed now.
    const { data } = await plan.query.refetch();
    versions.current = new Map(data?.map(({ id, careVersion }) => [id, careVersion]));
    await start(open);
  };
  const { undo } = steps;
  return {
    wish,
    plan,
    rows,
    choice,
    setChoice,
    outcomes,
    progress,
    isRunning,
    hasRun: shown !== null,
    filed,
    open,
    begin: () => void start(plan.taken.map(({ id }) => id)),
    retry: () => void retry(),
    undoAll: undo && (() => void run({ ids: filed, step: undo, taken: afterTakingBack })),
    stop,
  };
}

/** What the dialog holds and does. */
export type BulkState = ReturnType<typeof useBulk>;
