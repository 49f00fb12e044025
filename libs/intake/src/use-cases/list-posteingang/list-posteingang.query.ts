import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { keyset, sql, type Ctx, type Sql } from '#libs/platform';
import type { InboxOrder } from '../../domain/inbox.js';
import { Akten } from '#libs/records';
import { Town } from '#libs/town';
import type { ListedPosteingang } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { fromSender, holdsWords, shown, type Asking } from '../../persistence/inbox-conditions.js';
import type { LetterOfList } from '../../persistence/rows.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';
import type { ListPosteingangFilter, PosteingangPage } from './list-posteingang.dto.js';

/** Words beyond that number narrow nothing any more. */
const MOST_WORDS = 10;

type Proposed = Pick<ListedPosteingang, 'proposal' | 'newAkte'>;

/** Letters of one page, and where the list goes on to both sides. */
interface Found extends Omit<PosteingangPage, 'items'> {
  readonly items: LetterOfList[];
}

/** Letters that follow a cursor in that order, as many as wanted. */
type Walk = (
  order: InboxOrder,
  cursor: string | undefined,
  limit: number,
) => Promise<LetterOfList[]>;

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
  async execute(ctx: Ctx, filter: ListPosteingangFilter): Promise<PosteingangPage> {
    const { items, ...places } = await this.find(ctx, filter);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.posteingangListed, { ids });
    const proposed = await this.proposals(ctx, items);
    return {
      items: items.map((row, at) => ({
        ...toPosteingangItem(row),
        ...(proposed[at] ?? { proposal: null, newAkte: false }),
        fieldsState: row.fieldsState,
      })),
      ...places,
    };
  }

  private async find(ctx: Ctx, filter: ListPosteingangFilter): Promise<Found> {
    const { around, before, cursor, order, limit, q, stapelId, state } = filter;
    const withPassedOn = Boolean(q ?? stapelId);
    const narrowed = conditionsOf(filter, { ctx, today: this.town.dayOf(ctx.now), withPassedOn });
    const walk: Walk = (way, from, most) =>
      this.letters.page(ctx, sql`${narrowed} and ${behind(way, from)}`, {
        filed: state === 'filed',
        order: way,
        limit: most,
      });
    if (before !== undefined) return pageBefore(walk, { order, before, limit });
    const start = around === undefined ? cursor : await this.startAround(ctx, walk, filter);
    return pageFrom(walk, { order, cursor: start, limit });
  }

  /** Behind which letter a page begins that has the wanted one in its middle; undefined for the first page. */
  private async startAround(
    ctx: Ctx,
    walk: Walk,
    { around, order, limit }: ListPosteingangFilter,
  ): Promise<string | undefined> {
    const place = around === undefined ? null : await this.letters.positionOf(ctx, around);
    if (!place) return undefined;
    const ahead = Math.floor(limit / 2) + 1;
    const nearest = await walk(flipped(order), cursorOf(place), ahead);
    const start = nearest[ahead - 1];
    return start && cursorOf(start);
  }

  /** Where each letter that waits most likely belongs, all of them asked for at once. */
  private async proposals(ctx: Ctx, rows: readonly LetterOfList[]): Promise<Proposed[]> {
    const open = rows.map(({ state, clues }) => (state === 'filed' ? [] : clues));
    const found = await this.akten.proposeMany(ctx, open);
    return found.map(({ akten: [first], isNew }, at) => {
      // Before all is read nobody can say that nothing tells of an Akte.
      const isKnown = rows[at]?.state !== 'filed' && rows[at]?.fieldsState === 'read';
      if (!first || isNew || first.sureness === 'schwach') {
        return { proposal: null, newAkte: isNew && isKnown };
      }
      const { akteId, aktenzeichen, sureness } = first;
      return { proposal: { akteId, aktenzeichen, sureness }, newAkte: false };
    });
  }
}

function conditionsOf(wanted: ListPosteingangFilter, asking: Asking): Sql {
  const { state, filter, stapelId, ids, q, sender } = wanted;
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const inState = state === 'filed' ? sql`p.state = 'filed'` : shown(filter, asking);
  const ofStapel = stapelId ? sql`p.stapel_id = ${stapelId}` : sql`true`;
  const named = ids === undefined ? sql`true` : sql`p.id = any(${ids.split(',')}::uuid[])`;
  const ofSender = sender === undefined ? sql`true` : fromSender(sender);
  const holding = words.length > 0 ? holdsWords(words) : sql`true`;
  return sql`${inState} and ${ofStapel} and ${named} and ${ofSender} and ${holding}`;
}

/** @throws InvalidCursor */
function behind(order: InboxOrder, cursor: string | undefined): Sql {
  const [moment, id] = [sql`p.received_at`, sql`p.id`];
  return order === 'oldest'
    ? keyset.afterOldest(moment, id, cursor)
    : keyset.after(moment, id, cursor);
}

const flipped = (order: InboxOrder): InboxOrder => (order === 'oldest' ? 'newest' : 'oldest');

const cursorOf = (row: { receivedAt: Date; id: string }) =>
  keyset.cursorOf([row.receivedAt, row.id]);

async function pageFrom(
  walk: Walk,
  place: { order: InboxOrder; cursor: string | undefined; limit: number },
): Promise<Found> {
  const { order, cursor, limit } = place;
  const found = await walk(order, cursor, limit + 1);
  const page = keyset.page(found, limit, (row) => [row.receivedAt, row.id]);
  const [first] = page.items;
  return { ...page, previousCursor: cursor !== undefined && first ? cursorOf(first) : null };
}

/** The page that ends before a place: what lies there is walked the other way round. */
async function pageBefore(
  walk: Walk,
  place: { order: InboxOrder; before: string; limit: number },
): Promise<Found> {
  const { order, before, limit } = place;
  const found = await walk(flipped(order), before, limit + 1);
  const page = keyset.page(found, limit, (row) => [row.receivedAt, row.id]);
  const [nearest] = page.items;
  return {
    items: page.items.toReversed(),
    previousCursor: page.nextCursor,
    nextCursor: nearest ? cursorOf(nearest) : null,
  };
}
