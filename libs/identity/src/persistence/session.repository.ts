import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { Role } from '../contracts/index.js';

/** A living session with what is needed to act under it. */
export interface SessionRow {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: Role[];
  readonly csrfToken: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  /** The end that use does not move. */
  readonly endsAt: Date;
  /** Somebody else knows the password. */
  readonly mustChangePassword: boolean;
}

/** A session as its person sees it: nothing of it opens anything. */
export interface OwnSessionRow {
  readonly id: string;
  /** Browser and kind of machine in plain words. */
  readonly device: string;
  readonly begunAt: Date;
  /** Up to a minute old. */
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly endsAt: Date;
  readonly isThisOne: boolean;
}

/** Seconds between two writes of `last_seen_at`; a row is not written for every request. */
const TOUCH_SECONDS = 60;

/** Sessions live in the database, so that any server can answer and a restart ends none. */
export class SessionRepository {
  async insert(
    ctx: Ctx,
    session: {
      id: string;
      device: string;
      tokenHash: string;
      csrfToken: string;
      userId: string;
      expiresAt: Date;
      endsAt: Date;
    },
  ): Promise<void> {
    await exec(
      ctx,
      sql`insert into identity.session
            (id, device, token_hash, csrf_token, user_id, created_at, last_seen_at, expires_at,
              ends_at)
          values (${session.id}, ${session.device}, decode(${session.tokenHash}, 'hex'), ${session.csrfToken}, ${session.userId},
            ${ctx.now}, ${ctx.now}, ${session.expiresAt}, ${session.endsAt})`,
    );
  }

  living(ctx: Ctx, tokenHash: string): Promise<SessionRow | null> {
    return one(
      ctx,
      sql`select u.id as "userId", u.username, u.display_name as "displayName", u.roles,
            s.csrf_token as "csrfToken", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
            s.ends_at as "endsAt", u.must_change_password as "mustChangePassword"
          from identity.session s join identity.app_user u on u.id = s.user_id
          where s.token_hash = decode(${tokenHash}, 'hex') and s.expires_at > ${ctx.now}
            and s.ends_at > ${ctx.now}
            and u.active`,
    );
  }

  /** Slides the end of a session that is in use. */
  async touch(ctx: Ctx, tokenHash: string, session: SessionRow, expiresAt: Date): Promise<void> {
    if (ctx.now.getTime() - session.lastSeenAt.getTime() < TOUCH_SECONDS * 1000) return;
    await exec(
      ctx,
      sql`update identity.session set last_seen_at = ${ctx.now}, expires_at = least(${expiresAt}::timestamptz, ends_at)
          where token_hash = decode(${tokenHash}, 'hex')`,
    );
  }

  async remove(ctx: Ctx, tokenHash: string): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.session where token_hash = decode(${tokenHash}, 'hex')`,
    );
  }

  async removeOfUser(ctx: Ctx, userId: string): Promise<void> {
    await exec(ctx, sql`delete from identity.session where user_id = ${userId}`);
  }

  /** The living sessions of a person, the one that was used last first. */
  livingOf(ctx: Ctx, userId: string, ownHash: string): Promise<OwnSessionRow[]> {
    return rows(
      ctx,
      sql`select id, device, created_at as "begunAt", last_seen_at as "lastUsedAt",
            expires_at as "expiresAt", ends_at as "endsAt",
            token_hash = decode(${ownHash}, 'hex') as "isThisOne"
          from identity.session
          where user_id = ${userId} and expires_at > ${ctx.now} and ends_at > ${ctx.now}
          order by last_seen_at desc, id`,
    );
  }

  /** @returns false where that person has no living session of that id */
  async removeOne(ctx: Ctx, userId: string, id: string): Promise<boolean> {
    const removed = await exec(
      ctx,
      sql`delete from identity.session where id = ${id} and user_id = ${userId}
            and expires_at > ${ctx.now} and ends_at > ${ctx.now}`,
    );
    return removed > 0;
  }

  /** All sessions of a person but one. @returns how many there were */
  removeOthers(ctx: Ctx, userId: string, keptHash: string): Promise<number> {
    return exec(
      ctx,
      sql`delete from identity.session
          where user_id = ${userId} and token_hash <> decode(${keptHash}, 'hex')`,
    );
  }

  /** All but the newest ones of a person: whoever signs in over and over leaves no heap of them. */
  async removeOldest(ctx: Ctx, userId: string, kept: number): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.session where token_hash in (
            select token_hash from identity.session where user_id = ${userId}
            order by created_at desc, token_hash offset ${kept})`,
    );
  }

  async removeExpired(ctx: Ctx): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.session where expires_at <= ${ctx.now} or ends_at <= ${ctx.now}`,
    );
  }
}
