import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PageUnreadable, ReadingInterrupted, type FlagCode } from '../domain/flags.js';
import type { ChildMessage, ChildRequest } from './child-protocol.js';
import { usageOf } from './process-usage.js';

/** Milliseconds between two looks at what a process uses. */
const WATCH_MS = 200;

/** Half the memory at the same speed: little room for young objects, one compiler thread, own tidying. */
const FRUGAL = ['--expose-gc', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** What one request may use. */
export interface RequestLimits {
  /** Milliseconds of wall time. */
  readonly wallMs: number;
  /** Milliseconds of processor time, all threads together. */
  readonly cpuMs: number;
  /** Bytes of resident memory of the process. */
  readonly rssBytes: number;
}

/** How a child is started and when it is replaced although nothing went wrong. */
export interface ChildMaking {
  /** Compiled main file of the child, below `libs/imaging/src`, e.g. `child/decoder.main.js`. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Requests after which it is replaced, so that no leak of a library grows without end. */
  readonly mostRequests: number;
  /** Bytes it may hold between two requests; one large page shall not bind its memory for ever. */
  readonly idleBytes?: number;
}

/**
 * A process that works on foreign bytes, one request at a time; started when there is one. When it
 * hangs, crashes or eats memory it is killed, the request that it had begun fails with a code, and the
 * next one gets a fresh process.
 */
export class DisposableChild<Request, Answer> {
  private process: ChildProcess | null = null;
  private served = 0;
  private ends = 0;

  constructor(private readonly making: ChildMaking) {}

  /**
   * One that ended before the request had arrived, for instance because the system needed its memory
   * between two pages, is nothing the page is to suffer for: another one is asked, once.
   *
   * @throws PageUnreadable with PARSER.TIMEOUT, PARSER.MEMORY or PARSER.CRASHED
   * @throws ReadingInterrupted when {@link end} was called meanwhile, or the system has no process to give
   */
  async ask(request: Request, limits: RequestLimits): Promise<Answer> {
    const { ends } = this;
    const first = await this.askOnce(request, limits);
    if (first !== NOT_ARRIVED) return first;
    if (this.ends !== ends) throw new ReadingInterrupted('the process was ended');
    const second = await this.askOnce(request, limits);
    if (second === NOT_ARRIVED) throw new PageUnreadable('PARSER.CRASHED', 'twice before it began');
    return second;
  }

  /** Kills the process and with it what it was at; the next request starts another. */
  end(): void {
    this.ends += 1;
    this.replace();
  }

  private replace(): void {
    this.process?.kill('SIGKILL');
    this.process = null;
    this.served = 0;
  }

  private async askOnce(
    request: Request,
    limits: RequestLimits,
  ): Promise<Answer | typeof NOT_ARRIVED> {
    const child = (this.process ??= start(this.making));
    this.served += 1;
    const { mostRequests, idleBytes = Infinity } = this.making;
    try {
      const message = { id: this.served, request };
      const heard = await converse<Answer>(child, message, limits);
      if (this.process !== child) throw new ReadingInterrupted('the process was ended');
      const lost = heard === NOT_ARRIVED;
      if (lost || this.served >= mostRequests || heard.rssBytes > idleBytes) this.replace();
      return lost ? NOT_ARRIVED : heard.answer;
    } catch (error) {
      if (this.process !== child) throw new ReadingInterrupted('the process was ended');
      // Whatever went wrong, the next page must not meet the same process.
      this.replace();
      throw error;
    }
  }
}

/** The process ended before it had the request. */
const NOT_ARRIVED = Symbol('the request had not arrived');

type Finished<Answer> = Extract<ChildMessage<Answer>, { answer: Answer }>;

async function converse<Answer>(
  child: ChildProcess,
  message: ChildRequest<unknown>,
  limits: RequestLimits,
): Promise<Finished<Answer> | typeof NOT_ARRIVED> {
  const watch = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      let begun = false;
      const fail = (code: FlagCode, cause?: unknown): void =>
        reject(new PageUnreadable(code, cause));
      const gone = (cause: unknown): void =>
        begun ? fail('PARSER.CRASHED', cause) : resolve(NOT_ARRIVED);
      const exit = (code: number | null, signal: string | null): void => gone(signal ?? code);
      const hear = (heard: ChildMessage<Answer>): void => {
        if (heard.id !== message.id) return;
        if ('begun' in heard) begun = true;
        else resolve(heard);
      };
      const timer = setTimeout(() => fail('PARSER.TIMEOUT', 'wall time'), limits.wallMs);
      const before = usageOf(child.pid);
      const usage = setInterval(() => {
        void Promise.all([before, usageOf(child.pid)]).then(([first, now]) => {
          if (now.rssBytes > limits.rssBytes) fail('PARSER.MEMORY', now.rssBytes);
          if (now.cpuMs - first.cpuMs > limits.cpuMs) fail('PARSER.TIMEOUT', 'processor time');
        });
      }, WATCH_MS);
      watch.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(usage);
        child.off('message', hear).off('exit', exit).off('error', gone);
      });
      child.on('message', hear).on('exit', exit).on('error', gone);
      if (isGone(child)) gone('ended between two requests');
      else child.send(message, (error) => error && gone(error));
    });
  } finally {
    watch.abort();
  }
}

function isGone({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return !connected || exitCode !== null || signalCode !== null;
}

/** Without our environment: no credential can leak to where foreign bytes are looked at. */
function start({ main, args = [], nodeOptions = [], environment }: ChildMaking): ChildProcess {
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

/** @throws ReadingInterrupted where the system has no process or memory left: no page is to blame for that */
function forked(...order: Parameters<typeof fork>): ChildProcess {
  let child: ChildProcess;
  try {
    child = fork(...order);
  } catch (error) {
    throw new ReadingInterrupted(`no process: ${String(error)}`);
  }
  // Between two requests nobody listens, and an error without a listener would end us.
  child.on('error', () => undefined);
  if (child.pid === undefined) throw new ReadingInterrupted('no process');
  return child;
}

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
function compiled(main: string): string {
  const beside = join(import.meta.dirname, '..', main);
  if (existsSync(beside)) return beside;
  const source = join('libs', 'imaging', 'src');
  return beside.replace(`${sep}${source}`, `${sep}${join('dist', source)}`);
}
