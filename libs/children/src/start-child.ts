import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildNotStarted } from './child-failure.js';

/** Half the memory at the same speed: little room for young objects, one compiler thread, own tidying. */
const FRUGAL = ['--expose-gc', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** How a process is started. */
export interface ChildStart {
  /** Its main file, `new URL('./….main.js', import.meta.url)`; one that calls `serveRequests`. */
  readonly main: URL;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts a process without our environment, so that no credential can leak to where foreign bytes are
 * looked at, and without our output: what it prints goes nowhere.
 *
 * @throws ChildNotStarted for some shortages of the system (ENOMEM, E2BIG); others (EAGAIN, EMFILE) are
 *   an event of a child that has no number
 */
export function startChild({
  main,
  args = [],
  nodeOptions = [],
  environment,
}: ChildStart): ChildProcess {
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return forked(compiled(main), [...args], {
    serialization: 'advanced',
    execArgv: [...FRUGAL, ...nodeOptions],
    env: {
      PATH,
      ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }),
      MALLOC_ARENA_MAX: '1',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function forked(...order: Parameters<typeof fork>): ChildProcess {
  try {
    const child = fork(...order);
    // Between two requests nobody listens, and an error without a listener would end us.
    child.on('error', () => undefined);
    return child;
  } catch (error) {
    throw new ChildNotStarted(error);
  }
}

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
function compiled(main: URL): string {
  const beside = fileURLToPath(main);
  if (existsSync(beside)) return beside;
  const libs = beside.lastIndexOf(`${sep}libs${sep}`);
  return join(beside.slice(0, libs), 'dist', beside.slice(libs));
}
