import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { keyset, keysetQuery, sql, type Ctx, type KeysetRows, type Sql } from '#libs/platform';
import { text } from '#libs/platform/contracts';
import { INBOX_FILTERS, INBOX_ORDERS } from '../../domain/inbox.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { fits, holdsWords } from '../../persistence/inbox-conditions.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/** Words beyond that number narrow nothing any more. */
const MOST_WORDS = 10;

/** Filters of the inbox. */
export const listPosteingangQuery = z.strictObject({
  ...keysetQuery,
  state: z.enum(['open', 'filed']).default('open').describe('Offene Eingänge, oder abgelegte'),
  filter: z
    .enum(INBOX_FILTERS)
    .optional()
    .describe('Nur Eingänge mit einer Frist, oder solche, bei denen jemand nachsehen muss'),
  stapelId: z.uuid().optional().describe('Nur Eingänge dieses Stapels'),
  order: z.enum(INBOX_ORDERS).default('newest').describe('Neueste oder älteste zuerst'),
  q: text(200).optional().describe('Wörter aus Absender, Betreff, Art, Dateiname oder Stapel'),
});
export type ListPosteingangFilter = z.infer<typeof listPosteingangQuery>;

/** The inbox by the time letters came, narrowed as wanted. */
@Injectable()
export class ListPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws InvalidCursor */
  async execute(ctx: Ctx, filter: ListPosteingangFilter): Promise<KeysetRows<PosteingangItem>> {
    const { limit, order } = filter;
    const found = await this.letters.page(ctx, conditionsOf(filter), { order, limit: limit + 1 });
    const { items, nextCursor } = keyset.page(found, limit, (row) => [row.receivedAt, row.id]);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.posteingangListed, { ids });
    return { items: items.map(toPosteingangItem), nextCursor };
  }
}

/** @throws InvalidCursor */
function conditionsOf({ state, filter, stapelId, order, q, cursor }: ListPosteingangFilter): Sql {
  const after = order === 'oldest' ? keyset.afterOldest : keyset.after;
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const inState = state === 'filed' ? sql`p.state = 'filed'` : sql`p.state <> 'filed'`;
  const filtered = filter ? fits(filter) : sql`true`;
  const ofStapel = stapelId ? sql`p.stapel_id = ${stapelId}` : sql`true`;
  const holding = words.length > 0 ? holdsWords(words) : sql`true`;
  const behind = after(sql`p.received_at`, sql`p.id`, cursor);
  return sql`${inState} and ${filtered} and ${ofStapel} and ${holding} and ${behind}`;
}
