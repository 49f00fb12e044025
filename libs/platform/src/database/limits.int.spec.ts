import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql, Transactions, type Actor } from '#libs/platform';
import { ServiceBusy } from '../contracts/errors.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { POOL_SIZE } from './data-source.js';

const somebody: Actor = { kind: 'user', id: 'somebody', roles: ['clerk'], orgUnitIds: [] };

describe(`the limits of ${Transactions.name}`, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());

  const limitsOf = (actor?: Actor) =>
    db.run(
      (ctx) =>
        one(
          ctx,
          sql`select current_setting('statement_timeout') as statement,
                current_setting('lock_timeout') as lock,
                current_setting('idle_in_transaction_session_timeout') as idle`,
        ),
      actor,
    );

  it('end what takes longer than anybody waits, and give jobs more time, and each only their own', async () => {
    const ofPeople = { statement: '30s', lock: '5s', idle: '1min' };
    const ofJobs = { statement: '10min', lock: '1min', idle: '10min' };
    expect(await limitsOf(somebody)).toEqual(ofPeople);
    expect(await limitsOf()).toEqual(ofJobs);
    expect(await limitsOf(somebody)).toEqual(ofPeople);
  });

  it('let a hundred wait for a connection and tell the next to come again', async () => {
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    const working = Array.from({ length: POOL_SIZE }, () => db.run(() => held));
    const waiting = Array.from({ length: 100 }, () => db.run(async () => 'waited'));
    // Whether those of the first row have their connection yet, or not: no more can wait than that.
    const more = Array.from({ length: POOL_SIZE + 1 }, () => db.run(async () => 'more'));
    const settled = Promise.allSettled([...waiting, ...more]);
    await expect(Promise.all(more)).rejects.toBeInstanceOf(ServiceBusy);
    end();
    await Promise.all(working);
    const ends = await settled;
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(100);
    expect(await db.run(async () => 'room again')).toBe('room again');
  });
});
