import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPage } from '../../jobs.js';
import { station, StapelHouse } from '../../testing/stapel-house.js';
import { PosteingangView } from '../../views/posteingang-view.js';
import { ShowPosteingangQuery } from './show-posteingang.query.js';

describe(ShowPosteingangQuery.name, () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open([ShowPosteingangQuery, PosteingangView]);
  });
  afterAll(() => house.close());

  const firstInLine = async () => (await house.line(readPage.name))[0]?.originalId;
  const show = (letterId: string, purpose: 'look' | 'prefetch') =>
    house.db.run((ctx) => house.get(ShowPosteingangQuery).execute(ctx, letterId, purpose));

  it('puts the pages of a letter that is opened first, not those of one that is prefetched', async () => {
    const early = await house.inLine(await house.newStapel(), 30, station);
    const late = await house.inLine(await house.newStapel(), 30, station);
    await show(late.letterId, 'prefetch');
    expect(await firstInLine()).toBe(early.id);
    await show(late.letterId, 'look');
    expect(await firstInLine()).toBe(late.id);
  });
});
