import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityTown } from '../../testing/identity-town.js';
import { ListUsersQuery } from './list-users.query.js';

describe(ListUsersQuery.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  it('lists every account by name without anything of its password and records the list', async () => {
    const { items } = await town.db.run((ctx) => town.app.get(ListUsersQuery).execute(ctx));
    const names = items.map(({ username }) => username);
    expect(names).toEqual(['betrieb', 'neumann', 'poststelle', 'pruefung', 'registratur', 'scan']);
    expect(JSON.stringify(items)).not.toContain('argon2');
    expect(await town.timesRecorded('user.listed')).toBe(1);
  });
});
