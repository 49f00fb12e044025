import type { MailThread } from '#libs/imaging/contracts';
import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import type { LetterRange, PageOfOriginal } from '../domain/letter-pages.js';
import type { LetterAtDesk, OriginalAtDesk, StapelAtDesk } from './at-desk.js';

/** A page that was or is to be read, with its newest reading. */
export interface PageRow {
  readonly pageNo: PageOfOriginal;
  readonly state: 'waiting' | 'done' | 'failed';
  /** Why the last attempt failed; there may be an earlier reading all the same. */
  readonly errorCode: string | null;
  readonly reading: PageText | null;
}

/** What separation has to know of a page. */
export interface PageCodes {
  readonly pageNo: number;
  readonly codes: { text: string }[];
  readonly blank: boolean;
  readonly work: PageText['work'] | null;
  /** The beginning of what was read; null on a page without codes. */
  readonly text: string | null;
}

/** A page without what stands on it. */
export interface PageOutline extends Pick<PageRow, 'pageNo' | 'state' | 'errorCode'> {
  readonly blank: boolean;
  /** Null as long as the page was never read. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** What stands at the beginning of a page. */
export interface PageBeginning extends Pick<PageText, 'widthPx' | 'heightPx' | 'text' | 'words'> {
  readonly pageNo: PageOfOriginal;
  /** Null for what is no mail. */
  readonly mail: MailThread | null;
}

/** Pages fetched at a time while streaming. */
const PAGE_BATCH = 50;

const columns = sql`p.page_no as "pageNo", p.state, p.error_code as "errorCode", r.reading`;
const tables = sql`intake.page p left join intake.page_reading r
  on r.original_id = p.original_id and r.page_no = p.page_no and r.reading_no = p.reading_no`;

/** Reads the pages of originals and their readings, and writes those of what is at the desk. */
export class PageRepository {
  page(ctx: Ctx, originalId: string, pageNo: PageOfOriginal): Promise<PageRow | null> {
    return one(
      ctx,
      sql`select ${columns} from ${tables}
          where p.original_id = ${originalId} and p.page_no = ${pageNo}`,
    );
  }

  /** All pages of a letter in order, in bounded memory. */
  pages(ctx: Ctx, range: LetterRange): AsyncGenerator<PageRow> {
    return this.inBatches(ctx, range, sql`true`);
  }

  /**
   * The beginnings of the pages of a letter that have a reading, in order: the database cuts them, so that a
   * page of any length costs no more here than a full one.
   */
  beginnings(
    ctx: Ctx,
    range: LetterRange,
    { characters, words }: { characters: number; words: number },
  ): Promise<PageBeginning[]> {
    return rows(
      ctx,
      sql`select p.page_no as "pageNo", (r.reading ->> 'widthPx')::int as "widthPx",
            (r.reading ->> 'heightPx')::int as "heightPx", r.reading -> 'mail' as mail,
            left(r.reading ->> 'text', ${characters}::int) as text,
            jsonb_path_query_array(r.reading -> 'words',
              '$[0 to $last]', jsonb_build_object('last', ${words - 1}::int)) as words
          from ${tables} where ${within(range)} and r.reading is not null order by p.page_no`,
    );
  }

  /** The same without their texts. */
  outlines(ctx: Ctx, range: LetterRange): Promise<PageOutline[]> {
    return rows(
      ctx,
      sql`select p.page_no as "pageNo", p.state, p.error_code as "errorCode",
            coalesce((r.reading ->> 'blank')::boolean, false) as blank,
            (r.reading ->> 'widthPx')::int as "widthPx",
            (r.reading ->> 'heightPx')::int as "heightPx"
          from ${tables} where ${within(range)} order by p.page_no`,
    );
  }

  /** Those that were read at or after a moment. */
  pagesReadSince(ctx: Ctx, range: LetterRange, since: Date): AsyncGenerator<PageRow> {
    return this.inBatches(ctx, range, sql`r.read_at >= ${since}`);
  }

  private async *inBatches(ctx: Ctx, range: LetterRange, condition: Sql): AsyncGenerator<PageRow> {
    let after = 0;
    for (;;) {
      const batch = await rows<PageRow>(
        ctx,
        sql`select ${columns} from ${tables}
            where ${within(range)} and p.page_no > ${after} and ${condition}
            order by p.page_no limit ${PAGE_BATCH}`,
      );
      yield* batch;
      if (batch.length < PAGE_BATCH) return;
      after = batch.at(-1)?.pageNo ?? after;
    }
  }

