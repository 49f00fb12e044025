import { Injectable, Logger } from '@nestjs/common';
import {
  ChildFailure,
  DisposableChild,
  Pool,
  type ChildLimits,
  type HandedFiles,
} from '#libs/children';
import type { Printed, PrintTask } from '../child/protocol.js';
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

/**
 * Prints histories in a disposable child, one after the other: the event loop stays free, and memory
 * is that of one child however many people ask.
 */
@Injectable()
export class HistoryPrinter {
  private readonly logger = new Logger(HistoryPrinter.name);
  private readonly press: Pool<DisposableChild<PrintTask, Printed>>;

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
   * Prints from the input into the output.
   *
   * @throws HistoryNotPrinted when the child fails, takes too long or needs too much memory
   */
  async print(task: PrintTask, files: Required<HandedFiles>): Promise<void> {
    try {
      await this.press.use((child) => child.ask(task, LIMITS, files));
    } catch (error) {
      if (!(error instanceof ChildFailure)) throw error;
      const reason = `${error.name}: ${error.message}`;
      this.logger.error({ message: 'the child that prints histories failed', reason });
      throw new HistoryNotPrinted();
    }
  }
}
