import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds before the first restart; doubles with each crash in a row. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** A process that ran longer than this was healthy; its next crash counts as the first. */
const HEALTHY_MS = 30_000;

/** Milliseconds until a start that has said nothing is ended and tried anew; doubles with each in a row. */
const START_LIMIT_MS = 60_000;
const LONGEST_START_MS = 600_000;

/** Milliseconds a process gets to end by itself. */
const GRACE_MS = 15_000;

/** A child that is started again whenever it ends unasked. */
export class ManagedProcess {
  private child: ChildProcess | null = null;
  private settings: NodeJS.ProcessEnv = {};
  private stopping = false;
  private crashes = 0;
  private readyAt: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly name: string,
    private readonly path: string,
  ) {}

  /** Lets the child load its program while its settings are still being found out. */
  warmUp(): void {
    // A group of its own, so that Ctrl-C reaches the supervisor alone; it ends us in order.
    this.child = fork(this.path, [], { detached: true });
  }

  /** Resolves with the first message of the child, which says that it is ready. */
  start(settings: NodeJS.ProcessEnv): Promise<void> {
    this.settings = settings;
    return this.begin();
  }

  /** Ends the child in order; it comes back with other settings. */
  restartWith(settings: NodeJS.ProcessEnv): void {
    this.settings = settings;
    const { child } = this;
    if (!child || hasEnded(child)) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => clearTimeout(timer));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
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

  private begin(): Promise<void> {
    this.readyAt = null;
    if (!this.child || hasEnded(this.child)) this.warmUp();
    const { child } = this;
    if (!child) throw new Error('a child was just started');
    const limit = Math.min(START_LIMIT_MS * 2 ** this.crashes, LONGEST_START_MS);
    const hung = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('message', () => {
      clearTimeout(hung);
      this.readyAt = performance.now();
    });
    child.once('exit', (code, signal) => {
      clearTimeout(hung);
      this.ended(code, signal);
    });
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${this.name} startet nicht (${code}).`)));
      // A child that has just ended is reported by its exit.
      child.send(this.settings, () => undefined);
    });
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.stopping) return;
    const healthy = this.readyAt !== null && performance.now() - this.readyAt > HEALTHY_MS;
    this.crashes = healthy ? 0 : this.crashes + 1;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.crashes, LONGEST_PAUSE_MS);
    console.error(`${this.name} ist ausgefallen (${signal ?? code}), Neustart in ${pause} ms.`);
    this.timer = setTimeout(() => {
      this.begin().catch(() => undefined);
    }, pause);
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
