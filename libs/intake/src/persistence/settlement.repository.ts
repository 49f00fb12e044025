import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type {
  LetterSettlement,
  LetterSituation,
  LetterState,
  OriginalSituation,
  Settlement,
} from '../domain/settle.js';
import type { PageCounts } from '../domain/states.js';
import type { OriginalAtDesk } from './at-desk.js';
import { fieldsOf } from './letter-fields.repository.js';

type OriginalPart = Omit<OriginalSituation, 'letters' | 'pages'> & PageCounts;
type LetterPart = Omit<LetterSituation, 'pages'> & PageCounts;

const counts = sql`count(*)::int as total,
  count(*) filter (where state = 'done')::int as done,
  count(*) filter (where state = 'failed')::int as failed`;

/** Reads what is known of an original, and writes what follows from it. It counts; the domain decides. */
export class SettlementRepository {
  /** The situation of an original and of its letters. */
  async situation(ctx: Ctx, originalId: string): Promise<OriginalSituation | null> {
    const found = await one<OriginalPart>(
      ctx,
      sql`select o.probed_at is not null as probed, o.readable, o.signed, o.invoice,
            o.separated_at is not null as separated,
            exists (select 1 from intake.stapel s
              where s.id = o.stapel_id and s.for_akte_id is not null) as dropped, counts.*
          from intake.original o cross join lateral (
            select ${counts},
              count(*) filter (where state = 'failed'
                and error_code = 'READING.CANCELLED')::int as cancelled
            from intake.page where original_id = o.id) counts
          where o.id = ${originalId}`,
    );
    if (!found) return null;
    const { total, done, failed, ...original } = found;
    const letters = await this.letters(ctx, originalId);
    return { ...original, pages: { total, done, failed }, letters };
  }

  private async letters(ctx: Ctx, originalId: string): Promise<LetterSituation[]> {
    const found = await rows<LetterPart>(
      ctx,
      sql`select l.id, l.state, l.whole, l.re_read_at is not null as "readingAgain",
            coalesce(r.state, 'none') as rendition, counts.*,
            json_build_object('inputs', f.inputs, 'awaited', f.awaited, 'verdict', f.verdict) as fields
          from intake.posteingang l
            left join intake.rendition r on r.letter_id = l.id
            cross join lateral ${fieldsOf('l')} f
            cross join lateral (
              select ${counts},
                coalesce(array_agg(distinct source) filter (where source is not null), '{}')
                  as sources
              from intake.page
              where original_id = l.original_id
                and page_no between l.first_page and coalesce(l.last_page, page_no)) counts
          where l.original_id = ${originalId} order by l.first_page`,
    );
    return found.map(({ total, done, failed, ...letter }) => ({
      ...letter,
      pages: { total, done, failed },
    }));
  }

  /** Writes what has changed, and answers which letters have. */
  async save(
    ctx: Ctx,
    { original }: OriginalAtDesk,
    { state, letters }: Settlement,
    pages: PageCounts,
  ): Promise<LetterSettlement[]> {
    await exec(
      ctx,
      sql`update intake.original set state = ${state}, pages_done = ${pages.done},
            pages_failed = ${pages.failed}
          where id = ${original.id}`,
    );
    const changed = [];
    for (const letter of letters) if (await this.saveLetter(ctx, letter)) changed.push(letter);
    return changed;
  }

  private async saveLetter(ctx: Ctx, letter: LetterSettlement): Promise<boolean> {
    const { id, state, pages } = letter;
    if (letter.buildRendition) {
      await exec(
        ctx,
        sql`insert into intake.rendition (letter_id, state) values (${id}, 'waiting')
            on conflict do nothing`,
      );
    }
    const touched = await exec(
      ctx,
      sql`update intake.posteingang set state = ${state}, pages_total = ${pages.total},
            pages_done = ${pages.done}, pages_failed = ${pages.failed}
          where id = ${id} and (state, pages_total, pages_done, pages_failed) is distinct from
            (${state}::text, ${pages.total}::int, ${pages.done}::int, ${pages.failed}::int)`,
    );
    return touched > 0;
  }

  /** The states of all letters of a Stapel. */
  async letterStates(ctx: Ctx, stapelId: string): Promise<LetterState[]> {
    return rows(
      ctx,
      sql`select id, state from intake.posteingang where stapel_id = ${stapelId} order by id`,
    );
  }
}
