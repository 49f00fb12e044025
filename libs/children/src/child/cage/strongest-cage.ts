import { ChildFailure, ChildNotReached, ChildNotStarted } from '../child-failure.js';
import { converse, NOT_ARRIVED } from '../converse.js';
import { endProcess } from '../end-process.js';
import { usageOf } from '../process-usage.js';
import { startInCage } from '../start-child.js';
import { cageNames, claims, deeds, saysOf, type CageName, type Deed } from './cages.js';
import type { Done } from './stand-in.protocol.js';
import { tempt } from './tempt.js';

/** The cage in which the children of this process live, as it was tried out. */
export interface HoldingCage {
  readonly cage: CageName;
  /** What the stand-in failed to do in it. */
  readonly denies: readonly Deed[];
  /** The same for an operator, in German. */
  readonly says: string;
}

const LIMITS = { wallMs: 60_000, cpuMs: 30_000, rssBytes: 2 ** 30, outputBytes: 1_000 };

/** Bytes that a Node process takes at least: less means that somebody else was measured. */
const LEAST_BYTES = 20 * 1024 * 1024;

let found: Promise<HoldingCage> | null = null;

/**
 * The strongest cage that holds here: each is tried with a stand-in, strongest first, once for the life
 * of this process. Where nothing holds, time and memory are limited all the same.
 *
 * @throws ChildNotStarted when the machine has no process to give for the trial; the next call tries again
 */
export function strongestCage(): Promise<HoldingCage> {
  found ??= tryAll().catch((error: unknown) => {
    found = null;
    throw error;
  });
  return found;
}

async function tryAll(): Promise<HoldingCage> {
  for (const cage of cageNames) {
    const denies = await tryOut(cage);
    if (denies) return { cage, denies, says: saysOf[cage] };
  }
  throw new ChildNotStarted('not even the stand-in');
}

/**
 * What the stand-in fails to do in a cage; null where there is no such cage, or it does not hold.
 *
 * @throws ChildNotStarted when nothing was learned
 */
export async function tryOut(cage: CageName): Promise<readonly Deed[] | null> {
  if (cage === 'own-root' || cage === 'no-network') {
    if (process.platform !== 'linux') return null;
  }
  try {
    const done = await ask(cage);
    const denies = deeds.filter((deed) => !done.includes(deed));
    return claims[cage].every((deed) => denies.includes(deed)) ? denies : null;
  } catch (error) {
    if (isMissing(error)) return null;
    if (error instanceof ChildFailure) throw new ChildNotStarted(error);
    throw error;
  }
}

function ask(cage: CageName): Promise<Done> {
  return tempt(async (at) => {
    const main = new URL('./stand-in.main.js', import.meta.url);
    const child = startInCage(cage, { main });
    try {
      const heard = await converse<Done>(
        child,
        { id: 1, request: at, ...LIMITS, files: {} },
        LIMITS,
      );
      if (heard === NOT_ARRIVED) throw new ChildNotReached();
      const { rssBytes } = await usageOf(child.pid);
      if (process.platform === 'linux' && rssBytes < LEAST_BYTES) throw new ChildNotReached();
      return heard.answer;
    } finally {
      endProcess(child);
    }
  });
}

/** There is no `unshare`, the kernel refuses it, or Node does not know the flags. */
function isMissing(error: unknown): boolean {
  if (error instanceof ChildNotReached) return true;
  return error instanceof ChildNotStarted && /ENOENT|EACCES|EPERM/.test(error.message);
}
