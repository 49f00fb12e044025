import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of an installation that can be killed one by one. */
export type Part = 'server' | 'worker' | 'postgres';

/**
 * The process id of a part of the installation with that home, or null while it is not running.
 * Reads /proc, so it works on Linux only.
 */
export async function pidOf(part: Part, home: string): Promise<number | null> {
  if (part === 'postgres') return postmasterPid(home);
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readOrEmpty(`/proc/${entry}/cmdline`);
    if (!command.includes(`dist/apps/${part}/src/main.js`)) continue;
    const environment = await readOrEmpty(`/proc/${entry}/environ`);
    if (environment.split('\0').includes(`AKTEI_HOME=${home}`)) return Number(entry);
  }
  return null;
}

async function postmasterPid(home: string): Promise<number | null> {
  const text = await readOrEmpty(join(home, 'postgres/data/postmaster.pid'));
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
