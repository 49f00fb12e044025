import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import {
  cursorPart,
  decodeCursor,
  encodeCursor,
  keysetQuery,
  sql,
  sqlList,
  type Ctx,
} from '#libs/platform';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { toPosteingangItem } from '../../views/posteingang-item.js';

/** Filters of the inbox. */
export const listPosteingangQuery = z.strictObject({
  ...keysetQuery,
  state: z.enum(['open', 'filed']).default('open'),
});
export type ListPosteingangFilter = z.infer<typeof listPosteingangQuery>;

const position = z.tuple([cursorPart.moment, cursorPart.id]);

/** The inbox, newest letters first. */
@Injectable()
export class ListPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(
    ctx: Ctx,
    { state, cursor, limit }: ListPosteingangFilter,
  ): Promise<{ items: PosteingangItem[]; nextCursor: string | null }> {
    const conditions = [state === 'filed' ? sql`p.state = 'filed'` : sql`p.state <> 'filed'`];
    if (cursor) {
      const [receivedAt, id] = decodeCursor(cursor, position);
      conditions.push(sql`(date_trunc('milliseconds', p.received_at), p.id) <
        (${receivedAt}::timestamptz, ${id}::uuid)`);
    }
    const found = await this.letters.page(ctx, sqlList(conditions, ' and '), limit + 1);
    const page = found.slice(0, limit);
    const ids = page.map(({ id }) => id);
    await this.audit.recordList(ctx, { action: 'posteingang.listed', type: 'posteingang', ids });
    const last = page.at(-1);
    const more = found.length > limit && last;
    return {
      items: page.map(toPosteingangItem),
      nextCursor: more ? encodeCursor([last.receivedAt.toISOString(), last.id]) : null,
    };
  }
}
