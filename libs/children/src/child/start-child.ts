import { spawn, type ChildProcess } from 'node:child_process';
import type { CageName } from './cage/cages.js';
import { launchIn } from './cage/launch.js';
import { ChildNotStarted } from './child-failure.js';
import { compiled } from './compiled.js';

/** Half the memory at the same speed: little room for young objects, one compiler thread, own tidying. */
const FRUGAL = ['--expose-gc', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** How a process is started. */
export interface ChildStart {
  /** Its main file, `new URL('./….main.js', import.meta.url)`; one that calls `serveRequests`. */
  readonly main: URL;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** It loads native code, e.g. sharp. */
  readonly addons?: boolean;
  /** Paths that it may read beside our program and what it is handed. */
  readonly reads?: readonly string[];
  /** Folders in which it may write. */
  readonly writes?: readonly string[];
}

/**
 * Starts a process in a cage, without our environment, so that no credential can leak to where foreign
 * bytes are looked at, and without our output: what it prints goes nowhere.
 *
 * @throws ChildNotStarted for some shortages of the system (ENOMEM, E2BIG); others (EAGAIN, EMFILE) are
 *   an event of a child that has no number
 */
export function startInCage(cage: CageName, start: ChildStart): ChildProcess {
  const { main, args = [], nodeOptions = [], environment, addons = false } = start;
  const { reads = [], writes = [] } = start;
  const { PATH, LD_LIBRARY_PATH } = process.env;
  const order = launchIn(cage, {
    nodeOptions: [...FRUGAL, ...nodeOptions],
    main: compiled(main),
    args,
    addons,
    reach: { reads, writes },
  });
  return started(order, {
    PATH,
    ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }),
    MALLOC_ARENA_MAX: '1',
    ...environment,
  });
}

function started([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  try {
    const child = spawn(command, args, {
      serialization: 'advanced',
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Between two requests nobody listens, and an error without a listener would end us.
    child.on('error', () => undefined);
    return child;
  } catch (error) {
    throw new ChildNotStarted(error);
  }
}
