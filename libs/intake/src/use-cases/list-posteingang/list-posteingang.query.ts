import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { keyset, keysetQuery, sql, type Ctx, type KeysetRows } from '#libs/platform';
import type { PosteingangItem } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/** Filters of the inbox. */
export const listPosteingangQuery = z.strictObject({
  ...keysetQuery,
  state: z.enum(['open', 'filed']).default('open'),
});
export type ListPosteingangFilter = z.infer<typeof listPosteingangQuery>;

/** The inbox, newest letters first. */
@Injectable()
export class ListPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws InvalidCursor */
  async execute(
    ctx: Ctx,
    { state, cursor, limit }: ListPosteingangFilter,
  ): Promise<KeysetRows<PosteingangItem>> {
    const wanted = state === 'filed' ? sql`p.state = 'filed'` : sql`p.state <> 'filed'`;
    const after = keyset.after(sql`p.received_at`, sql`p.id`, cursor);
    const found = await this.letters.page(ctx, sql`${wanted} and ${after}`, limit + 1);
    const { items, nextCursor } = keyset.page(found, limit, (row) => [row.receivedAt, row.id]);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.posteingangListed, { ids });
    return { items: items.map(toPosteingangItem), nextCursor };
  }
}
