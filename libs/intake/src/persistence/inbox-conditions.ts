import { sql, type Sql } from '#libs/platform';
import type { InboxFilter } from '../domain/inbox.js';

/**
 * Open letters that pass a filter, as a condition on rows of `intake.posteingang p` with its
 * `intake.letter_fields l`. Lists and counts use the same one, so that a count is what the list shows.
 *
 * Unclear is a letter that somebody has to look at before anything else: a page that could not be read,
 * or nobody can tell who wrote it or what it is about.
 */
export function fits(filter: InboxFilter): Sql {
  return CONDITIONS[filter];
}

const CONDITIONS: Record<InboxFilter, Sql> = {
  deadline: sql`l.outline -> 'deadline' ->> 'value' is not null`,
  unclear: sql`(p.state = 'attention' or p.pages_failed > 0 or l.state = 'not-determined'
    or l.state = 'read' and (l.outline -> 'sender' ->> 'value' is null
      or l.outline -> 'betreff' ->> 'value' is null))`,
};

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
