import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Caller, Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import type { HistoryTitle, PrintedEntry } from '../child/protocol.js';
import type { HistoryEntry } from './history-entries.js';
import { HistoryPrinter } from '../machines/history-printer.js';
import { HistoryStream } from './history-stream.js';

/**
 * The history of an Akte as files in a scratch folder. Gathering needs the transaction and is one
 * pass over the log; printing needs none and must not run inside one.
 */
@Injectable()
export class HistoryFiles {
  constructor(
    private readonly history: HistoryStream,
    private readonly printer: HistoryPrinter,
    private readonly town: Town,
  ) {}

  /** Writes `events`, the exact text of each event in a line, and what printing needs. */
  async gather(ctx: Ctx, akteId: string, folder: string): Promise<{ events: string }> {
    const path = join(folder, 'events');
    const events = await open(path, 'w');
    const entries = await open(entriesIn(folder), 'w');
    try {
      for await (const batch of this.history.of(ctx, akteId)) {
        await events.appendFile(batch.events.map(({ body }) => `${body}\n`).join(''));
        await entries.appendFile(batch.entries.map(toLine).join(''));
      }
    } finally {
      await events.close();
      await entries.close();
    }
    return { events: path };
  }

  /** Gathering and printing of one person after the other; @throws as HistoryPrinter.turn */
  turn<T>({ actor }: Caller, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.printer.turn(`${actor.kind}:${actor.id}`, gone, work);
  }

  /** The same for somebody who has waited for an export: it is not refused for what they print beside it. */
  exportTurn<T>({ actor }: Caller, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.printer.turn(`export:${actor.kind}:${actor.id}`, gone, work);
  }

  /** Prints what was gathered and answers where the PDF lies. @throws HistoryNotPrinted */
  async print(
    akte: HistoryTitle,
    folder: string,
    { printedAt, gone }: { printedAt: Date; gone: AbortSignal },
  ): Promise<string> {
    const { aktenzeichen, betreff, einheitNumber, einheitTitle, orgUnitName } = akte;
    const pdfPath = join(folder, 'history');
    const title = { aktenzeichen, betreff, einheitNumber, einheitTitle, orgUnitName };
    const task = { akte: title, printedAt, zone: this.town.zone };
    await this.printer.print(task, { input: entriesIn(folder), output: pdfPath }, gone);
    return pdfPath;
  }
}

function entriesIn(folder: string): string {
  return join(folder, 'entries');
}

function toLine({ at, actorName, actionText, body, bodyHash }: HistoryEntry): string {
  const { pageNo, statedReason } = body;
  const page = typeof pageNo === 'number' ? `, Seite ${pageNo}` : '';
  const reason = typeof statedReason === 'string' && statedReason ? `: „${statedReason}“` : '';
  const what = `${actionText}${page}${reason}`;
  const entry: PrintedEntry = { at, actorName, what, bodyHash };
  return `${JSON.stringify(entry)}\n`;
}
