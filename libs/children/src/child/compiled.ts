import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
export function compiled(main: URL): string {
  const beside = fileURLToPath(main);
  if (existsSync(beside)) return beside;
  const libs = beside.lastIndexOf(`${sep}libs${sep}`);
  return join(beside.slice(0, libs), 'dist', beside.slice(libs));
}
