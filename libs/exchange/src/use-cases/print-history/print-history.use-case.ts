import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { ExportScratch } from '../../machines/export-scratch.js';
import { HistoryFiles } from '../../steps/history-files.js';

/** A printed history on its way out. */
export interface PrintedHistory {
  readonly filename: string;
  readonly size: number;
  readonly pdf: Readable;
}

/**
 * Prints the history of an Akte as it was at one moment; the printing is the last event on it and
 * committed before the PDF is made.
 */
@Injectable()
export class PrintHistoryUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly akten: Akten,
    private readonly audit: AuditLog,
    private readonly history: HistoryFiles,
    private readonly scratch: ExportScratch,
  ) {}

  /** @throws AkteNotFound, HistoryNotPrinted */
  execute(caller: Caller, akteId: string, gone: AbortSignal): Promise<PrintedHistory> {
    return this.history.turn(caller, gone, () => this.print(caller, akteId, gone));
  }

  private print(caller: Caller, akteId: string, gone: AbortSignal): Promise<PrintedHistory> {
    return this.scratch.use(async (folder) => {
      const { akte, printedAt } = await this.transactions.runOnSnapshot(caller, (ctx) =>
        this.gather(ctx, akteId, folder),
      );
      const path = await this.history.print(akte, folder, { printedAt, gone });
      const { size } = await stat(path);
      const pdf = createReadStream(path);
      pdf.once('close', () => void this.scratch.remove(folder));
      const filename = `Historie ${akte.aktenzeichen.replace(/[^\w.-]/g, '_')}.pdf`;
      return { filename, size, pdf };
    });
  }

  private async gather(ctx: Ctx, akteId: string, folder: string) {
    const akte = await this.akten.tree(ctx, akteId);
    await this.audit.record(ctx, actions.historyPrinted, { id: akteId, akteId });
    await this.history.gather(ctx, akteId, folder);
    return { akte, printedAt: ctx.now };
  }
}
