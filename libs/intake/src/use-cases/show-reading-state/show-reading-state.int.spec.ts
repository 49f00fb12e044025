import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { body } from '../../testing/intake-house.js';
import { PostOffice } from '../../testing/post-office.js';
import { ShowReadingStateController } from './show-reading-state.controller.js';

describe(ShowReadingStateController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
    await office.inLine();
  }, 60_000);
  beforeEach(() => office.house.db.asOwner('delete from pgboss.job'));
  afterAll(() => office.close());

  const ask = (person = office.scan) => person('GET', '/api/reading-state');
  const ago = (seconds: number) => `now() - ${seconds} * interval '1 second'`;
  /** Work that waits since then. */
  const waiting = (seconds: number) =>
    office.house.db.asOwner(
      `insert into pgboss.job (name, created_on, start_after)
       values ('intake.probe-original', ${ago(seconds)}, ${ago(seconds)})`,
    );
  /** A worker that is at something. */
  const working = (seconds: number) =>
    office.house.db.asOwner(
      `insert into pgboss.job (name, state, created_on, started_on, heartbeat_on)
       values ('intake.probe-original', 'active', ${ago(900)}, ${ago(900)}, ${ago(seconds)})`,
    );

  it('is quiet where nothing waits', async () =>
    expect(await body(ask())).toEqual({ standstill: false, waitingSince: null }));

  it('says since when work waits that nobody does', async () => {
    await waiting(300);
    const found = await body(ask());
    expect(found.standstill).toBe(true);
    const seconds = (Date.now() - Date.parse(found.waitingSince)) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(300);
  });

  it('takes a long line for no standstill, but a worker that gives no sign', async () => {
    await waiting(3_000);
    await working(3);
    expect(await body(ask())).toMatchObject({ standstill: false });
    await office.house.db.asOwner(`delete from pgboss.job where state = 'active'`);
    await working(60);
    expect(await body(ask())).toMatchObject({ standstill: true });
  });

  it('is for those who deliver or handle mail', async () => {
    const heard = await office.house.heardBy(ask);
    expect(heard).toMatchObject({ clerk: 200, scanOperator: 200, auditor: 403, stranger: 401 });
  });
});
