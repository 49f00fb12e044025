import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { visibleLetter } from './mail-visibility.js';

/** The earlier original with the same bytes as a JSON value, for rows of `intake.original`. */
export function twinOf(alias: string): Sql {
  return sql`(
    select json_build_object('id', twin.id, 'receivedAt',
      to_char(twin.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from intake.original twin where twin.id = ${rawSql(alias)}.duplicate_of)`;
}

/** The letter in which the same bytes came first, as far as the actor may see it. */
export interface FirstLetter {
  readonly letterId: string;
  /** Where it lies; null while it is open. */
  readonly filed: {
    readonly akteId: string;
    readonly aktenzeichen: string;
    readonly dokumentId: string;
  } | null;
}

/** A {@link FirstLetter} or null, for rows of `intake.original` under that alias. */
export function firstLetterOf(ctx: Ctx, original: string): Sql {
  return sql`(
    select json_build_object('letterId', earlier.id, 'filed',
      case when earlier.dokument_id is not null then json_build_object('akteId', earlier.akte_id,
        'aktenzeichen', earlier.aktenzeichen, 'dokumentId', earlier.dokument_id) end)
    from intake.posteingang earlier
    where earlier.original_id = ${rawSql(original)}.duplicate_of
      and ${visibleLetter(ctx, 'earlier')}
    order by earlier.first_page limit 1)`;
}
