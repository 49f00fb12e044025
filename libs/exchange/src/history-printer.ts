import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import type { PrintTask } from './child/protocol.js';
import { HistoryNotPrinted } from './domain/exchange.errors.js';

/** Megabytes of JavaScript memory of the child; half a million events fit. */
const HEAP_MB = 384;

/** Milliseconds after which the child is killed; half a million events were measured at 45 seconds. */
const WALL_MS = 180_000;

/**
 * Prints histories in a disposable child, one after the other: the event loop stays free, and memory
 * is that of one child however many people ask.
 */
@Injectable()
export class HistoryPrinter {
  private readonly logger = new Logger(HistoryPrinter.name);
  private queue: Promise<unknown> = Promise.resolve();

  /** @throws HistoryNotPrinted when the child fails, takes too long or needs too much memory */
  print(task: PrintTask): Promise<void> {
    const printed = this.queue.then(() => this.run(task));
    this.queue = printed.catch(() => undefined);
    return printed;
  }

  private async run(task: PrintTask): Promise<void> {
    const child = fork(compiledChild(), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: WALL_MS,
      killSignal: 'SIGKILL',
    });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.send(task, (error) => error && child.kill('SIGKILL'));
    const [code, signal] = await ended.catch(() => [null, 'not started'] as const);
    if (code === 0) return;
    this.logger.error({ message: 'the child that prints histories failed', code, signal });
    throw new HistoryNotPrinted();
  }
}

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
function compiledChild(): string {
  const beside = join(import.meta.dirname, 'child', 'history-printer.main.js');
  if (existsSync(beside)) return beside;
  const source = join('libs', 'exchange', 'src');
  return beside.replace(`${sep}${source}`, `${sep}${join('dist', source)}`);
}
