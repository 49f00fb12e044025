import { sql } from '../database/sql.js';

/** Seconds without a sign of any worker after which a job that waits waits for nobody. */
const SIGN_SECONDS = 20;

/** The line of jobs that could run now. */
export interface WaitingJobs {
  readonly waiting: number;
  /** Since when the oldest of them could have run; null without any. */
  readonly since: Date | null;
  /** Seconds of that. */
  readonly seconds: number;
  /** True when one waits and no worker has given a sign; a long line alone is no standstill. */
  readonly standstill: boolean;
}

/**
 * A worker gives a sign by starting a job, by the heartbeat of one that runs (every five seconds) and by
 * ending one. It stops to when its process is stopped, gone, or cut off from the database.
 */
export const waitingJobs = sql`
  with line as (
    select count(*)::int as waiting, min(greatest(created_on, start_after)) as since
    from pgboss.job where state < 'active' and start_after <= now()
  ), age as (
    select *, coalesce(floor(extract(epoch from now() - since)), 0)::int as seconds from line
  )
  select *, seconds > ${SIGN_SECONDS}
    and not exists (
      select from pgboss.job where state = 'active'
        and greatest(started_on, heartbeat_on) > now() - ${SIGN_SECONDS} * interval '1 second')
    and not exists (
      select from pgboss.job where completed_on > now() - ${SIGN_SECONDS} * interval '1 second')
    as standstill
  from age`;
