import { useRef, useState } from 'react';
import type { Outcomes } from './outcomes.js';
import { refreshInbox } from './refresh-inbox.js';
import { runEach, type Outcome } from './run-each.js';

const NOTHING_DONE: Outcomes = new Map();

/** What a run does, for which letters, and how its answer is to be taken where that is not as it stands. */
interface Wanted {
  readonly ids: readonly string[];
  readonly step: (id: string) => Promise<Outcome>;
  readonly taken?: (before: Outcome | undefined, now: Outcome) => Outcome;
}

/** Runs steps one after the other, counts those of this run, and keeps what has become of each letter. */
export function useRun() {
  const [outcomes, setOutcomes] = useState(NOTHING_DONE);
  const [progress, setProgress] = useState({ settled: 0, total: 0 });
  const [isRunning, setIsRunning] = useState(false);
  const stopped = useRef(false);
  const run = async ({ ids, step, taken = (_, now) => now }: Wanted) => {
    const before = outcomes;
    const tell = (id: string, now: Outcome) => {
      setOutcomes((all) => new Map(all).set(id, taken(before.get(id), now)));
      if (now.state !== 'running') setProgress((all) => ({ ...all, settled: all.settled + 1 }));
    };
    stopped.current = false;
    setProgress({ settled: 0, total: ids.length });
    setIsRunning(true);
    await runEach({ ids, step, tell, isStopped: () => stopped.current });
    setIsRunning(false);
    refreshInbox(ids);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { outcomes, progress, isRunning, run, stop };
}
