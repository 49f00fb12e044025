import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { InvalidCursor, type Actor } from '#libs/platform';
import { StapelHouse } from '../../testing/stapel-house.js';
import { StapelView } from '../../views/stapel-view.js';
import { ListStapelQuery } from './list-stapel.query.js';

describe(ListStapelQuery.name, () => {
  let house: StapelHouse;
  const stapel: string[] = [];

  beforeAll(async () => {
    house = await StapelHouse.open([ListStapelQuery, StapelView]);
    for (let count = 0; count < 3; count += 1) stapel.unshift(await house.newStapel());
  });
  afterAll(() => house.close());

  const page = (cursor?: string, actor?: Actor) =>
    house.db.run((ctx) => house.get(ListStapelQuery).execute(ctx, { cursor, limit: 2 }), actor);

  it('shows the newest first and goes on where a page has ended', async () => {
    const first = await page();
    expect(first.items.map(({ id }) => id)).toEqual(stapel.slice(0, 2));
    const second = await page(first.nextCursor ?? '');
    expect(second.items.map(({ id }) => id)).toEqual(stapel.slice(2));
    expect(second.nextCursor).toBeNull();
  });

  it('leaves out what is filed in an Akte by itself where that is wanted', async () => {
    const id = newId();
    const target = { akteId: newId(), vorgangId: null };
    const row = { id, title: 'Dateien', orgUnitId: newId(), centralMail: false, target } as const;
    await house.db.run((ctx) =>
      house.stapel.insert(ctx, { ...row, state: 'receiving', createdAt: ctx.now, closedAt: null }),
    );
    const listed = async (own: object) => {
      const query = house.get(ListStapelQuery);
      const { items } = await house.db.run((ctx) => query.execute(ctx, { limit: 50, ...own }));
      return items.map((item) => item.id);
    };
    expect(await listed({})).toEqual([id, ...stapel]);
    expect(await listed({ target: 'none' })).toEqual(stapel);
  });

  it('refuses a cursor it has not handed out', async () => {
    await expect(page('bWFkZSB1cA')).rejects.toThrow(InvalidCursor);
  });

  it('is empty for those who have no mail to see', async () => {
    const auditor: Actor = { kind: 'user', id: 'a', roles: ['auditor'], orgUnitIds: [] };
    expect(await page(undefined, auditor)).toEqual({ items: [], nextCursor: null });
  });
});
