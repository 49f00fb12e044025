import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, refusal, TownHouse, type Person } from '../../testing/town-house.js';
import type { OwnSession } from '../list-own-sessions/list-own-sessions.query.js';
import { EndOwnSessionUseCase } from './end-own-session.use-case.js';

/** Without these a session at a foreign desk would live on until the end of the working day. */
describe(EndOwnSessionUseCase.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const end = (person: Person, id: string) => person('DELETE', `/api/session/sign-ins/${id}`);
  const own = async (person: Person) =>
    (await body<{ items: OwnSession[] }>(person('GET', '/api/session/sign-ins'))).items;
  const idOf = async (person: Person) =>
    (await own(person)).find(({ isThisOne }) => isThisOne)?.id ?? '';

  it('ends that one at once and no other one, and stands in the log', async () => {
    const [here, there] = [await house.person('neumann'), await house.person('neumann')];
    const sessionId = await idOf(there);
    expect((await end(here, sessionId)).status).toBe(204);
    expect((await there('GET', '/api/session')).status).toBe(401);
    expect((await own(here)).map(({ id }) => id)).not.toContain(sessionId);
    const { id } = (await body(here('GET', '/api/session'))).user;
    const [done] = (await recordedOn(house.db, id)).filter(
      ({ action }) => action === 'session.ended',
    );
    expect(done).toMatchObject({ actor: 'user', details: { sessionId } });
  });

  it('knows no session of somebody else, which lives on', async () => {
    const [person, other] = [await house.person('neumann'), await house.person('registratur')];
    expect(await refusal(end(person, await idOf(other)))).toEqual({
      status: 404,
      code: 'SESSION.NOT_FOUND',
      detail: 'Diese Anmeldung gibt es nicht, oder sie ist schon beendet.',
    });
    expect((await other('GET', '/api/session')).status).toBe(200);
    expect((await end(house.station(), await idOf(other))).status).toBe(404);
  });

  it('answers alike for one that is not there and for one that was ended before', async () => {
    const [here, there] = [await house.person('neumann'), await house.person('neumann')];
    const id = await idOf(there);
    await end(here, id);
    const heard = [await refusal(end(here, id)), await refusal(end(here, newId()))];
    expect(heard[0]).toEqual(heard[1]);
    expect(heard[0]?.status).toBe(404);
  });

  it('may be the one that asks', async () => {
    const here = await house.person('neumann');
    expect((await end(here, await idOf(here))).status).toBe(204);
    expect((await here('GET', '/api/session')).status).toBe(401);
  });
});
