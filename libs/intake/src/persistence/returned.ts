import { rawSql, sql, type Sql } from '#libs/platform';

/** That somebody has given a letter back. */
export interface Returned {
  readonly byId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** The Akte it came out of. */
  readonly akteId: string;
}

/** A {@link Returned} or null, for rows of `intake.posteingang` under that alias. */
export function returnedOf(alias: string): Sql {
  const letter = rawSql(alias);
  return sql`(case when ${letter}.returned_at is not null then json_build_object(
    'byId', ${letter}.returned_by_id, 'reason', ${letter}.returned_reason,
    'akteId', ${letter}.returned_from, 'at',
    to_char(${letter}.returned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end)`;
}
