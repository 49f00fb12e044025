import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { visibleLetter, visibleMail } from './mail-visibility.js';

/** A letter or a Stapel with its title. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The Stapel in which the content of a sealed letter lies, a {@link Titled} or null where the actor sees none. */
export function openedInto(ctx: Ctx, alias: string): Sql {
  const letter = rawSql(alias);
  return sql`(select json_build_object('id', into_stapel.id, 'title', into_stapel.title)
    from intake.stapel into_stapel
    where into_stapel.id = ${letter}.envelope_stapel_id and ${visibleMail(ctx, 'into_stapel')})`;
}

/** The sealed letter whose content was scanned in the Stapel of that one; null where the actor sees none. */
export function cameOutOf(ctx: Ctx, alias: string): Sql {
  const letter = rawSql(alias);
  return sql`(select json_build_object('id', envelope.id, 'title', envelope.title)
    from intake.posteingang envelope
    where envelope.envelope_stapel_id = ${letter}.stapel_id and envelope.id <> ${letter}.id
      and ${visibleLetter(ctx, 'envelope')}
    order by envelope.envelope_at, envelope.id limit 1)`;
}
