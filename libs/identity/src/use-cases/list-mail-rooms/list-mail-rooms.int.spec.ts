import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { RoleScene } from '../../testing/role-scene.js';
import { body, operatorsOnly, type Person } from '../../testing/town-house.js';
import { ListMailRoomsQuery } from './list-mail-rooms.query.js';

/** Without these nobody would notice that the mail of the house is passed on by nobody. */
describe(ListMailRoomsQuery.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const list = (person: Person) => person('GET', '/api/mail-rooms');

  it('is for operators and for the audit office', async () => {
    expect(await scene.house.heardBy(list)).toEqual({ ...operatorsOnly(200), auditor: 200 });
  });

  it('says who passes on the mail of the house, and who stands in where nobody does', async () => {
    const auditor = await scene.house.person('pruefung');
    const rooms = async () => (await body<{ items: object[] }>(list(auditor))).items;
    const room = { orgUnitName: 'Scanstelle', standIn: null };
    expect(await rooms()).toMatchObject([{ ...room, people: 2 }]);
    await scene.house.db.asOwner(
      `update identity.app_user set roles = array_remove(roles, 'mail_room')`,
    );
    expect(await rooms()).toMatchObject([{ ...room, people: 0, standIn: 'registrar' }]);
  });

  it('is recorded', async () => {
    const before = await timesRecorded(scene.house.db, 'mail-room.listed');
    await list(scene.asker);
    expect(await timesRecorded(scene.house.db, 'mail-room.listed')).toBe(before + 1);
  });
});
