import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { one, rows, sql, type Ctx } from '#libs/platform';
import { hashSecret } from '../domain/credentials.js';
import { TownHouse } from '../testing/town-house.js';
import { SESSIONS_PER_PERSON, SessionOpener, type Browser } from './session-opener.js';

const HOUR_MS = 3_600_000;
const unknown: Browser = { device: null, agent: '' };

describe(SessionOpener.name, () => {
  let house: TownHouse;
  let opener: SessionOpener;
  let userId: string;
  let otherId: string;

  beforeAll(async () => {
    house = await TownHouse.open();
    opener = house.app.get(SessionOpener, { strict: false });
    [userId, otherId] = [(await house.account()).id, (await house.account()).id];
  }, 60_000);
  beforeEach(() =>
    house.db.asOwner('delete from identity.session; delete from identity.known_device'),
  );
  afterAll(() => house.close());

  /** Some milliseconds later than it is. */
  const later = <T>(ms: number, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    house.db.run((ctx) => work({ ...ctx, now: new Date(ctx.now.getTime() + ms) }));
  const open = (browser = unknown, { who = userId, ms = 0 } = {}) =>
    later(ms, (ctx) => opener.open(ctx, who, browser));
  const tokensOf = async (who: string) => {
    const found = await house.db.run((ctx) =>
      rows<{ hash: string }>(
        ctx,
        sql`select encode(token_hash, 'hex') as hash from identity.session where user_id = ${who}`,
      ),
    );
    return found.map(({ hash }) => hash);
  };

  it('keeps nothing of a session that would let anybody in who reads the database', async () => {
    const { token, device } = await open();
    const kept = await house.db.run((ctx) =>
      one(
        ctx,
        sql`select (select to_jsonb(s)::text from identity.session s)
        || (select to_jsonb(d)::text from identity.known_device d) as text`,
      ),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain(device);
    expect(await tokensOf(userId)).toEqual([hashSecret(token)]);
  });

  it('ends the oldest session of a person who has too many, and none of anybody else', async () => {
    const { token: others } = await open(unknown, { who: otherId });
    const tokens: string[] = [];
    for (let n = 0; n <= SESSIONS_PER_PERSON; n += 1) {
      tokens.push(hashSecret((await open(unknown, { ms: n })).token));
    }
    expect((await tokensOf(userId)).sort()).toEqual(tokens.slice(1).sort());
    expect(await tokensOf(otherId)).toEqual([hashSecret(others)]);
  });

  it('takes away what has run out, so that the table does not grow with the years', async () => {
    await open();
    const { token } = await open(unknown, { ms: 48 * HOUR_MS });
    expect(await tokensOf(userId)).toEqual([hashSecret(token)]);
  });

  it('ends every session at a fixed hour, however long it is used', async () => {
    await open();
    const end = await house.db.run((ctx) =>
      one<{ hours: number }>(
        ctx,
        sql`select extract(epoch from ends_at - created_at)::int / 3600 as hours from identity.session`,
      ),
    );
    expect(end?.hours).toBeGreaterThan(0);
    expect(end?.hours).toBeLessThanOrEqual(24);
  });

  it('gives a browser that comes with a secret of somebody else\u2019s making one of ours', async () => {
    const planted = 'a'.repeat(43);
    const { device } = await open({ device: planted, agent: '' });
    expect(device).not.toBe(planted);
  });

  it('knows a device again, for each of the people who share it', async () => {
    const { device } = await open();
    expect((await open({ device, agent: '' })).device).toBe(device);
    expect((await open({ device, agent: '' }, { who: otherId })).device).toBe(device);
    const known = await house.db.run((ctx) =>
      rows(ctx, sql`select user_id from identity.known_device`),
    );
    expect(known).toHaveLength(2);
  });
});
