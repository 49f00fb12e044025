import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { SweepHouse } from '../testing/sweep-house.js';
import { AdoptStoreUseCase } from '../use-cases/adopt-store/adopt-store.use-case.js';
import { StoreSurvey } from './store-survey.js';

/** Where store and database do not fit together, what looks like an orphan may be the only copy. */
describe(StoreSurvey.name, () => {
  let house: SweepHouse;

  beforeAll(async () => {
    house = await SweepHouse.open();
  });
  beforeEach(() => house.guard.reset());
  afterAll(() => house.close());

  const forget = (sha256: string) =>
    house.db.asOwner(
      `delete from storage.blob_reference where sha256 = '${sha256}';
       delete from storage.blob where sha256 = '${sha256}'`,
    );
  const several = async () => {
    const keys: string[] = [];
    for (let each = 0; each < 4; each += 1) {
      const { sha256 } = await house.receive();
      await house.adopt(sha256);
      keys.push(sha256);
    }
    return keys;
  };

  it('removes nothing when the store holds more than a few that nobody has heard of', async () => {
    const orphan = await house.receive();
    const keys = await several();
    for (const key of keys) await forget(key);
    expect(await house.sweep()).toMatchObject({ removed: 0, objection: 'unknown' });
    expect(house.guard.asked).toEqual([]);
    for (const key of keys) await house.adopt(key);
    expect(await house.sweep()).toMatchObject({ removed: 1, objection: null });
    expect(await house.isThere(orphan.sha256)).toBe(false);
  });

  it('removes nothing when more than a few are missing, and says which', async () => {
    const orphan = await house.receive();
    const keys = await several();
    const file = (key: string) =>
      join(house.db.config.home, 'blobs/sha256', key.slice(0, 2), key.slice(2, 4), key);
    for (const key of keys) await rename(file(key), join(house.db.config.home, key));
    expect(await house.sweep()).toMatchObject({ removed: 0, missing: 4, objection: 'missing' });
    expect(await house.isThere(orphan.sha256)).toBe(true);
    expect((await recordedOn(house.db, keys[0] ?? '')).map(({ action }) => action)).toEqual([
      'blob.damaged',
    ]);
    for (const key of keys) await rename(join(house.db.config.home, key), file(key));
    expect(await house.sweep()).toMatchObject({ removed: 1, missing: 0 });
  });

  it('removes nothing in a database that was restored, until somebody says that it is right', async () => {
    const orphan = await house.receive();
    await house.db.asOwner("update storage.store set epoch = '1:1:1'");
    expect(await house.sweep()).toMatchObject({ removed: 0, objection: 'restored' });
    expect(await house.isThere(orphan.sha256)).toBe(true);
    await house.db.run((ctx) => house.app.get(AdoptStoreUseCase, { strict: false }).execute(ctx));
    expect(await house.sweep()).toMatchObject({ removed: 1, objection: null });
  });
});
