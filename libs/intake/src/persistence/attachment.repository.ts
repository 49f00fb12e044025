import { exec, one, rawSql, rows, sql, sqlList, type Ctx, type Sql } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import { HOLDING, type AttachmentsSituation } from '../domain/attachments.js';
import type { Flag } from '../domain/flags.js';
import type { OriginalAtDesk } from './at-desk.js';
import type { AttachmentText } from './original.repository.js';

/** A file as it was taken out of an original. */
export interface TakenOut {
  /** The place of the mail it lies in, from 1. */
  readonly within: number | null;
  readonly name: string;
  readonly mime: string;
  /** Bytes; null for one that was too large to be taken out. */
  readonly size: number | null;
  readonly sha256: string | null;
  readonly flags: readonly Flag[];
  readonly pagesTotal: number;
}

/** A file inside an original, by its place from 1. */
export interface AttachmentRow extends TakenOut {
  readonly place: number;
  readonly state: 'waiting' | 'read' | 'stored-only' | 'unread';
}

/** A page of such a file. */
export interface AttachmentPageRow {
  readonly pageNo: number;
  readonly reading: PageText | null;
  readonly errorCode: string | null;
}

/** A page without what stands on it. */
export interface AttachmentOutline extends Pick<AttachmentPageRow, 'pageNo' | 'errorCode'> {
  readonly place: number;
  readonly blank: boolean;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** An original, and when it came. */
interface ArrivedRow {
  readonly id: string;
  readonly receivedAt: Date;
}

/** True for originals that hold files; spelled as the index of migration 0481 wants it. */
const holdsFiles = sql`(${sqlList(
  HOLDING.map((code) => rawSql(`flags @> '[{"code": "${code}"}]'`)),
  ' or ',
)})`;

/** Characters of one file that search gets. */
const SEARCHED = 200_000;

/** Characters in which the Betreff of a mail is looked for. */
const BEGINNING = 4_000;

const columns = sql`a.place, a.within, a.name, a.mime, a.size::float8 as size, a.sha256, a.flags,
  a.pages_total as "pagesTotal", a.state`;

/**
 * Only the pages that are within the measure are put together, so that a thick file costs no more memory than a
 * thin one. Of the XML of an e-invoice the first look has kept the text already.
 */
function texts(originalId: string): Sql {
  return sql`select a.name, t.text from intake.attachment a cross join lateral (
      select string_agg(left(p.text, ${SEARCHED} - p.before), E'\n' order by p.page_no) as text
      from (
        select page_no, text,
          (sum(length(text) + 1) over (order by page_no) - length(text) - 1)::int as before
        from (
          select page_no, left(reading ->> 'text', ${SEARCHED}) as text
          from intake.attachment_page
          where original_id = a.original_id and place = a.place and reading is not null) pages) p
      where p.before < ${SEARCHED}) t
    where a.original_id = ${originalId} and a.state in ('read', 'unread') and t.text <> ''
      and not exists (select 1 from intake.attachment_text x
        where x.original_id = a.original_id and x.name = a.name)`;
}

/** Reads the files inside originals, and writes those of originals at the desk. */
export class AttachmentRepository {
  /** Null where there is no such original. */
  situation(ctx: Ctx, originalId: string): Promise<AttachmentsSituation | null> {
    return one(
      ctx,
      sql`select flags, attachments_at as "takenOutAt", attachments_failure as failure
          from intake.original where id = ${originalId}`,
    );
  }

  list(ctx: Ctx, originalId: string): Promise<(AttachmentRow & { readonly beginning: string })[]> {
    return rows(
      ctx,
      sql`select ${columns}, coalesce((
            select left(p.reading ->> 'text', ${BEGINNING}) from intake.attachment_page p
            where p.original_id = a.original_id and p.place = a.place and p.page_no = 1), '') as beginning
          from intake.attachment a where a.original_id = ${originalId} order by a.place`,
    );
  }

  /** Whether the files were taken out, and none of them waits to be read. */
  async areSettled(ctx: Ctx, originalId: string): Promise<boolean> {
    const waiting = await one(
      ctx,
      sql`select 1 from intake.original o where o.id = ${originalId} and (o.attachments_at is null
            or exists (select 1 from intake.attachment a
              where a.original_id = o.id and a.state = 'waiting'))`,
    );
    return waiting === null;
  }

