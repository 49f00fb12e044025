import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * A random text that is made once and stays the same, readable by us alone. It appears in one step,
 * so that a process killed in between leaves no empty file.
 */
export async function secret(path: string): Promise<string> {
  if (!existsSync(path)) {
    await writeFile(`${path}.new`, randomBytes(24).toString('hex'), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  return readFile(path, 'utf8');
}
