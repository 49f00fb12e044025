import { readFileSync } from 'node:fs';
import { errorCode } from '#libs/kernel';

/**
 * True while a process of this number runs. One that has ended and only waits to be collected is
 * not alive: in containers the first process often collects nobody, so that it stays for good.
 */
export function isProcessAlive(pid: number): boolean {
  if (!answersSignals(pid)) return false;
  const state = statOf(pid)[0];
  return state !== 'Z' && state !== 'X';
}

/**
 * When a process began, in a form that only has to be compared; it tells a process from a later
 * one of the same number. Empty when there is none.
 */
export function processBirth(pid: number): string {
  if (!isProcessAlive(pid)) return '';
  return statOf(pid)[19] ?? 'alive';
}

/** False for 0: signals to it would reach our own process group. */
function answersSignals(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Fields of proc(5) from the third (state) on; the second, the name, may hold blanks. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