  /** The codes of all pages of an original; a page without a reading has none. */
  codes(ctx: Ctx, originalId: string): Promise<PageCodes[]> {
    return rows(
      ctx,
      sql`select p.page_no as "pageNo", coalesce(r.reading -> 'codes', '[]') as codes,
            coalesce((r.reading ->> 'blank')::boolean, false) as blank, r.reading -> 'work' as work,
            case when r.reading -> 'codes' <> '[]' then left(r.reading ->> 'text', 5000) end as text
          from ${tables} where p.original_id = ${originalId} order by p.page_no`,
    );
  }

  /**
   * Takes the reading of a page, or why there is none, once; false when another attempt was first. An
   * earlier reading stays, and with it the page is done even if this attempt has failed.
   */
  async settlePage(
    ctx: Ctx,
    { original }: OriginalAtDesk,
    pageNo: number,
    outcome: { reading: PageText } | { errorCode: string },
  ): Promise<boolean> {
    const key = sql`original_id = ${original.id} and page_no = ${pageNo}`;
    const waiting = await one(
      ctx,
      sql`select 1 from intake.page where ${key} and state = 'waiting' for update`,
    );
    if (!waiting) return false;
    if ('errorCode' in outcome) {
      await exec(
        ctx,
        sql`update intake.page set error_code = ${outcome.errorCode}, settled_at = ${ctx.now},
              state = case when reading_no is null then 'failed' else 'done' end where ${key}`,
      );
      return true;
    }
    await exec(
      ctx,
      sql`with added as (
            insert into intake.page_reading (original_id, page_no, reading_no, reading, read_at)
            select original_id, page_no, coalesce(reading_no, 0) + 1,
              ${JSON.stringify(outcome.reading)}, ${ctx.now}
            from intake.page where ${key} returning reading_no)
          update intake.page set reading_no = (select reading_no from added), state = 'done',
            source = ${outcome.reading.source}, error_code = null, settled_at = ${ctx.now}
          where ${key}`,
    );
    return true;
  }

  /** Puts failed pages of a letter back in line and answers their numbers. */
  reopenFailed(ctx: Ctx, { letter }: LetterAtDesk): Promise<number[]> {
    return this.reopen(ctx, letter, sql`state <> 'waiting' and error_code is not null`);
  }

  /** Puts all pages of a letter back in line; their readings stay. */
  reopenAll(ctx: Ctx, { letter }: LetterAtDesk): Promise<number[]> {
    return this.reopen(ctx, letter, sql`state <> 'waiting'`);
  }

  private async reopen(ctx: Ctx, range: LetterRange, condition: Sql): Promise<number[]> {
    const found = await rows<{ pageNo: number }>(
      ctx,
      sql`update intake.page p set state = 'waiting', error_code = null
          where ${within(range)} and ${condition} returning page_no as "pageNo"`,
    );
    return found.map(({ pageNo }) => pageNo).sort((a, b) => a - b);
  }

  /**
   * Ends the waiting of the pages of these originals and answers how many there were. Those of filed
   * letters go on: an Akte waits for them.
   */
  cancelOriginals(
    ctx: Ctx,
    { stapel }: StapelAtDesk,
    originalIds: readonly string[],
  ): Promise<number> {
    return this.cancel(
      ctx,
      sql`p.original_id in (select o.id from intake.original o
            where o.stapel_id = ${stapel.id} and o.id = any(${originalIds}::uuid[]))
          and not ${isPageOfFiled}`,
    );
  }

  /** Ends the waiting of the pages of a letter and answers how many there were. */
  cancelLetter(ctx: Ctx, { letter }: LetterAtDesk): Promise<number> {
    return this.cancel(ctx, within(letter));
  }

  private cancel(ctx: Ctx, condition: Sql): Promise<number> {
    return exec(
      ctx,
      sql`update intake.page p set error_code = 'READING.CANCELLED', settled_at = ${ctx.now},
            state = case when reading_no is null then 'failed' else 'done' end
          where ${condition} and state = 'waiting'`,
    );
  }
}

/** Whether a row of `intake.page p` belongs to a letter that is filed. */
export const isPageOfFiled = sql`exists (
  select 1 from intake.posteingang l where l.original_id = p.original_id and l.state = 'filed'
    and p.page_no between l.first_page and coalesce(l.last_page, p.page_no))`;

/** Rows of `intake.page p` that belong to a letter. */
function within({ originalId, firstPage, lastPage }: LetterRange): Sql {
  const from = sql`p.original_id = ${originalId}
    and p.page_no >= ${firstPage}`;
  return lastPage === null ? from : sql`${from} and p.page_no <= ${lastPage}`;
}
