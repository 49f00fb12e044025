import { Worker } from 'node:worker_threads';
import { ChildEnded } from './child-failure.js';
import { compiled } from './compiled.js';

/** What goes to the thread. */
export interface ThreadRequest {
  readonly id: number;
  readonly request: unknown;
}

/** What comes back: an answer, or that the work threw. */
export interface ThreadAnswer {
  readonly id: number;
  readonly answer?: unknown;
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread of this process that computes below everybody else's priority: for our own work on our own
 * bytes that may take its time. It has no cage; foreign bytes belong into a `DisposableChild`.
 */
export class PatientThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  /** @param main its main file, `new URL('./….main.js', import.meta.url)`; one that calls `serveThread` */
  constructor(private readonly main: URL) {}

  /** Answers in the order in which it was asked. @throws Error when the work throws or the thread ends */
  ask(request: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const worker = (this.worker ??= this.start());
      const id = this.next++;
      this.waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, request } satisfies ThreadRequest);
    });
  }

  /** Ends it; whoever asks again gets a new one. */
  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(compiled(this.main));
    worker.on('message', (answer: ThreadAnswer) => this.settle(worker, answer));
    worker.on('error', (error: Error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new ChildEnded()));
    return worker;
  }

  private settle(worker: Worker, { id, answer, failed }: ThreadAnswer): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    // An idle thread keeps no process alive.
    if (this.waiting.size === 0) worker.unref();
    if (failed === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(failed));
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
