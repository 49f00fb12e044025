import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditPart } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { NAME_AT_NETWORK, NETWORK } from '../domain/brakes.js';
import { identityPart } from '../identity.part.js';
import { SignInBrake, type Admitted, type Attempt, type Delayed } from './sign-in-brake.js';

const SECOND_MS = 1_000;

describe(SignInBrake.name, () => {
  const brake = new SignInBrake();
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [auditPart, identityPart] });
  }, 60_000);
  beforeEach(() => db.asOwner('delete from identity.sign_in_brake'));
  afterAll(() => db.drop());

  const attempt = (own: Partial<Attempt> = {}): Attempt => ({
    username: 'neumann',
    address: '192.0.2.7',
    knownDevice: null,
    ...own,
  });
  /** Some seconds later than it is. */
  const later = <T>(seconds: number, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.run((ctx) => work({ ...ctx, now: new Date(ctx.now.getTime() + seconds * SECOND_MS) }));
  const admit = (own: Partial<Attempt> = {}, seconds = 0) =>
    later(seconds, (ctx) => brake.admit(ctx, attempt(own)));
  const isIn = (found: Admitted | Delayed): found is Admitted => 'counted' in found;

  async function fail(times: number, own: Partial<Attempt> = {}): Promise<boolean[]> {
    const passed: boolean[] = [];
    for (let n = 0; n < times; n += 1) passed.push(isIn(await admit(own)));
    return passed;
  }

  it('lets no more of many at once pass than one after the other would', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => admit()));
    expect(found.filter(isIn)).toHaveLength(NAME_AT_NETWORK.free);
    const delayed = found.filter((one): one is Delayed => !isIn(one));
    expect(delayed.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  it('makes nobody wait at another network, however often a stranger fails with their name', async () => {
    await fail(20);
    expect(isIn(await admit({ address: '198.51.100.9' }))).toBe(true);
  });

  it('takes a name for the same however it is written', async () => {
    await fail(NAME_AT_NETWORK.free);
    expect(isIn(await admit({ username: 'NEUMANN' }))).toBe(false);
  });

  it('doubles the wait with each failure and takes the next try right after it', async () => {
    await fail(NAME_AT_NETWORK.free);
    expect(isIn(await admit({}, NAME_AT_NETWORK.firstWait - 1))).toBe(false);
    expect(isIn(await admit({}, NAME_AT_NETWORK.firstWait + 1))).toBe(true);
    const second = await admit({}, NAME_AT_NETWORK.firstWait + 2);
    expect(isIn(second) ? 0 : second.seconds).toBe(2 * NAME_AT_NETWORK.firstWait - 1);
  });

  it('slows a network that tries many names, and counts nothing for the name it could not try', async () => {
    for (let n = 0; n < NETWORK.free; n += 1) await admit({ username: `name-${n}` });
    expect(isIn(await admit())).toBe(false);
    // From another place that name has all its tries, and so it has here when the wait is over.
    const after = NETWORK.firstWait + 1;
    const passed: boolean[] = [];
    for (let n = 0; n < 2; n += 1) passed.push(isIn(await admit({}, after * (n + 1))));
    expect(passed).toEqual([true, true]);
  });

  it('takes the addresses that one house has for one', async () => {
    const house = (n: number) => ({ address: `2001:db8:1:2::${n}`, username: 'neumann' });
    for (let n = 0; n < NAME_AT_NETWORK.free; n += 1) await admit(house(n));
    expect(isIn(await admit(house(99)))).toBe(false);
    expect(isIn(await admit({ address: '2001:db8:1:3::1' }))).toBe(true);
  });

  it('lets a known device pass by all that strangers have done', async () => {
    await fail(20);
    expect(isIn(await admit({ knownDevice: 'a'.repeat(64) }))).toBe(true);
  });

  it('forgets the failures of who turns out to know the password, and only theirs', async () => {
    await fail(3);
    await fail(3, { username: 'scan' });
    const right = await admit();
    await db.run((ctx) => (isIn(right) ? brake.release(ctx, right) : Promise.resolve()));
    expect(await fail(NAME_AT_NETWORK.free + 1)).toEqual([true, true, true, true, true, false]);
    expect(await fail(3, { username: 'scan' })).toEqual([true, true, false]);
  });

  it('holds somebody who is in to the same, whatever network they came from', async () => {
    const own = () => db.run((ctx) => brake.admitOwner(ctx, 'neumann'));
    for (let n = 0; n < NAME_AT_NETWORK.free; n += 1) await own();
    expect(isIn(await own())).toBe(false);
    expect(isIn(await admit())).toBe(true);
  });
});
