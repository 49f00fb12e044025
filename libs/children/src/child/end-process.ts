import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** By which a cage of its own namespaces is entered. */
const UNSHARE = 'unshare';

/**
 * Kills a child. In a cage of namespaces it is the child of an `unshare`, which then collects it and ends by
 * itself: killed first, it would leave a dead process to whoever is number 1, in a container nobody who
 * cares. In any other cage it is killed itself, with what it has started.
 */
export function endProcess(child: ChildProcess): void {
  const inner = childrenOf(child.pid);
  for (const pid of inner) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
  if (inner.length === 0 || child.spawnfile !== UNSHARE) child.kill('SIGKILL');
}

/** Those that the first thread has started; none where there is no proc(5). */
function childrenOf(pid: number | undefined): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
