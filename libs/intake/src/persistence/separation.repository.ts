import { exec, rows, sql, type Ctx } from '#libs/platform';
import { titleOfPart } from '../domain/letter-range.js';

/** A separator sheet of an original. */
export interface SeparatorRow {
  readonly pageNo: number;
  readonly text: string;
  readonly backPageNo: number | null;
}

/** First and last page of a letter. */
export interface LetterPages {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Cuts an original into letters. The Stapel is locked by the caller. */
export class SeparationRepository {
  /** From now on the letters of the original are what they are; false when they were already. */
  async begin(ctx: Ctx, originalId: string): Promise<boolean> {
    const touched = await exec(
      ctx,
      sql`update intake.original set separated_at = ${ctx.now}
          where id = ${originalId} and separated_at is null`,
    );
    return touched > 0;
  }

  async insertSeparators(
    ctx: Ctx,
    originalId: string,
    separators: readonly SeparatorRow[],
  ): Promise<void> {
    for (const { pageNo, text, backPageNo } of separators) {
      await exec(
        ctx,
        sql`insert into intake.separator (original_id, page_no, text, back_page_no)
            values (${originalId}, ${pageNo}, ${text}, ${backPageNo})`,
      );
    }
  }

  /** The letter there was gets the first pages, new ones get the others. */
  async cut(
    ctx: Ctx,
    letterId: string,
    parts: readonly (LetterPages & { readonly id: string })[],
  ): Promise<void> {
    const [first, ...others] = parts;
    if (!first) return;
    const [letter] = await rows<{ title: string }>(
      ctx,
      sql`select title from intake.posteingang where id = ${letterId}`,
    );
    const title = letter?.title ?? '';
    for (const [index, { id, firstPage, lastPage }] of others.entries()) {
      await exec(
        ctx,
        sql`insert into intake.posteingang
              (id, stapel_id, original_id, first_page, last_page, title, state, received_at)
            select ${id}, stapel_id, original_id, ${firstPage}, ${lastPage},
              ${titleOfPart(title, index + 2)}, 'reading', received_at
            from intake.posteingang where id = ${letterId}`,
      );
    }
    const own = others.length > 0 ? titleOfPart(title, 1) : title;
    await exec(
      ctx,
      sql`update intake.posteingang set first_page = ${first.firstPage},
            last_page = ${first.lastPage}, title = ${own}
          where id = ${letterId}`,
    );
  }
}
