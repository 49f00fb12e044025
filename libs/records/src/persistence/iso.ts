import { sql, type Sql } from '#libs/platform';

/** A moment as `toISOString()` writes it, for what PostgreSQL writes as JSON. */
export function iso(moment: Sql): Sql {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
