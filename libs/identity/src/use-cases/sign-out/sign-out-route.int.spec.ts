import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { body, refusal, TownHouse } from '../../testing/town-house.js';
import { SignOutController } from './sign-out.controller.js';

describe(SignOutController.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  it('ends the session for good and takes the cookie out of the browser', async () => {
    const clerk = await house.person('neumann');
    const answer = await clerk('DELETE', '/api/session');
    expect(answer.status).toBe(204);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'aktei_session',
      'aktei_signed_in',
    ]);
    for (const cookie of cookies) expect(cookie).toMatch(/Expires=Thu, 01 Jan 1970|Max-Age=0/);
    expect((await clerk('GET', '/api/session')).status).toBe(401);
  });

  it('asks who is there a second time: whoever is gone cannot go', async () => {
    const clerk = await house.person('neumann');
    await clerk('DELETE', '/api/session');
    expect(await refusal(clerk('DELETE', '/api/session'))).toMatchObject({
      status: 401,
      code: 'SESSION.REQUIRED',
    });
  });

  it('lets no other page sign somebody out who has not asked for it', async () => {
    const answer = await house.knock('neumann', house.passwordOf('neumann'));
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { csrfToken } = await body(answer);
    const forged = house.speak({ cookie });
    expect(await refusal(forged('DELETE', '/api/session'))).toMatchObject({
      status: 403,
      code: 'SESSION.CSRF',
    });
    expect((await forged('GET', '/api/session')).status).toBe(200);
    const own = house.speak({ cookie, 'x-csrf-token': csrfToken });
    expect((await own('DELETE', '/api/session')).status).toBe(204);
  });
});
