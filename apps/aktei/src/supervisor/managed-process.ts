import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds before the first restart; doubles with each crash in a row. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** A process that ran longer than this was healthy; its next crash counts as the first. */
const HEALTHY_MS = 30_000;

/**
 * Milliseconds until a start that has said nothing is ended and tried anew; doubles with each in a row, so that a
 * slow machine gets its time.
 */
const START_LIMIT_MS = 60_000;
const LONGEST_START_MS = 600_000;

/** Milliseconds a process gets to end by itself. */
const GRACE_MS = 15_000;

/** Whoever waits for the first start. */
interface Opening {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A child that is started again whenever it ends unasked. */
export class ManagedProcess {
  private child: ChildProcess | null = null;
  private settings: NodeJS.ProcessEnv = {};
  private stopping = false;
  private crashes = 0;
  private readyAt: number | null = null;
  private timer: NodeJS.Timeout | null = null;
  private opening: Opening | null = null;
  /** Children that we have ended ourselves, which says nothing of their program. */
  private readonly endedByUs = new WeakSet<ChildProcess>();

  constructor(
    private readonly name: string,
    private readonly path: string,
    private readonly startLimitMs = START_LIMIT_MS,
  ) {}

  /** Lets the child load its program while its settings are still being found out. */
  warmUp(): void {
    this.child = forked(this.path);
  }

  /**
   * Resolves with the first message of the child, which says that it is ready. One that takes too long to say so is
   * begun anew within the same promise.
   *
   * @throws Error when the child ends by itself before, or {@link stop} is called
   */
  start(settings: NodeJS.ProcessEnv): Promise<void> {
    this.settings = settings;
    return new Promise((resolve, reject) => {
      this.opening = { resolve, reject };
      if (this.stopping) this.giveUp('wird beendet');
      else this.begin();
    });
  }

  /** Ends the child in order; it comes back with other settings. */
  restartWith(settings: NodeJS.ProcessEnv): void {
    this.settings = settings;
    const { child } = this;
    if (!child || hasEnded(child)) return;
    this.endedByUs.add(child);
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => clearTimeout(timer));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    this.giveUp('wird beendet');
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private begin(): void {
    this.readyAt = null;
    if (!this.child || hasEnded(this.child)) this.warmUp();
    const { child } = this;
    if (!child) {
      this.tryAgain('kein Prozess');
      return;
    }
    const limit = Math.min(this.startLimitMs * 2 ** this.crashes, LONGEST_START_MS);
    const hung = setTimeout(() => {
      console.error(`${this.name} hat sich ${limit / 1_000} s lang nicht gemeldet.`);
      this.endedByUs.add(child);
      child.kill('SIGKILL');
    }, limit);
    child.once('message', () => {
      clearTimeout(hung);
      this.readyAt = performance.now();
      this.opening?.resolve();
      this.opening = null;
    });
    child.once('exit', (code, signal) => {
      clearTimeout(hung);
      this.ended(child, signal ?? code);
    });
    // A child that has just ended is reported by its exit.
    child.send(this.settings, () => undefined);
  }

  private ended(child: ChildProcess, how: string | number | null): void {
    if (this.stopping) return;
    // One that cannot even begin would not the next time.
    if (this.opening && !this.endedByUs.has(child)) {
      this.giveUp(`startet nicht (${how})`);
      return;
    }
    this.tryAgain(how);
  }

  private tryAgain(how: string | number | null): void {
    const healthy = this.readyAt !== null && performance.now() - this.readyAt > HEALTHY_MS;
    this.crashes = healthy ? 0 : this.crashes + 1;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.crashes, LONGEST_PAUSE_MS);
    console.error(`${this.name} ist ausgefallen (${how}), Neustart in ${pause} ms.`);
    this.timer = setTimeout(() => this.begin(), pause);
  }

  /** Tells whoever waits for the first start that there will be none. */
  private giveUp(why: string): void {
    this.opening?.reject(new Error(`${this.name} ${why}.`));
    this.opening = null;
  }
}

/** Null where the system has none to give: too many are running, or too many files are open. */
function forked(path: string): ChildProcess | null {
  try {
    // A group of its own, so that Ctrl-C reaches the supervisor alone; it ends us in order.
    const child = fork(path, [], { detached: true });
    // Without a listener it would end us.
    child.on('error', () => undefined);
    return child.pid === undefined ? null : child;
  } catch {
    return null;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
