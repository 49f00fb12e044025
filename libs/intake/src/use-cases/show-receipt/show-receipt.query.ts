import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import type { Receipt } from '../../contracts/index.js';
import { ReceiptNotFound } from '../../contracts/errors.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { toReceipt } from '../../steps/receive-original.js';

/** For a sender whose connection broke after the commit: was it received? Only the own receipts. */
@Injectable()
export class ShowReceiptQuery {
  private readonly originals = new OriginalRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws ReceiptNotFound */
  async execute(ctx: Ctx, clientRef: string): Promise<Receipt> {
    const original = await this.originals.byClientRef(ctx, clientRef);
    if (!original) throw new ReceiptNotFound();
    await this.audit.record(ctx, actions.receiptShown, { id: original.id });
    return toReceipt(original);
  }
}
