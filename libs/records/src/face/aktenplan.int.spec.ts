import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { Aktenplan } from '#libs/records';
import { RecordsTown } from '../testing/records-town.js';

describe(Aktenplan.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  it('names a unit with everything below it, and nothing beside it', async () => {
    const wanted = await town.db.run((ctx) =>
      rows<{ id: string; number: string }>(
        ctx,
        sql`select id, number from records.aktenplaneinheit where number = '32' or number like '32.%'`,
      ),
    );
    const top = wanted.find(({ number }) => number === '32')?.id ?? '';
    const below = await town.db.run((ctx) => town.app.get(Aktenplan).einheitenBelow(ctx, top));
    expect(below.sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(wanted.length).toBeGreaterThan(2);
  });

  it('knows no unit by an id that nobody has given', async () => {
    const plan = town.app.get(Aktenplan);
    expect(await town.db.run((ctx) => plan.einheit(ctx, newId()))).toBeNull();
    expect(await town.db.run((ctx) => plan.einheit(ctx, town.einheitId))).toMatchObject({
      number: '32.13.02',
    });
  });
});
