import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { decide, RoleScene } from '../../testing/role-scene.js';
import { body, operatorsOnly, type Person } from '../../testing/town-house.js';
import { ListRoleGrantsQuery, type RoleGrantItem } from './list-role-grants.query.js';

/** Without these nobody would know what waits, and the audit office not who gave what to whom. */
describe(ListRoleGrantsQuery.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const list = (person: Person) => person('GET', '/api/role-grants');
  const items = async (person: Person) =>
    (await body<{ items: RoleGrantItem[] }>(list(person))).items;
  const one = async (person: Person, id: string) =>
    (await items(person)).find((item) => item.id === id);

  it('is for operators and for the audit office', async () => {
    expect(await scene.house.heardBy(list)).toEqual({ ...operatorsOnly(200), auditor: 200 });
  });

  it('shows who gives what to whom, and to each what they may do about it', async () => {
    const unit = await scene.house.orgUnit('FB 3');
    const { id, username, roleGrantId } = await scene.waiting({ orgUnitIds: [unit] });
    expect(await one(scene.asker, roleGrantId)).toMatchObject({
      state: 'open',
      user: { id, name: 'Erika Muster', username },
      roles: ['clerk'],
      orgUnits: [{ id: unit, name: 'FB 3 Ordnung' }],
      askedBy: { name: 'Ayşe Yıldız' },
      decidedBy: null,
      decidedAt: null,
      youMay: ['withdraw'],
    });
    expect((await one(scene.second, roleGrantId))?.youMay).toEqual(['confirm', 'reject']);
    const auditor = await scene.house.person('pruefung');
    expect((await one(auditor, roleGrantId))?.youMay).toEqual([]);
  });

  it('keeps what is decided, with both names, behind what waits', async () => {
    const { roleGrantId } = await scene.waiting({}, scene.third);
    await decide(scene.asker, 'confirm', roleGrantId);
    const waiting = await scene.waiting();
    const auditor = await scene.house.person('pruefung');
    expect(await one(auditor, roleGrantId)).toMatchObject({
      state: 'confirmed',
      askedBy: { name: 'betrieb3' },
      decidedBy: { name: 'Ayşe Yıldız' },
      youMay: [],
    });
    const order = (await items(auditor)).map(({ id }) => id);
    expect(order.indexOf(waiting.roleGrantId)).toBeLessThan(order.indexOf(roleGrantId));
  });

  it('shows what was given on the machine itself as that', async () => {
    const { username } = await scene.house.account({ displayName: 'Vom Rechner' });
    const item = (await items(scene.asker)).find(({ user }) => user.username === username);
    expect(item).toMatchObject({ state: 'confirmed', askedBy: null, decidedBy: null });
  });

  it('is recorded', async () => {
    const before = await timesRecorded(scene.house.db, 'role-grant.listed');
    await list(scene.asker);
    expect(await timesRecorded(scene.house.db, 'role-grant.listed')).toBe(before + 1);
  });
});
