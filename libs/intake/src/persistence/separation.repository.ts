import { newId } from '#libs/kernel';
import { exec, rows, sql, type Ctx } from '#libs/platform';
import type { LetterCut, PageSpan } from '../domain/letter-cut.js';
import { titleOfPart, type LetterRange } from '../domain/letter-pages.js';
import type { OriginalAtDesk } from './at-desk.js';

/** A separator sheet of an original. */
export interface SeparatorRow {
  readonly pageNo: number;
  readonly text: string;
  readonly backPageNo: number | null;
}

/** Cuts an original that is at the desk into letters. */
export class SeparationRepository {
  /** From now on the letters of the original are what they are, until pages are read again. */
  async begin(ctx: Ctx, { original }: OriginalAtDesk): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set separated_at = ${ctx.now} where id = ${original.id}`,
    );
  }

  /** The letters of an original in the order of their pages. */
  letters(ctx: Ctx, originalId: string): Promise<(LetterRange & { readonly id: string })[]> {
    return rows(
      ctx,
      sql`select id, original_id as "originalId", first_page as "firstPage",
            last_page as "lastPage"
          from intake.posteingang where original_id = ${originalId} order by first_page`,
    );
  }

  /** Those that are known already stay; one may have got its back. */
  async saveSeparators(
    ctx: Ctx,
    { original }: OriginalAtDesk,
    separators: readonly SeparatorRow[],
  ): Promise<void> {
    for (const { pageNo, text, backPageNo } of separators) {
      await exec(
        ctx,
        sql`insert into intake.separator as known (original_id, page_no, text, back_page_no)
            values (${original.id}, ${pageNo}, ${text}, ${backPageNo})
            on conflict (original_id, page_no) do update
              set back_page_no = coalesce(known.back_page_no, excluded.back_page_no)`,
      );
    }
  }

  /**
   * A letter gets the first of its parts, new ones get the others; one without parts is gone. What was
   * built of a letter before shows other pages than it has now.
   */
  async cut(ctx: Ctx, { original }: OriginalAtDesk, letters: readonly LetterCut[]): Promise<void> {
    for (const { id, parts, changed } of letters) {
      if (!changed) continue;
      await exec(ctx, sql`delete from intake.rendition where letter_id = ${id}`);
      await exec(ctx, sql`delete from intake.letter_fields where letter_id = ${id}`);
      const [first, ...others] = parts;
      if (first) await this.shrink(ctx, id, first);
      for (const part of others) await this.insertPart(ctx, id, part);
      if (!first) {
        await exec(
          ctx,
          sql`delete from intake.posteingang
              where id = ${id} and original_id = ${original.id} and state <> 'filed'`,
        );
      }
    }
  }

  private async shrink(ctx: Ctx, id: string, { firstPage, lastPage }: PageSpan): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set first_page = ${firstPage}, last_page = ${lastPage}
          where id = ${id}`,
    );
  }

  private async insertPart(
    ctx: Ctx,
    letterId: string,
    { firstPage, lastPage }: PageSpan,
  ): Promise<void> {
    await exec(
      ctx,
      sql`insert into intake.posteingang
            (id, stapel_id, original_id, first_page, last_page, title, sealed, state, received_at)
          select ${newId()}, stapel_id, original_id, ${firstPage}, ${lastPage}, title, sealed, 'reading',
            received_at
          from intake.posteingang where id = ${letterId}`,
    );
  }

  /** Numbers the letters of an original through. */
  async nameParts(
    ctx: Ctx,
    { original }: OriginalAtDesk,
    ids: readonly string[],
    title: string,
  ): Promise<void> {
    for (const [index, id] of ids.entries()) {
      const own = ids.length > 1 ? titleOfPart(title, index + 1) : title;
      await exec(
        ctx,
        sql`update intake.posteingang set title = ${own}
            where id = ${id} and original_id = ${original.id}`,
      );
    }
  }
}
