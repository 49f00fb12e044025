import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, TownHouse, type Person } from '../../testing/town-house.js';
import { EndOtherSessionsUseCase } from './end-other-sessions.use-case.js';

/** Without these whoever has left a session somewhere had to find each of them. */
describe(EndOtherSessionsUseCase.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const end = (person: Person) => person('DELETE', '/api/session/sign-ins');
  const status = async (person: Person) => (await person('GET', '/api/session')).status;

  it('leaves the one that asks and those of everybody else, and stands in the log', async () => {
    const [here, first, second] = [
      await house.person('neumann'),
      await house.person('neumann'),
      await house.person('neumann'),
    ];
    const other = await house.person('registratur');
    expect((await end(here)).status).toBe(204);
    const heard = [await status(here), await status(first), await status(second)];
    expect([...heard, await status(other)]).toEqual([200, 401, 401, 200]);
    const { id } = (await body(here('GET', '/api/session'))).user;
    expect((await recordedOn(house.db, id)).at(-1)).toMatchObject({
      action: 'session.others-ended',
      details: { count: 2 },
    });
  });

  it('is for whoever has a session', async () => {
    expect([(await end(house.station())).status, (await end(house.stranger())).status]).toEqual([
      401, 401,
    ]);
  });
});
