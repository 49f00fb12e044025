import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AktenplanRepository, type EinheitItem } from '../../persistence/aktenplan.repository.js';

/** The whole Aktenplan in the order of its numbers. */
@Injectable()
export class ListAktenplanQuery {
  private readonly plan = new AktenplanRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: EinheitItem[] }> {
    const items = await this.plan.list(ctx);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.aktenplanListed, { ids });
    return { items };
  }
}
