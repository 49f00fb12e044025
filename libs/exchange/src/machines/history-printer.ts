import { Injectable, Logger } from '@nestjs/common';
import {
  ChildFailure,
  DisposableChild,
  Pool,
  type ChildLimits,
  type HandedFiles,
} from '#libs/children';
import type { Printed, PrintTask } from '../child/protocol.js';
import { Places, type PlaceLimits } from '#libs/platform';
import { HistoryNotPrinted } from '../contracts/errors.js';
import { ExportScratch } from './export-scratch.js';

/** Megabytes of JavaScript memory of the child; half a million events fit. */
const HEAP_MB = 384;

/** Half a million events were measured at 45 seconds; the PDF lies outside of the JavaScript memory. */
const LIMITS: ChildLimits = {
  wallMs: 180_000,
  cpuMs: 180_000,
  rssBytes: 1_500 * 1024 * 1024,
  outputBytes: 1_000,
};

type Press = DisposableChild<PrintTask, Printed>;

/** One at a time, and of one person one more and another one in line. */
const LINE: PlaceLimits = { atOnce: 1, inLine: 2, allAtOnce: 1, allInLine: 10 };

/**
 * Prints histories in a disposable child, one after the other: the event loop stays free, and memory
 * is that of one child however many people ask. The child of somebody who has left is stopped.
 */
@Injectable()
export class HistoryPrinter {
  private readonly logger = new Logger(HistoryPrinter.name);
  private readonly line = new Places(LINE);
  private readonly press: Pool<Press>;

  constructor({ root }: ExportScratch) {
    this.press = new Pool([
      new DisposableChild({
        main: new URL('../child/history-printer.main.js', import.meta.url),
        nodeOptions: [`--max-old-space-size=${HEAP_MB}`],
        hatchIn: root,
        mostRequests: 1,
      }),
    ]);
  }

  /**
   * Waits until it is their turn, does the work, and lets the next one in.
   *
   * @throws TooManyAtOnce, ServiceBusy when the line is full; RequestTimeout when they have left it
   */
  turn<T>(who: string, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.line.use(who, gone, work);
  }

  /**
   * Prints from the input into the output.
   *
   * @throws HistoryNotPrinted when the child fails, takes too long or needs too much memory
   */
  async print(task: PrintTask, files: Required<HandedFiles>, gone: AbortSignal): Promise<void> {
    try {
      await this.press.use((child) => stoppable(child, gone, () => child.ask(task, LIMITS, files)));
    } catch (error) {
      gone.throwIfAborted();
      if (!(error instanceof ChildFailure)) throw error;
      const reason = `${error.name}: ${error.message}`;
      this.logger.error({ message: 'the child that prints histories failed', reason });
      throw new HistoryNotPrinted();
    }
  }
}

async function stoppable(
  child: Press,
  gone: AbortSignal,
  work: () => Promise<unknown>,
): Promise<void> {
  gone.throwIfAborted();
  const stop = (): void => child.end();
  gone.addEventListener('abort', stop, { once: true });
  try {
    await work();
  } finally {
    gone.removeEventListener('abort', stop);
  }
}
