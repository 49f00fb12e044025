import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { ListPosteingangQuery } from './list-posteingang.query.js';

describe(ListPosteingangQuery.name, () => {
  let house: StapelHouse;
  const letters: string[] = [];
  let filed: string;

  beforeAll(async () => {
    house = await StapelHouse.open([ListPosteingangQuery]);
    const stapelId = await house.newStapel();
    for (let count = 0; count < 3; count += 1) {
      letters.unshift((await house.deliver(stapelId)).letterId);
    }
    const original = await house.inLine(stapelId, 1);
    await house.settle(original.id, scannedPage(1));
    filed = original.letterId;
    await house.file(filed);
  });
  afterAll(() => house.close());

  const page = (state: 'open' | 'filed', cursor?: string) =>
    house.db.run((ctx) =>
      house.get(ListPosteingangQuery).execute(ctx, { state, cursor, limit: 2 }),
    );

  it('shows open letters, the newest first, and goes on where a page has ended', async () => {
    const first = await page('open');
    expect(first.items.map(({ id }) => id)).toEqual(letters.slice(0, 2));
    const second = await page('open', first.nextCursor ?? '');
    expect(second.items.map(({ id }) => id)).toEqual(letters.slice(2));
    expect(second.nextCursor).toBeNull();
  });

  it('shows what is filed when asked for that', async () => {
    expect((await page('filed')).items.map(({ id }) => id)).toEqual([filed]);
  });
});
