import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Records } from '#libs/records';
import { HistoryStream } from '../../history-stream.js';

/** Prints the history of an Akte; the printing is the last event on it. */
@Injectable()
export class PrintHistoryUseCase {
  constructor(
    private readonly records: Records,
    private readonly audit: AuditLog,
    private readonly history: HistoryStream,
  ) {}

  /** @throws AkteNotFound */
  async execute(ctx: Ctx, akteId: string): Promise<{ filename: string; bytes: Uint8Array }> {
    const akte = await this.records.akteTree(ctx, akteId);
    const object = { type: 'akte', id: akteId };
    await this.audit.recordRead(ctx, { action: 'history.printed', object, akteId });
    const { printHistory } = await import('../../documents/history-pdf.js');
    const bytes = await printHistory(akte, this.history.of(ctx, akteId), ctx.now);
    return { filename: `Historie ${akte.aktenzeichen.replace(/[^\w.-]/g, '_')}.pdf`, bytes };
  }
}
