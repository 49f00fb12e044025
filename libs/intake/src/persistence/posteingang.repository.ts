import type { CalendarDay } from '#libs/kernel';
import { exec, one, rawSql, rows, sql, sqlList, type Ctx, type Sql } from '#libs/platform';
import { INBOX_FILTERS, type InboxCounts, type InboxOrder } from '../domain/inbox.js';
import type { LetterAtDesk, StapelAtDesk } from './at-desk.js';
import { cameOutOf, openedInto } from './envelope.js';
import { countOf, shown } from './inbox-conditions.js';
import { careOf } from './letter-care.repository.js';
import { fieldsOf } from './letter-fields.repository.js';
import { visibleLetter, visibleUnfiled } from './mail-visibility.js';
import { verdictOf } from './rendition.repository.js';
import { returnedOf } from './returned.js';
import type { LetterWithFields, PosteingangRow, LetterOfList } from './rows.js';
import { firstLetterOf, twinOf } from './twin.js';

/** Why pages of a letter could not be read, each reason once, with the first of its pages; not that somebody stopped it. */
const pageFlagsOf = sql`case when p.pages_failed = 0 then '[]'::jsonb else coalesce((
  select jsonb_agg(jsonb_build_object('code', failed.code, 'page', failed.page) order by failed.page)
  from (select error_code as code, min(page_no) as page from intake.page
        where original_id = p.original_id and state = 'failed' and error_code <> 'READING.CANCELLED'
          and page_no >= p.first_page and page_no <= coalesce(p.last_page, page_no)
        group by error_code) failed), '[]'::jsonb) end`;

const columns = sql`p.id, p.stapel_id as "stapelId", s.title as "stapelTitle",
  p.original_id as "originalId", p.title, p.state, p.sealed, p.received_at as "receivedAt",
  p.first_page as "firstPage", p.last_page as "lastPage", p.whole,
  p.pages_total as "pageCount", p.pages_done as "pagesDone", p.pages_failed as "pagesFailed",
  o.flags, ${pageFlagsOf} as "pageFlags", o.filename, o.mime, ${twinOf('o')} as "duplicateOf", p.akte_id as "akteId", p.aktenzeichen,
  p.dokument_id as "dokumentId", p.filed_by_id as "filedById", p.filed_at as "filedAt",
  p.undo_until as "undoUntil",
  ${careOf} as care,
  coalesce(r.state, 'none') as rendition, r.sha256 as "renditionSha256",
  ${verdictOf} as verdict, coalesce(l.outline, '{}') as outline`;

const tables = sql`intake.posteingang p
  join intake.original o on o.id = p.original_id
  join intake.stapel s on s.id = p.stapel_id
  left join intake.rendition r on r.letter_id = p.id
  left join intake.letter_fields l on l.letter_id = p.id`;

/** As `fieldsState` of the domain says of a row of `fieldsOf` under the alias f. */
const fieldsStateOf = sql`case when p.state = 'filed' then 'read'
  when f.inputs is null then case p.state when 'reading' then 'reading' else 'read' end
  else coalesce(f.verdict, 'reading') end`;

/** Nobody sees anything. */
const NONE: InboxCounts = {
  all: 0,
  mine: 0,
  group: 0,
  deadline: 0,
  unclear: 0,
  later: 0,
  aside: 0,
};

/** Reads letters, and writes those that are at the desk. */
export class PosteingangRepository {
  async insert(
    ctx: Ctx,
    { stapel }: StapelAtDesk,
    letter: { id: string; originalId: string; title: string; sealed: boolean },
  ): Promise<void> {
    await exec(
      ctx,
      sql`insert into intake.posteingang
            (id, stapel_id, original_id, title, sealed, state, received_at)
          values (${letter.id}, ${stapel.id}, ${letter.originalId}, ${letter.title},
            ${letter.sealed}, 'reading', ${ctx.now})`,
    );
  }

  /** The letter if the actor sees it. */
  visible(ctx: Ctx, id: string): Promise<PosteingangRow | null> {
    return one(
      ctx,
      sql`select ${columns} from ${tables}
          where p.id = ${id} and ${visibleLetter(ctx, 'p')}`,
    );
  }

