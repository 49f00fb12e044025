import { sql, type Sql } from '../database/sql.js';

/** Keys of the jobs of that name that have failed with their last attempt since then. */
export function failedKeys(name: string, since: Date): Sql {
  return sql`
    select distinct singleton_key as key from pgboss.job
    where name = ${name} and state = 'failed' and completed_on >= ${since}
      and singleton_key is not null`;
}
