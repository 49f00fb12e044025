import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../testing/records-town.js';
import { AkteRepository } from './akte.repository.js';
import { lockInOrder } from './lock-order.js';

/** Without it two people who move letters between the same Akten could wait for each other. */
describe(lockInOrder.name, () => {
  const akten = new AkteRepository();
  let town: RecordsTown;
  let low = '';
  let high = '';

  beforeAll(async () => {
    town = await RecordsTown.build();
    [low = '', high = ''] = [(await town.open()).id, (await town.open()).id].sort();
  });
  afterAll(() => town.leave());

  it('lets no transaction lock an Akte behind one with a higher id', async () => {
    const against = town.db.run(async (ctx) => {
      await akten.lock(ctx, high);
      await akten.lock(ctx, low);
    });
    await expect(against).rejects.toThrow('behind one with a higher id');
  });

  it('lets it lock several whatever their order, and again what it holds', async () => {
    const locked = await town.db.run(async (ctx) => {
      const all = await akten.lockAll(ctx, [high, low, high]);
      await akten.lock(ctx, low);
      return all.map(({ id }) => id);
    });
    expect(locked).toEqual([low, high]);
  });

  it('knows nothing of what another transaction holds', async () => {
    await town.db.run((ctx) => akten.lock(ctx, high));
    await expect(town.db.run((ctx) => akten.lock(ctx, low))).resolves.toMatchObject({ id: low });
  });
});
