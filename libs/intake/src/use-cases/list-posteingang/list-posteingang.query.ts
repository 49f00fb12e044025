import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { keyset, keysetQuery, sql, type Ctx, type KeysetRows, type Sql } from '#libs/platform';
import { text } from '#libs/platform/contracts';
import { INBOX_FILTERS, INBOX_ORDERS } from '../../domain/inbox.js';
import { Akten } from '#libs/records';
import { Town } from '#libs/town';
import type { ListedPosteingang } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { fromSender, holdsWords, shown, type Asking } from '../../persistence/inbox-conditions.js';
import type { LetterOfList } from '../../persistence/rows.js';
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
    .describe(
      'Meine, die meiner Einheiten ohne Person, mit Frist, unklare, zurückgestellte, nicht aktenrelevante',
    ),
  stapelId: z.uuid().optional().describe('Nur Eingänge dieses Stapels'),
  order: z.enum(INBOX_ORDERS).default('newest').describe('Neueste oder älteste zuerst'),
  sender: text(500)
    .optional()
    .describe(
      'Nur Eingänge dieses Absenders, wie `read.sender` ihn nennt, in jeder Groß- und Kleinschreibung',
    ),
  q: text(200).optional().describe('Wörter aus Absender, Betreff, Art, Dateiname oder Stapel'),
});
export type ListPosteingangFilter = z.infer<typeof listPosteingangQuery>;

type Proposed = ListedPosteingang['proposal'];

/** The inbox by the time letters came, narrowed as wanted. */
@Injectable()
export class ListPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly akten: Akten,
    private readonly town: Town,
  ) {}

  /** @throws InvalidCursor */
  async execute(ctx: Ctx, filter: ListPosteingangFilter): Promise<KeysetRows<ListedPosteingang>> {
    const { limit, order } = filter;
    const withPassedOn = Boolean(filter.q ?? filter.stapelId);
    const asking = { ctx, today: this.town.dayOf(ctx.now), withPassedOn };
    const found = await this.letters.page(ctx, conditionsOf(filter, asking), {
      filed: filter.state === 'filed',
      order,
      limit: limit + 1,
    });
    const { items, nextCursor } = keyset.page(found, limit, (row) => [row.receivedAt, row.id]);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.posteingangListed, { ids });
    const proposed = await this.proposals(ctx, items);
    return {
      items: items.map((row, at) => ({
        ...toPosteingangItem(row),
        proposal: proposed[at] ?? null,
      })),
      nextCursor,
    };
  }

  /** The likeliest Akte of each letter that waits, all of them asked for at once. */
  private async proposals(ctx: Ctx, rows: readonly LetterOfList[]): Promise<Proposed[]> {
    const open = rows.map(({ state, clues }) => (state === 'filed' ? [] : clues));
    const found = await this.akten.proposeMany(ctx, open);
    return found.map(({ akten: [first], isNew }) => {
      if (!first || isNew || first.sureness === 'schwach') return null;
      const { akteId, aktenzeichen, sureness } = first;
      return { akteId, aktenzeichen, sureness };
    });
  }
}

/** @throws InvalidCursor */
function conditionsOf(wanted: ListPosteingangFilter, asking: Asking): Sql {
  const { state, filter, stapelId, order, q, cursor, sender } = wanted;
  const [moment, id] = [sql`p.received_at`, sql`p.id`];
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const inState = state === 'filed' ? sql`p.state = 'filed'` : shown(filter, asking);
  const ofStapel = stapelId ? sql`p.stapel_id = ${stapelId}` : sql`true`;
  const ofSender = sender === undefined ? sql`true` : fromSender(sender);
  const holding = words.length > 0 ? holdsWords(words) : sql`true`;
  const behind =
    order === 'oldest' ? keyset.afterOldest(moment, id, cursor) : keyset.after(moment, id, cursor);
  return sql`${inState} and ${ofStapel} and ${ofSender} and ${holding} and ${behind}`;
}