  /** As {@link visible}, with what is known of its fields. */
  visibleWithFields(ctx: Ctx, id: string): Promise<LetterWithFields | null> {
    return one(
      ctx,
      sql`select ${columns}, f.fields, f.clues, json_build_object(
            'inputs', f.inputs, 'awaited', f.awaited, 'verdict', f.verdict) as "fieldsKnown",
            ${returnedOf('p')} as returned, ${firstLetterOf(ctx, 'o')} as "firstLetter",
            ${openedInto(ctx, 'p')} as "openedInto", ${cameOutOf(ctx, 'p')} as "cameOutOf"
          from ${tables} cross join lateral ${fieldsOf('p')} f
          where p.id = ${id} and ${visibleLetter(ctx, 'p')}`,
    );
  }

  /** Each of these that the actor sees with what is known of its fields, the oldest first. */
  visibleOf(
    ctx: Ctx,
    ids: readonly string[],
  ): Promise<Omit<LetterWithFields, 'returned' | 'firstLetter' | 'openedInto' | 'cameOutOf'>[]> {
    return rows(
      ctx,
      sql`select ${columns}, f.fields, f.clues, json_build_object(
            'inputs', f.inputs, 'awaited', f.awaited, 'verdict', f.verdict) as "fieldsKnown"
          from ${tables} cross join lateral ${fieldsOf('p')} f
          where p.id = any(${ids}::uuid[]) and ${visibleLetter(ctx, 'p')}
          order by p.received_at, p.id`,
    );
  }

  /** Whether the actor saw the letter until it was filed. */
  async wasSeen(ctx: Ctx, id: string): Promise<boolean> {
    const found = await one(
      ctx,
      sql`select p.id from ${tables}
          where p.id = ${id} and p.state = 'filed' and ${visibleUnfiled(ctx, 'p')}`,
    );
    return found !== null;
  }

  /** The Stapel of a letter; it never changes. */
  placeOf(ctx: Ctx, id: string): Promise<{ stapelId: string } | null> {
    return one(ctx, sql`select stapel_id as "stapelId" from intake.posteingang where id = ${id}`);
  }

  /** Nobody else files it until the commit. For the desk, which has locked the Stapel before. */
  async lock(ctx: Ctx, id: string): Promise<void> {
    await exec(ctx, sql`select 1 from intake.posteingang where id = ${id} for update`);
  }

  /** The letter whatever anybody may see; for what the intake does by itself. */
  byId(ctx: Ctx, id: string): Promise<PosteingangRow | null> {
    return one(ctx, sql`select ${columns} from ${tables} where p.id = ${id}`);
  }

  /** The letter that was filed as that Dokument. */
  async idOfDokument(ctx: Ctx, dokumentId: string): Promise<string | null> {
    const found = await one<{ id: string }>(
      ctx,
      sql`select id from intake.posteingang where dokument_id = ${dokumentId}`,
    );
    return found?.id ?? null;
  }

  /** The Dokument as which a letter was filed that is all of that original; null where it is none. */
  async dokumentOfWhole(ctx: Ctx, originalId: string): Promise<string | null> {
    const found = await one<{ dokumentId: string | null }>(
      ctx,
      sql`select dokument_id as "dokumentId" from intake.posteingang
          where original_id = ${originalId} and whole`,
    );
    return found?.dokumentId ?? null;
  }

