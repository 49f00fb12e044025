import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { TownHouse } from '../testing/town-house.js';
import { PresentActor } from './present-actor.js';

describe(PresentActor.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const actorOf = (id: string) => house.db.run((ctx) => new PresentActor().byId(ctx, id));
  const idOf = async (username: string) => {
    const found = await house.db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from identity.app_user where username = ${username}`),
    );
    return found?.id ?? '';
  };

  it('has the roles and units of this moment, not those of some time before', async () => {
    const id = await idOf('neumann');
    const unit = await house.orgUnit('FB 3');
    const actor = await actorOf(id);
    expect(actor).toMatchObject({
      kind: 'user',
      id,
      roles: ['clerk', 'mail_room'],
      confined: false,
    });
    expect(actor?.orgUnitIds).toContain(unit);
    await house.db.asOwner(`update identity.app_user set roles = '{auditor}' where id = '${id}'`);
    await house.db.asOwner(`delete from identity.user_org_unit where user_id = '${id}'`);
    expect(await actorOf(id)).toMatchObject({ roles: ['auditor'], orgUnitIds: [] });
  });

  it('is nobody once the account is closed, and where there is none', async () => {
    const id = await idOf('registratur');
    await house.db.asOwner(`update identity.app_user set active = false where id = '${id}'`);
    expect(await actorOf(id)).toBeNull();
    expect(await actorOf(newId())).toBeNull();
  });
});
