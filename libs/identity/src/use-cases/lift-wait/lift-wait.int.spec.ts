import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { NAME_AT_NETWORK } from '../../domain/brakes.js';
import { body, operatorsOnly, refusal, TownHouse, type Person } from '../../testing/town-house.js';
import { LiftWaitController } from './lift-wait.controller.js';

describe(LiftWaitController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  async function idOf(username: string): Promise<string> {
    const { items } = await body<{ items: { id: string; username: string }[] }>(
      operator('GET', '/api/users'),
    );
    return items.find((user) => user.username === username)?.id ?? '';
  }
  const lift = (id: string, person = operator) => person('POST', `/api/users/${id}/lift-wait`);

  it('is for operators alone', async () => {
    const id = await idOf('neumann');
    expect(await house.heardBy((person) => lift(id, person))).toEqual(operatorsOnly(204));
  });

  it('lets somebody who has mistyped in at once', async () => {
    for (let n = 0; n < NAME_AT_NETWORK.free; n += 1) await house.knock('scan', 'falsch');
    const slowed = await house.knock('scan', house.passwordOf('scan'));
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    await lift(await idOf('scan'));
    expect((await house.knock('scan', house.passwordOf('scan'))).status).toBe(200);
  });

  it('knows no account that is not there', async () => {
    expect(await refusal(lift(newId()))).toMatchObject({ status: 404, code: 'USER.NOT_FOUND' });
  });
});
