import { Injectable } from '@nestjs/common';
import { markRecorded, unrecordedRestores, type Ctx } from '#libs/platform';
import { databaseRestored } from '../../contracts/actions.js';
import { AuditLog } from '../../face/audit-log.js';

/** Tells the log of every restore that it has not heard of yet, so that a gap in it is no secret. */
@Injectable()
export class RecordRestoresUseCase {
  constructor(private readonly audit: AuditLog) {}

  /** @returns how many there were */
  async execute(ctx: Ctx): Promise<number> {
    const restores = await unrecordedRestores(ctx);
    if (restores.length === 0) ctx.trail.unchanged('the log has heard of every restore');
    for (const { id, backup, takenAt, lastSeq, lastEvent } of restores) {
      const details = { takenAt: takenAt.toISOString(), lastSeq, lastEvent };
      await this.audit.record(ctx, databaseRestored, { id: backup, details });
      await markRecorded(ctx, id);
    }
    return restores.length;
  }
}
