import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProcessAlive } from '#libs/platform';

/** The parts of an installation that can be killed one by one. */
export type Part = 'server' | 'worker' | 'postgres' | 'backend';

/**
 * The process id of a part of the installation with that home, or null while it is not running.
 * Reads /proc, so it works on Linux only.
 */
export async function pidOf(part: Part, home: string): Promise<number | null> {
  if (part === 'postgres') return postmasterPid(home);
  if (part === 'backend') return backendPid(home);
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readOrEmpty(`/proc/${entry}/cmdline`);
    if (!command.includes(`dist/apps/${part}/src/main.js`)) continue;
    const environment = await readOrEmpty(`/proc/${entry}/environ`);
    if (environment.split('\0').includes(`AKTEI_HOME=${home}`)) return Number(entry);
  }
  return null;
}

/** Ends a part without a word. False where it is not running, as after an earlier kill. */
export async function killPart(part: Part, home: string): Promise<boolean> {
  const pid = await pidOf(part, home);
  if (pid === null || !isProcessAlive(pid)) return false;
  process.kill(pid, 'SIGKILL');
  return true;
}

/** The postmaster of the installation and all its children. */
export async function databasePids(home: string): Promise<number[]> {
  const postmaster = await postmasterPid(home);
  return postmaster === null ? [] : [postmaster, ...(await childrenOf(postmaster))];
}

/** One of the processes of the database that serve a connection; null without any. */
async function backendPid(home: string): Promise<number | null> {
  const postmaster = await postmasterPid(home);
  if (postmaster === null) return null;
  const serving: number[] = [];
  for (const pid of await childrenOf(postmaster)) {
    const command = await readOrEmpty(`/proc/${pid}/cmdline`);
    if (/^postgres: \w+ \w+ /.test(command) && command.includes('127.0.0.1')) serving.push(pid);
  }
  return serving[Math.floor(Math.random() * serving.length)] ?? null;
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readOrEmpty(`/proc/${pid}/task/${pid}/children`);
  return text.split(' ').filter(Boolean).map(Number);
}

async function postmasterPid(home: string): Promise<number | null> {
  const text = await readOrEmpty(join(home, 'postgres/data/postmaster.pid'));
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // Whoever starts the next server writes its own number there for a moment.
  const command = await readOrEmpty(`/proc/${pid}/cmdline`);
  return command.split('\0')[0]?.endsWith('/postgres') ? pid : null;
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
