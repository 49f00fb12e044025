import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { one, sql } from '#libs/platform';
import type { RemovalPermit } from '../../domain/removal-permit.js';
import type { BlobStore, StillPermitted } from '../../store/blob-store.js';
import { stillPermitted } from '../../testing/grant-removal.js';
import { SweepHouse } from '../../testing/sweep-house.js';
import { SweepOrphansUseCase } from './sweep-orphans.use-case.js';

describe(SweepOrphansUseCase.name, () => {
  let house: SweepHouse;

  beforeAll(async () => {
    house = await SweepHouse.open();
  });
  beforeEach(() => house.guard.reset());
  afterAll(() => house.close());

  /** A sweep whose process ends at that moment of the removal. */
  function killedSweep(remove: (permit: RemovalPermit) => Promise<unknown>) {
    const dying: BlobStore = Object.assign(Object.create(house.store), {
      remove: async (permit: RemovalPermit) => {
        await remove(permit);
        throw new Error('killed');
      },
    });
    return expect(house.sweepWith(dying)).rejects.toThrow('killed');
  }
  const permitted = (sha256: string) =>
    house.db.run(async (ctx) => {
      const row = await one<{ at: Date | null }>(
        ctx,
        sql`select removal_permitted_at as at from storage.unowned where sha256 = ${sha256}`,
      );
      return row && row.at !== null;
    });

  it('removes what nobody adopted, after the grace period and not before', async () => {
    const orphan = await house.receive();
    const kept = await house.receive();
    await house.adopt(kept.sha256);
    await house.sweep(new Date());
    expect(await house.isThere(orphan.sha256)).toBe(true);
    expect(await house.sweep()).toMatchObject({ removed: 1, refused: 0, unknown: 0 });
    expect([await house.isThere(orphan.sha256), await house.isThere(kept.sha256)]).toEqual([
      false,
      true,
    ]);
    expect(house.guard.asked).toEqual([orphan.sha256]);
  });

  it('keeps what the guard wants kept, and asks again the next night', async () => {
    const { sha256 } = await house.receive();
    house.guard.permits = false;
    expect(await house.sweep()).toMatchObject({ removed: 0, refused: 1 });
    expect(await house.isThere(sha256)).toBe(true);
    house.guard.permits = true;
    expect(await house.sweep()).toMatchObject({ removed: 1, refused: 0 });
  });

  it('leaves alone what the database has forgotten, as one does that was restored', async () => {
    const { sha256 } = await house.receive();
    await house.adopt(sha256);
    await house.db.asOwner(`delete from storage.blob_reference where sha256 = '${sha256}'`);
    await house.db.asOwner(`delete from storage.blob where sha256 = '${sha256}'`);
    expect(await house.sweep()).toMatchObject({ removed: 0, unknown: 1 });
    expect(await house.isThere(sha256)).toBe(true);
    expect(house.guard.asked).toEqual([]);
    await house.adopt(sha256);
  });

  it('leaves alone what was needed once, even when no reference is left', async () => {
    const { sha256 } = await house.receive();
    await house.adopt(sha256);
    await house.db.asOwner(`delete from storage.blob_reference where sha256 = '${sha256}'`);
    expect(await house.sweep()).toMatchObject({ removed: 0, unknown: 0 });
    expect(await house.isThere(sha256)).toBe(true);
  });

  it('asks nobody about bytes that were announced and never came', async () => {
    const { sha256 } = await house.receive();
    await house.db.asOwner(`update storage.unowned set sha256 = '${'0'.repeat(64)}'`);
    await house.sweep();
    expect(house.guard.asked).toEqual([]);
    expect(await permitted('0'.repeat(64))).toBeNull();
    await house.adopt(sha256);
  });

  it('killed after the permit: the next one removes the bytes and asks no second time', async () => {
    const { sha256 } = await house.receive();
    await killedSweep(async () => undefined);
    expect([await house.isThere(sha256), await permitted(sha256)]).toEqual([true, true]);
    expect(await house.sweep()).toMatchObject({ removed: 1 });
    expect([await house.isThere(sha256), await permitted(sha256)]).toEqual([false, null]);
    expect(house.guard.asked).toEqual([sha256]);
  });

  it('killed after the bytes: the next one takes the permit away and asks no second time', async () => {
    const { sha256 } = await house.receive();
    await killedSweep((permit) => house.store.remove(permit, stillPermitted));
    expect([await house.isThere(sha256), await permitted(sha256)]).toEqual([false, true]);
    await house.sweep();
    expect(await permitted(sha256)).toBeNull();
    expect(house.guard.asked).toEqual([sha256]);
  });

  it('killed after the permit: who adopts or sends the bytes meanwhile keeps them', async () => {
    const bytes = randomBytes(700);
    const sent = await house.receive(bytes);
    const adopted = await house.receive();
    await killedSweep(async () => undefined);
    await killedSweep(async () => undefined);
    await house.receive(bytes);
    await house.adopt(adopted.sha256);
    await house.sweep(new Date());
    expect([await house.isThere(sent.sha256), await house.isThere(adopted.sha256)]).toEqual([
      true,
      true,
    ]);
    await house.adopt(sent.sha256);
  });

  it('removes nothing once its transaction has ended: who has sent the bytes meanwhile keeps them', async () => {
    const bytes = randomBytes(710);
    const { sha256 } = await house.receive(bytes);
    const lateStore: BlobStore = Object.assign(Object.create(house.store), {
      // The store takes long, the database ends the idle session, and with it lock and permit.
      remove: async (permit: RemovalPermit, stillPermitted: StillPermitted) => {
        await house.db.asOwner(`select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and granted and database = (
            select oid from pg_database where datname = current_database())`);
        await house.receive(bytes);
        await house.adopt(sha256);
        return house.store.remove(permit, stillPermitted);
      },
    });
    await expect(house.sweepWith(lateStore)).rejects.toThrow();
    expect(await house.isThere(sha256)).toBe(true);
  });

  it('holds no transaction while the store copies', async () => {
    const bytes = randomBytes(720);
    const { sha256 } = await house.receive(bytes);
    const copying: BlobStore = Object.assign(Object.create(house.store), {
      keep: async (permit: RemovalPermit) => {
        await house.store.keep(permit);
        // Would wait for the lock of the sweep, and for ever.
        await house.receive(bytes);
        await house.adopt(sha256);
      },
    });
    expect(await house.sweepWith(copying)).toMatchObject({ removed: 0 });
    expect(await house.isThere(sha256)).toBe(true);
  });

  it('starts the grace period anew when an old orphan is sent again', async () => {
    const bytes = randomBytes(500);
    const { sha256 } = await house.receive(bytes);
    await house.db.asOwner(`update storage.unowned set since = '2020-01-01'`);
    await house.receive(bytes);
    await house.sweep(new Date());
    expect(await house.isThere(sha256)).toBe(true);
    await house.adopt(sha256);
  });

  it('never loses a blob to a sweep that runs while it is adopted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { sha256 } = await house.receive();
      const [adopted] = await Promise.allSettled([house.adopt(sha256), house.sweep()]);
      expect(await house.isThere(sha256)).toBe(adopted.status === 'fulfilled');
    }
  });

  it('is the only one who can: neither a key nor an object that looks like one is a permit', async () => {
    const { sha256 } = await house.receive();
    // @ts-expect-error a key is no permit
    const byKey = () => house.store.remove(sha256, stillPermitted);
    // @ts-expect-error nor is what has its fields
    const byLook = () => house.store.remove({ sha256 }, stillPermitted);
    await expect(byKey()).rejects.toThrow(TypeError);
    await expect(byLook()).rejects.toThrow(TypeError);
    await house.adopt(sha256);
  });
});
