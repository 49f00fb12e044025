import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../testing/records-town.js';
import { AkteOpening } from './akte-opening.js';

describe(AkteOpening.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const numberOf = ({ aktenzeichen }: { aktenzeichen: string }) => Number(aktenzeichen.slice(-4));

  it('gives twenty parallel Akten twenty numbers without a gap', async () => {
    const first = numberOf(await town.open());
    const opened = await Promise.all(Array.from({ length: 20 }, () => town.open()));
    expect(opened.map(numberOf).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => first + 1 + index),
    );
  });

  it('loses no number to an Akte that was not opened after all', async () => {
    const before = numberOf(await town.open());
    const failed = town.db.run(async (ctx) => {
      await town.app.get(AkteOpening).open(ctx, {
        aktenplaneinheitId: town.einheitId,
        betreff: 'x',
        orgUnitId: town.orgUnit('FB 3'),
      });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(numberOf(await town.open())).toBe(before + 1);
  });
});
