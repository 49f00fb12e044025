import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { OriginalAtDesk } from './at-desk.js';

/** A page that waits, and its turn. */
export interface WaitingPage {
  readonly pageNo: number;
  readonly turn: number;
}

/** Where the reading stands; null where nothing waits. */
export interface ReadingPosition {
  readonly now: number | null;
  readonly ownLast: number | null;
}

/** Reads and writes the turns of waiting pages. */
export class QueueRepository {
  /** Without the original itself, whose pages are about to get their turns. */
  async position(ctx: Ctx, stapelId: string, originalId: string): Promise<ReadingPosition> {
    const found = await one<ReadingPosition>(
      ctx,
      sql`select
            (select min(turn) from intake.page
             where state = 'waiting' and original_id <> ${originalId}) as now,
            (select max(p.turn) from intake.page p join intake.original o on o.id = p.original_id
             where o.stapel_id = ${stapelId} and p.state = 'waiting'
               and p.original_id <> ${originalId}) as "ownLast"`,
    );
    return found ?? { now: null, ownLast: null };
  }

  /** Gives waiting pages their turns, in the order of their numbers. */
  async giveTurns(
    ctx: Ctx,
    { original }: OriginalAtDesk,
    pageNos: readonly number[],
    first: number,
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.page p set turn = ${first}::int + given.place::int - 1
          from unnest(${pageNos}::int[]) with ordinality as given (page_no, place)
          where p.original_id = ${original.id} and p.page_no = given.page_no
            and p.state = 'waiting'`,
    );
  }

  waiting(ctx: Ctx, originalId: string, limit: number | null = null): Promise<WaitingPage[]> {
    return rows(
      ctx,
      sql`select page_no as "pageNo", turn from intake.page
          where original_id = ${originalId} and state = 'waiting' order by page_no limit ${limit}`,
    );
  }
}
