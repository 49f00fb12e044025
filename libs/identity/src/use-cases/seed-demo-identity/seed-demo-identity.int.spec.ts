import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql } from '#libs/platform';
import { roleSchema } from '../../contracts/index.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { SeedDemoIdentityUseCase } from './seed-demo-identity.use-case.js';

describe(SeedDemoIdentityUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const seed = () => town.db.run((ctx) => town.app.get(SeedDemoIdentityUseCase).execute(ctx));

  it('peoples the town with somebody of each role, each able to sign in', async () => {
    const held = new Set(town.demo.users.flatMap(({ roles }) => roles));
    expect([...held].sort()).toEqual([...roleSchema.options].sort());
    for (const { username } of town.demo.users) {
      expect((await town.signIn(username)).session.user.username).toBe(username);
    }
  });

  it('renews the passwords of a town that is there, and makes no second one', async () => {
    const count = sql`select count(*)::int as n from identity.app_user`;
    const before = await town.db.run((ctx) => one(ctx, count));
    const { users } = await seed();
    expect(await town.db.run((ctx) => one(ctx, count))).toEqual(before);
    await expect(town.signIn('scan')).rejects.toThrow();
    const renewed = users.find(({ username }) => username === 'scan')?.password;
    expect((await town.signIn('scan', renewed)).session.user.username).toBe('scan');
    expect(await town.recordedOn('demo')).toEqual(['town.seeded', 'town.access-renewed']);
  });
});
