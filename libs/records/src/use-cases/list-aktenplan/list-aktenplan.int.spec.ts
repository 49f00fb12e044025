import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, timesRecorded } from '../../testing/scene.js';
import { ListAktenplanQuery } from './list-aktenplan.query.js';

describe(ListAktenplanQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  it('shows the whole plan by number to everybody and records the list', async () => {
    const before = await timesRecorded(town, 'aktenplan.listed');
    const { items } = await town.db.run(
      (ctx) => town.app.get(ListAktenplanQuery).execute(ctx),
      clerkOf(),
    );
    const numbers = items.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort());
    expect(numbers).toContain('32.13.02');
    expect(await timesRecorded(town, 'aktenplan.listed')).toBe(before + 1);
  });
});