  one(ctx: Ctx, originalId: string, place: number): Promise<AttachmentRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.attachment a
          where a.original_id = ${originalId} and a.place = ${place}`,
    );
  }

  /** The pages that are settled, of all files of an original. */
  outlines(ctx: Ctx, originalId: string): Promise<AttachmentOutline[]> {
    return rows(
      ctx,
      sql`select place, page_no as "pageNo", error_code as "errorCode",
            coalesce((reading ->> 'blank')::boolean, false) as blank,
            (reading ->> 'widthPx')::int as "widthPx", (reading ->> 'heightPx')::int as "heightPx"
          from intake.attachment_page where original_id = ${originalId} order by place, page_no`,
    );
  }

  page(
    ctx: Ctx,
    originalId: string,
    at: { readonly place: number; readonly pageNo: number },
  ): Promise<AttachmentPageRow | null> {
    return one(
      ctx,
      sql`select page_no as "pageNo", reading, error_code as "errorCode"
          from intake.attachment_page
          where original_id = ${originalId} and place = ${at.place} and page_no = ${at.pageNo}`,
    );
  }

  /** The pages of one file in order; those it has at most are those of one letter. */
  async *pages(ctx: Ctx, originalId: string, place: number): AsyncGenerator<AttachmentPageRow> {
    for (let pageNo = 1; ; pageNo += 1) {
      const page = await this.page(ctx, originalId, { place, pageNo });
      if (!page) return;
      yield page;
    }
  }

  /** Texts of the files that were read, in their order; an empty one is none. */
  texts(ctx: Ctx, originalId: string): Promise<AttachmentText[]> {
    return rows(ctx, sql`${texts(originalId)} order by a.place`);
  }

  /** The same of one file; null where nothing stands in it that is not known by its original already. */
  textOf(ctx: Ctx, originalId: string, place: number): Promise<AttachmentText | null> {
    return one(ctx, sql`${texts(originalId)} and a.place = ${place}`);
  }

  /** Notes what was taken out of the original, or why nothing can be. */
  async save(
    ctx: Ctx,
    { original: { id } }: OriginalAtDesk,
    found: readonly TakenOut[],
    failure: string | null,
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set attachments_at = ${ctx.now}, attachments_failure = ${failure}
          where id = ${id}`,
    );
    for (const [index, file] of found.entries()) {
      const state = file.pagesTotal > 0 ? 'waiting' : 'stored-only';
      await exec(
        ctx,
        sql`insert into intake.attachment
              (original_id, place, within, name, mime, size, sha256, flags, pages_total, state)
            values (${id}, ${index + 1}, ${file.within}, ${file.name}, ${file.mime}, ${file.size},
              ${file.sha256}, ${JSON.stringify(file.flags)}, ${file.pagesTotal}, ${state})`,
      );
    }
  }

  /** Takes a page, or why there is none, once; false when another attempt was first. */
  async settlePage(
    ctx: Ctx,
    { original: { id } }: OriginalAtDesk,
    place: number,
    outcome: { pageNo: number } & ({ reading: PageText } | { errorCode: string }),
  ): Promise<boolean> {
    const reading = 'reading' in outcome ? JSON.stringify(outcome.reading) : null;
    const errorCode = 'errorCode' in outcome ? outcome.errorCode : null;
    const added = await exec(
      ctx,
      sql`insert into intake.attachment_page (original_id, place, page_no, reading, error_code)
          values (${id}, ${place}, ${outcome.pageNo}, ${reading}, ${errorCode})
          on conflict do nothing`,
    );
    return added > 0;
  }

  /** All its pages are settled; false when that was noted before, or is not so. */
  async finish(ctx: Ctx, { original: { id } }: OriginalAtDesk, place: number): Promise<boolean> {
    const finished = await exec(
      ctx,
      sql`update intake.attachment a set state = 'read'
          where original_id = ${id} and place = ${place} and state = 'waiting'
            and pages_total = (select count(*) from intake.attachment_page p
              where p.original_id = a.original_id and p.place = a.place)`,
    );
    return finished > 0;
  }

  /**
   * A job has failed with its last attempt; answers whether the file is given up with that, which takes as many
   * as `most` that count.
   */
  async noteFailure(
    ctx: Ctx,
    { original: { id } }: OriginalAtDesk,
    place: number,
    { counts, most }: { counts: boolean; most: number },
  ): Promise<boolean> {
    const noted = await one<{ state: string }>(
      ctx,
      sql`update intake.attachment
          set tried_at = ${ctx.now}, rounds = rounds + ${counts ? 1 : 0}::int,
            state = case when rounds + ${counts ? 1 : 0}::int >= ${most}::int then 'unread' else state end
          where original_id = ${id} and place = ${place} and state = 'waiting'
          returning state`,
    );
    return noted?.state === 'unread';
  }

  /** Originals that hold files nobody has taken out, the newest first. */
  notTakenOut(
    ctx: Ctx,
    { before, besides, limit }: { before: Date; besides: readonly string[]; limit: number },
  ): Promise<ArrivedRow[]> {
    return rows(
      ctx,
      sql`select id, received_at as "receivedAt" from intake.original
          where attachments_at is null and probed_at is not null
            and ${holdsFiles}
            and probed_at < ${before} and not id::text = any(${besides})
          order by received_at desc limit ${limit}`,
    );
  }

  /**
   * Files of which pages are still to be read, although their original came before that moment: first those
   * that nobody has tried, the newest of them first, then those that have failed, but not again since `tried`.
   */
  notRead(
    ctx: Ctx,
    { before, tried, limit }: { before: Date; tried: Date; limit: number },
  ): Promise<(ArrivedRow & { place: number })[]> {
    return rows(
      ctx,
      sql`select o.id, o.received_at as "receivedAt", a.place from intake.attachment a
            join intake.original o on o.id = a.original_id
          where a.state = 'waiting' and o.attachments_at < ${before}
            and o.reading_cancelled_at is null and (a.tried_at is null or a.tried_at < ${tried})
          order by a.tried_at nulls first, o.received_at desc, a.place limit ${limit}`,
    );
  }
}