  /** Since when a filed letter is being read again; null when its Akte has the new text. */
  async setReadingAgain(ctx: Ctx, { letter }: LetterAtDesk, since: Date | null): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set re_read_at = ${since} where id = ${letter.id}`,
    );
  }

  async readingAgainSince(ctx: Ctx, id: string): Promise<Date | null> {
    const found = await one<{ since: Date | null }>(
      ctx,
      sql`select re_read_at as since from intake.posteingang where id = ${id}`,
    );
    return found?.since ?? null;
  }

  /** Letters whose pages were all read again, but whose Akte has not got the texts yet. */
  async readAgainBefore(ctx: Ctx, before: Date): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`select id from intake.posteingang
          where re_read_at < ${before} and pages_done + pages_failed >= pages_total limit 500`,
    );
    return found.map(({ id }) => id);
  }

  /** Letters that fit, in that order by the time they came; the conditions are those of a list. */
  page(
    ctx: Ctx,
    conditions: Sql,
    { filed, order, limit }: { filed: boolean; order: InboxOrder; limit: number },
  ): Promise<LetterOfList[]> {
    const seen = filed ? visibleLetter(ctx, 'p') : visibleUnfiled(ctx, 'p');
    const way = rawSql(order === 'oldest' ? 'asc' : 'desc');
    return rows(
      ctx,
      sql`select ${columns}, f.clues, ${fieldsStateOf} as "fieldsState"
          from ${tables} cross join lateral ${fieldsOf('p')} f
          where ${seen} and ${conditions}
          order by p.received_at ${way}, p.id ${way} limit ${limit}`,
    );
  }

  /** Where a letter that the actor sees stands among those of a list by the time they came, in whatever state it is. */
  positionOf(ctx: Ctx, id: string): Promise<{ receivedAt: Date; id: string } | null> {
    return one(
      ctx,
      sql`select p.received_at as "receivedAt", p.id from intake.posteingang p
          where p.id = ${id} and ${visibleLetter(ctx, 'p')}`,
    );
  }

  /** How many open letters the actor sees, and how many of them each filter shows. */
  async counts(ctx: Ctx, today: CalendarDay): Promise<InboxCounts> {
    const asking = { ctx, today };
    const each = INBOX_FILTERS.map((filter) => countOf(filter, shown(filter, asking)));
    const counted = sqlList([countOf('all', shown(undefined, asking)), ...each]);
    const found = await one<InboxCounts>(
      ctx,
      sql`select ${counted} from intake.posteingang p
          left join intake.letter_fields l on l.letter_id = p.id
          where ${visibleUnfiled(ctx, 'p')} and p.state <> 'filed'`,
    );
    return found ?? NONE;
  }

  async file(
    ctx: Ctx,
    { letter }: LetterAtDesk,
    filed: { akteId: string; aktenzeichen: string; dokumentId: string; undoUntil: Date },
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set state = 'filed', akte_id = ${filed.akteId},
            aktenzeichen = ${filed.aktenzeichen}, dokument_id = ${filed.dokumentId},
            filed_at = ${ctx.now}, filed_by_kind = ${ctx.actor.kind},
            filed_by_id = ${ctx.actor.id}, undo_until = ${filed.undoUntil}, returned_at = null,
            returned_by_id = null, returned_reason = null, returned_from = null,
            later_until = null, aside_reason = null
          where id = ${letter.id}`,
    );
  }

  /** The Akte in which the Dokument lies that the letter was. */
  async moveTo(
    ctx: Ctx,
    { letter }: LetterAtDesk,
    akte: { id: string; aktenzeichen: string },
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set akte_id = ${akte.id}, aktenzeichen = ${akte.aktenzeichen}
          where id = ${letter.id}`,
    );
  }

  /** Open again; where it stands is settled at the desk. */
  async unfile(ctx: Ctx, { letter }: LetterAtDesk): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set state = 'reading', akte_id = null, aktenzeichen = null,
            dokument_id = null, filed_at = null, filed_by_kind = null, filed_by_id = null,
            undo_until = null, re_read_at = null, envelope_outcome = null, envelope_by_id = null,
            envelope_at = null, envelope_note = null, envelope_stapel_id = null
          where id = ${letter.id}`,
    );
  }

  /** Says of an open letter that the actor has given it back, why, and out of which Akte. */
  async setReturned(
    ctx: Ctx,
    { letter }: LetterAtDesk,
    { reason, akteId }: { reason: string; akteId: string },
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.posteingang set returned_at = ${ctx.now}, returned_by_id = ${ctx.actor.id},
            returned_reason = ${reason}, returned_from = ${akteId}
          where id = ${letter.id}`,
    );
  }
}
