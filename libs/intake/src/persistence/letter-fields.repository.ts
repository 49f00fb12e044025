import type { FieldProposal } from '#libs/letters';
import type { Clue } from '#libs/letters/contracts';
import { exec, one, rawSql, rows, sql, type Ctx, type Sql } from '#libs/platform';
import {
  PAGES_LOOKED_AT,
  type FieldsSituation,
  type FieldsVerdict,
  type RulesReader,
} from '../domain/letter-fields.js';
import type { LetterOutline } from '../domain/letter-outline.js';
import type { LetterAtDesk } from './at-desk.js';

/** What rules were given and what they have said. */
export interface LetterFields {
  readonly inputs: string;
  /** Which rules, and what they knew of the town. */
  readonly reader: string;
  readonly state: FieldsVerdict;
  readonly fields: readonly FieldProposal[];
  /** What may tell to which Akte it belongs. */
  readonly clues: readonly Clue[];
  readonly outline: LetterOutline;
}

/** A letter whose fields are to be read, and the readings that they are a function of. */
export interface UnreadFields {
  readonly letterId: string;
  readonly inputs: string;
}

/**
 * A relation of one row for rows of `intake.posteingang` under that alias: a {@link FieldsSituation}, the
 * fields and clues, and which reader has read them.
 */
export function fieldsOf(alias: string): Sql {
  const letter = rawSql(alias);
  return sql`(
    select now.inputs, now.awaited, known.state as verdict, known.reader, known.read_at,
      coalesce(known.fields, '[]') as fields, coalesce(known.clues, '[]') as clues
    from (
      select ${letter}.first_page || ':' || string_agg(g.page_no || '.' || g.reading_no, ','
          order by g.page_no) filter (where g.reading_no is not null) as inputs,
        coalesce(bool_or(g.state = 'waiting'), false) as awaited
      from intake.page g
      where g.original_id = ${letter}.original_id
        and g.page_no between ${letter}.first_page and least(
          ${letter}.last_page, ${letter}.first_page + ${PAGES_LOOKED_AT - 1}::int)) now
    left join intake.letter_fields known
      on known.letter_id = ${letter}.id and known.inputs = now.inputs)`;
}

/**
 * Whether what a row of {@link fieldsOf} says is to be replaced by what that reader says: it says nothing,
 * older rules have said it, or the same rules with other settings before this reader was there. Of two readers
 * each replaces the other's at most once, however long both run.
 */
function isDue({ name, rules, since }: RulesReader): Sql {
  const said = sql`coalesce(substring(f.reader from '^rules (\\d{1,9}),')::int, 0)`;
  return sql`(f.reader is null or ${said} < ${rules}::int
    or ${said} = ${rules}::int and f.reader <> ${name} and f.read_at < ${since})`;
}

/** Reads what rules have read in letters, and writes it for letters at the desk. */
export class LetterFieldsRepository {
  /**
   * What is known of the fields of a letter that is not filed, and whether that reader may say something newer;
   * null for any other.
   */
  async situation(
    ctx: Ctx,
    letterId: string,
    reader: RulesReader,
  ): Promise<(FieldsSituation & { readonly due: boolean }) | null> {
    return one(
      ctx,
      sql`select f.inputs, f.awaited, f.verdict, ${isDue(reader)} as due
          from intake.posteingang p cross join lateral ${fieldsOf('p')} f
          where p.id = ${letterId} and p.state <> 'filed'`,
    );
  }

  /** What rules have read in a letter as it is read now; nothing as long as nobody has said anything. */
  async of(ctx: Ctx, { letter }: LetterAtDesk): Promise<readonly FieldProposal[]> {
    const found = await one<{ fields: FieldProposal[] }>(
      ctx,
      sql`select f.fields from intake.posteingang p cross join lateral ${fieldsOf('p')} f
          where p.id = ${letter.id}`,
    );
    return found?.fields ?? [];
  }

  async save(ctx: Ctx, { letter }: LetterAtDesk, read: LetterFields): Promise<void> {
    const { inputs, reader, state, fields, clues, outline } = read;
    await exec(
      ctx,
      sql`insert into intake.letter_fields
            (letter_id, inputs, reader, state, fields, clues, outline, read_at)
          values (${letter.id}, ${inputs}, ${reader}, ${state}, ${JSON.stringify(fields)},
            ${JSON.stringify(clues)}, ${JSON.stringify(outline)}, ${ctx.now})
          on conflict (letter_id) do update
            set inputs = excluded.inputs, reader = excluded.reader, state = excluded.state,
              fields = excluded.fields, clues = excluded.clues, outline = excluded.outline,
              read_at = excluded.read_at`,
    );
  }

  /** What was made of a letter at the desk to find its Akte by, for exactly its readings of now. */
  async cluesOf(ctx: Ctx, { letter }: LetterAtDesk): Promise<readonly Clue[]> {
    const found = await one<{ clues: Clue[] }>(
      ctx,
      sql`select f.clues from intake.posteingang p cross join lateral ${fieldsOf('p')} f
          where p.id = ${letter.id}`,
    );
    return found?.clues ?? [];
  }

  /**
   * Letters of which that reader may say something newer, the oldest first.
   *
   * @param besides what is left out, as `letter:inputs`
   */
  stale(
    ctx: Ctx,
    reader: RulesReader,
    { besides, limit }: { besides: readonly string[]; limit: number },
  ): Promise<UnreadFields[]> {
    return rows(
      ctx,
      sql`select p.id as "letterId", f.inputs
          from intake.posteingang p cross join lateral ${fieldsOf('p')} f
          where p.state <> 'filed' and f.inputs is not null and not f.awaited
            and ${isDue(reader)} and p.id || ':' || f.inputs <> all(${besides}::text[])
          order by p.received_at limit ${limit}`,
    );
  }
}
