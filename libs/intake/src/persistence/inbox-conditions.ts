import type { CalendarDay } from '#libs/kernel';
import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import type { InboxFilter } from '../domain/inbox.js';

/** Who asks, and on which day. */
export interface Asking {
  readonly ctx: Ctx;
  readonly today: CalendarDay;
  /** Also what lies with others already, for who looks for a letter. */
  readonly withPassedOn?: boolean;
}

/**
 * Open letters that a list shows, as a condition on rows of `intake.posteingang p` with its
 * `intake.letter_fields l`: those of a filter, or without one all that lie on the desk. Lists and
 * counts use the same condition, so that a count is what the list shows; a list of words or of a Stapel, for which
 * there are no counts, also has what lies with others.
 */
export function shown(filter: InboxFilter | undefined, asking: Asking): Sql {
  const { ctx, today } = asking;
  const later = sql`coalesce(p.later_until > ${today}::date, false)`;
  const lying = sql`p.state <> 'filed' and p.aside_reason is null and not ${later}`;
  const onDesk = asking.withPassedOn ? lying : sql`${lying} and not ${passedOn(ctx)}`;
  switch (filter) {
    case 'mine':
      return sql`${onDesk} and p.owner_id::text = ${ctx.actor.id}`;
    case 'group':
      return sql`${onDesk} and p.owner_id is null and p.owner_unit_id = any(${ctx.actor.orgUnitIds})`;
    case 'deadline':
      return sql`${onDesk} and l.outline -> 'deadline' ->> 'value' is not null`;
    case 'unclear':
      return sql`${onDesk} and ${UNCLEAR}`;
    case 'later':
      return sql`p.state <> 'filed' and p.aside_reason is null and ${later}`;
    case 'aside':
      return sql`p.state <> 'filed' and p.aside_reason is not null`;
    case undefined:
      return onDesk;
  }
}

/** Came in for the whole house and is somebody else's by now: no work of who has passed it on. */
function passedOn({ actor }: Ctx): Sql {
  const person = actor.kind === 'user' ? actor.id : null;
  return sql`(p.central_mail and (p.owner_id is not null and p.owner_id is distinct from ${person}
    or p.owner_id is null and p.owner_unit_id is not null
      and not p.owner_unit_id = any(${actor.orgUnitIds})))`;
}

/**
 * A letter that somebody has to look at before anything else: a page that could not be read, or nobody
 * can tell who wrote it or what it is about.
 */
const UNCLEAR = sql`(p.state = 'attention' or p.pages_failed > 0 or l.state = 'not-determined'
  or l.state = 'read' and (l.outline -> 'sender' ->> 'value' is null
    or l.outline -> 'betreff' ->> 'value' is null))`;

/** Column of a count. */
export function countOf(name: string, condition: Sql): Sql {
  return sql`count(*) filter (where ${condition})::int as ${rawSql(`"${name}"`)}`;
}

/**
 * Letters in whose outline, name or file name each of these words stands, in any spelling of capitals.
 * What stands on their pages is a matter of the search.
 */
export function holdsWords(words: readonly string[]): Sql {
  return sql`not exists (
    select from unnest(${words}::text[]) as word
    where strpos(lower(concat_ws(' ', l.outline -> 'sender' ->> 'value',
      l.outline -> 'betreff' ->> 'value', l.outline -> 'kind' ->> 'value',
      p.title, o.filename, s.title)), lower(word)) = 0)`;
}

/** Letters that this sender has written, as it was read in them; capitals and breaks of lines do not matter. */
export function fromSender(sender: string): Sql {
  const folded = (name: Sql) => sql`lower(btrim(regexp_replace(${name}, '\\s+', ' ', 'g')))`;
  return sql`${folded(sql`l.outline -> 'sender' ->> 'value'`)} = ${folded(sql`${sender}::text`)}`;
}
