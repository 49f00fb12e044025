import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { rolesThat } from '../../contracts/roles.js';
import { ColleagueRepository, type Colleague } from '../../persistence/colleague.repository.js';

/** Everybody to whom mail can be passed on: whoever files, with their units. */
@Injectable()
export class ListColleaguesQuery {
  private readonly colleagues = new ColleagueRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: Colleague[] }> {
    const items = await this.colleagues.list(ctx, rolesThat('file'));
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.colleaguesListed, { ids });
    return { items };
  }
}
