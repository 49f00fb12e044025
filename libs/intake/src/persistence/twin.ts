import { rawSql, sql, type Sql } from '#libs/platform';

/** The earlier original with the same bytes as a JSON value, for rows of `intake.original`. */
export function twinOf(alias: string): Sql {
  return sql`(
    select json_build_object('id', twin.id, 'receivedAt',
      to_char(twin.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from intake.original twin where twin.id = ${rawSql(alias)}.duplicate_of)`;
}
