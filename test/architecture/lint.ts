import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { repository } from './sources.js';

/** What a rule says of a piece of code. */
export interface Finding {
  readonly rule: string | null;
  readonly message: string;
}

/** What was found in each of the codes, and every sentence the rules of the house can say. */
export interface Linted {
  readonly findings: readonly (readonly Finding[])[];
  readonly sentences: readonly string[];
}

/** Lints codes as if they stood in the given files, under the real configuration. */
export async function lint(
  codes: readonly { readonly path: string; readonly text: string }[],
  ...options: '--nobody-excepted'[]
): Promise<Linted> {
  const script = join(import.meta.dirname, 'lint-planted.mjs');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...options],
    {
      cwd: repository,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  child.stdin.end(JSON.stringify(codes));
  const linted: Linted = JSON.parse(await text(child.stdout));
  return linted;
}
