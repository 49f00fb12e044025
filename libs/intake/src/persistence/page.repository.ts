import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';

/** A page that was or is to be read. */
export interface PageRow {
  readonly pageNo: number;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly errorCode: string | null;
  readonly reading: PageText | null;
}

/** Pages fetched at a time while streaming. */
const PAGE_BATCH = 50;

/** Reads and writes the pages of originals. */
export class PageRepository {
  page(ctx: Ctx, originalId: string, pageNo: number): Promise<PageRow | null> {
    return one(
      ctx,
      sql`select page_no as "pageNo", state, error_code as "errorCode", reading
          from intake.page where original_id = ${originalId} and page_no = ${pageNo}`,
    );
  }

  /** All pages in order, in bounded memory. */
  async *pages(ctx: Ctx, originalId: string): AsyncGenerator<PageRow> {
    let after = 0;
    for (;;) {
      const batch = await rows<PageRow>(
        ctx,
        sql`select page_no as "pageNo", state, error_code as "errorCode", reading
            from intake.page where original_id = ${originalId} and page_no > ${after}
            order by page_no limit ${PAGE_BATCH}`,
      );
      yield* batch;
      if (batch.length < PAGE_BATCH) return;
      after = batch.at(-1)?.pageNo ?? after;
    }
  }

  /** Takes the reading of a page once; false when another attempt was first. */
  async settlePage(
    ctx: Ctx,
    originalId: string,
    pageNo: number,
    outcome: { reading: PageText } | { errorCode: string },
  ): Promise<boolean> {
    const done = 'reading' in outcome;
    const touched = await exec(
      ctx,
      sql`update intake.page set state = ${done ? 'done' : 'failed'},
            reading = ${done ? JSON.stringify(outcome.reading) : null},
            error_code = ${done ? null : outcome.errorCode}, settled_at = ${ctx.now}
          where original_id = ${originalId} and page_no = ${pageNo} and state = 'waiting'`,
    );
    return touched > 0;
  }

  /** Puts failed pages back in line and answers their numbers. */
  async reopenFailed(ctx: Ctx, originalId: string): Promise<number[]> {
    const found = await rows<{ pageNo: number }>(
      ctx,
      sql`update intake.page set state = 'waiting', error_code = null
          where original_id = ${originalId} and state = 'failed' returning page_no as "pageNo"`,
    );
    return found.map(({ pageNo }) => pageNo).sort((a, b) => a - b);
  }

  /** Ends the waiting of the pages of these originals and answers how many there were. */
  cancelWaiting(ctx: Ctx, originalIds: readonly string[]): Promise<number> {
    return exec(
      ctx,
      sql`update intake.page set state = 'failed', error_code = 'READING.CANCELLED',
            settled_at = ${ctx.now}
          where original_id = any(${originalIds}::uuid[]) and state = 'waiting'`,
    );
  }
}
