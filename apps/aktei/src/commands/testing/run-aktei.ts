import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve('dist/apps/aktei/src/main.js');

/** How a call has ended and what it said. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as people call it; `until` ends it with kill −9 as soon as it says so. */
export function aktei(args: readonly string[], until?: () => boolean): Promise<Run> {
  return new Promise((done, reject) => {
    const env = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' };
    const child = spawn(process.execPath, [main, ...args], { env });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    const watch = setInterval(() => until?.() && child.kill('SIGKILL'), 5);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      done({ code, ...output });
    });
  });
}
