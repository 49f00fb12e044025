import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import {
  body,
  json,
  operatorsOnly,
  refusal,
  TownHouse,
  type Person,
} from '../../testing/town-house.js';
import { DeactivateUserController } from './deactivate-user.controller.js';

describe(DeactivateUserController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const account = () => house.account();
  const close = (id: string, person = operator) => person('POST', `/api/users/${id}/deactivate`);

  it('is for operators alone', async () => {
    const { id } = await account();
    expect(await house.heardBy((person) => close(id, person))).toEqual(operatorsOnly(204));
  });

  it('shuts the person out at the next request, wherever they sit', async () => {
    const { id, username, password } = await account();
    const desks = [await house.signIn(username, password), await house.signIn(username, password)];
    await close(id);
    for (const desk of desks) {
      expect(await refusal(desk('GET', '/api/session'))).toMatchObject({
        status: 401,
        code: 'SESSION.REQUIRED',
      });
    }
  });

  it('leaves everybody else at work', async () => {
    const [gone, kept] = [await account(), await account()];
    const desk = await house.signIn(kept.username, kept.password);
    await close(gone.id);
    expect((await desk('GET', '/api/session')).status).toBe(200);
  });

  it('keeps the name: nobody else gets it, and the log still knows whose it was', async () => {
    const { id, username } = await account();
    await close(id);
    const again = json({ username, displayName: 'Eine andere', roles: ['clerk'] });
    expect((await operator('POST', '/api/users', again)).status).toBe(409);
    const { items } = await body(operator('GET', '/api/users'));
    expect(items).toContainEqual(expect.objectContaining({ id, username, active: false }));
  });

  it('is recorded as what the operator did', async () => {
    const { id } = await account();
    await close(id);
    expect((await recordedOn(house.db, id)).at(-1)).toMatchObject({
      action: 'user.deactivated',
      actor: 'user',
      details: {},
    });
  });

  it.each([newId(), 'neumann'])('knows no account %s', async (id) => {
    expect((await close(id)).status).toBe(id === 'neumann' ? 400 : 404);
  });

  it('never closes the last operator, nor both of two who close each other at the same moment', async () => {
    const { items } = await body<{ items: { id: string; username: string }[] }>(
      operator('GET', '/api/users'),
    );
    const first = items.find(({ username }) => username === 'betrieb')?.id ?? '';
    expect(await refusal(close(first))).toEqual({
      status: 409,
      code: 'USER.LAST_OPERATOR',
      detail: 'Dieses Konto ist das letzte der Betreuung. Legen Sie zuerst ein anderes an.',
    });
    const other = await house.newcomer('betrieb2', 'FB 3', 'operator');
    const second = (await body(other('GET', '/api/session'))).user.id;
    const answers = await Promise.all([close(second, operator), close(first, other)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect([
      [204, 409],
      [204, 401],
    ]).toContainEqual(statuses);
    const left = await house.db.dataSource.query<object[]>(
      "select 1 from identity.app_user where active and 'operator' = any(roles)",
    );
    expect(left).toHaveLength(1);
  });
});
