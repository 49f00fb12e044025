import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let known: boolean | null = null;

/** True where this process may mount: it tries with an empty file system in memory. */
export function canMount(): boolean {
  known ??= tryMount();
  return known;
}

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'aktei-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
