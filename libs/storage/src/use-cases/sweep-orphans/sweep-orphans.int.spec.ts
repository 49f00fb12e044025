import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { AppConfig, one, sql, Transactions, type Ctx } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  type TestDatabase,
  testCaller,
} from '#libs/platform/testing';
import {
  AdoptStoreUseCase,
  BLOB_GUARD,
  BLOB_STORE,
  BlobPermits,
  Blobs,
  StorageRemovalModule,
  SweepOrphansUseCase,
  type BlobGuard,
  type BlobReference,
  type BlobStore,
  type ReleasePermit,
  type RemovalPermit,
} from '#libs/storage';
import { FilesystemBlobStore, stillPermitted } from '#libs/storage/testing';
import type { StillPermitted } from '../../store/blob-store.js';
import { QuarantinePurge } from '../../sweeping/quarantine-purge.js';
import { StoreSurvey } from '../../sweeping/store-survey.js';

/** Permits what the spec lets it and keeps count of what it was asked. */
class TestGuard implements BlobGuard {
  permits = true;
  asked: string[] = [];

  async permitsRemoval(_: Ctx, { sha256 }: { sha256: string }) {
    this.asked.push(sha256);
    return this.permits;
  }

  async permitsRelease(_: Ctx, { ownerType }: BlobReference) {
    return this.permits && ownerType !== 'kept';
  }
}

const guard = new TestGuard();

@Global()
@Module({ providers: [{ provide: BLOB_GUARD, useValue: guard }], exports: [BLOB_GUARD] })
class TestGuardModule {}

describe(SweepOrphansUseCase.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let blobs: Blobs;
  let store: BlobStore;
  const caller = testCaller();

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    app = await createTestApp({ db, imports: [StorageRemovalModule, TestGuardModule] });
    blobs = app.get(Blobs, { strict: false });
    store = app.get(BLOB_STORE, { strict: false });
  });
  beforeEach(() => {
    guard.permits = true;
    guard.asked = [];
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const tomorrow = () => new Date(Date.now() + 25 * 3_600_000);
  const sweep = (now = tomorrow()) =>
    app.get(SweepOrphansUseCase, { strict: false }).execute(caller, now);
  const receive = (bytes = randomBytes(1_000)) =>
    blobs.receive(Readable.from([bytes]), { maxBytes: 1_000_000 });
  const adopt = (sha256: string, ownerType = 'test') =>
    db.run((ctx) => blobs.adopt(ctx, sha256, { ownerType, ownerId: newId() }));
  const isThere = async (sha256: string) => (await store.stat(sha256)) !== null;
  const permitted = (sha256: string) =>
    db.run(async (ctx) => {
      const row = await one<{ at: Date | null }>(
        ctx,
        sql`select removal_permitted_at as at from storage.unowned where sha256 = ${sha256}`,
      );
      return row && row.at !== null;
    });

  /** A sweep whose process ends at that moment of the removal. */
  function killedSweep(remove: (permit: RemovalPermit) => Promise<unknown>) {
    const dying: BlobStore = Object.assign(Object.create(store), {
      remove: async (permit: RemovalPermit) => {
        await remove(permit);
        throw new Error('killed');
      },
    });
    return expect(sweepWith(dying).execute(caller, tomorrow())).rejects.toThrow('killed');
  }

  function sweepWith(other: BlobStore) {
    return new SweepOrphansUseCase(
      other,
      guard,
      app.get(Transactions),
      app.get(StoreSurvey, { strict: false }),
      app.get(QuarantinePurge, { strict: false }),
      app.get(AppConfig),
    );
  }

  it('removes what nobody adopted, after the grace period and not before', async () => {
    const orphan = await receive();
    const kept = await receive();
    await adopt(kept.sha256);
    await sweep(new Date());
    expect(await isThere(orphan.sha256)).toBe(true);
    expect(await sweep()).toMatchObject({ removed: 1, refused: 0, unknown: 0 });
    expect([await isThere(orphan.sha256), await isThere(kept.sha256)]).toEqual([false, true]);
    expect(guard.asked).toEqual([orphan.sha256]);
  });

  it('keeps what the guard wants kept, and asks again the next night', async () => {
    const { sha256 } = await receive();
    guard.permits = false;
    expect(await sweep()).toMatchObject({ removed: 0, refused: 1 });
    expect(await isThere(sha256)).toBe(true);
    guard.permits = true;
    expect(await sweep()).toMatchObject({ removed: 1, refused: 0 });
  });

  it('leaves alone what the database has forgotten, as one does that was restored', async () => {
    const { sha256 } = await receive();
    await adopt(sha256);
    await db.asOwner(`delete from storage.blob_reference where sha256 = '${sha256}'`);
    await db.asOwner(`delete from storage.blob where sha256 = '${sha256}'`);
    expect(await sweep()).toMatchObject({ removed: 0, unknown: 1 });
    expect(await isThere(sha256)).toBe(true);
    expect(guard.asked).toEqual([]);
    await adopt(sha256);
  });

  it('leaves alone what was needed once, even when no reference is left', async () => {
    const { sha256 } = await receive();
    await adopt(sha256);
    await db.asOwner(`delete from storage.blob_reference where sha256 = '${sha256}'`);
    expect(await sweep()).toMatchObject({ removed: 0, unknown: 0 });
    expect(await isThere(sha256)).toBe(true);
  });

  it('asks nobody about bytes that were announced and never came', async () => {
    const { sha256 } = await receive();
    await db.asOwner(`update storage.unowned set sha256 = '${'0'.repeat(64)}'`);
    await sweep();
    expect(guard.asked).toEqual([]);
    expect(await permitted('0'.repeat(64))).toBeNull();
    await adopt(sha256);
  });

  it('killed after the permit: the next one removes the bytes and asks no second time', async () => {
    const { sha256 } = await receive();
    await killedSweep(async () => undefined);
    expect([await isThere(sha256), await permitted(sha256)]).toEqual([true, true]);
    expect(await sweep()).toMatchObject({ removed: 1 });
    expect([await isThere(sha256), await permitted(sha256)]).toEqual([false, null]);
    expect(guard.asked).toEqual([sha256]);
  });

  it('killed after the bytes: the next one takes the permit away and asks no second time', async () => {
    const { sha256 } = await receive();
    await killedSweep((permit) => store.remove(permit, stillPermitted));
    expect([await isThere(sha256), await permitted(sha256)]).toEqual([false, true]);
    await sweep();
    expect(await permitted(sha256)).toBeNull();
    expect(guard.asked).toEqual([sha256]);
  });

  it('killed after the permit: who adopts or sends the bytes meanwhile keeps them', async () => {
    const bytes = randomBytes(700);
    const sent = await receive(bytes);
    const adopted = await receive();
    await killedSweep(async () => undefined);
    await killedSweep(async () => undefined);
    await receive(bytes);
    await adopt(adopted.sha256);
    await sweep(new Date());
    expect([await isThere(sent.sha256), await isThere(adopted.sha256)]).toEqual([true, true]);
    await adopt(sent.sha256);
  });

  it('removes nothing once its transaction has ended: who has sent the bytes meanwhile keeps them', async () => {
    const bytes = randomBytes(710);
    const { sha256 } = await receive(bytes);
    const lateStore: BlobStore = Object.assign(Object.create(store), {
      // The store takes long, the database ends the idle session, and with it lock and permit.
      remove: async (permit: RemovalPermit, stillPermitted: StillPermitted) => {
        await db.asOwner(`select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and granted and database = (
            select oid from pg_database where datname = current_database())`);
        await receive(bytes);
        await adopt(sha256);
        return store.remove(permit, stillPermitted);
      },
    });
    await expect(sweepWith(lateStore).execute(caller, tomorrow())).rejects.toThrow();
    expect(await isThere(sha256)).toBe(true);
  });

  it('holds no transaction while the store copies', async () => {
    const bytes = randomBytes(720);
    const { sha256 } = await receive(bytes);
    const copying: BlobStore = Object.assign(Object.create(store), {
      keep: async (permit: RemovalPermit) => {
        await store.keep(permit);
        // Would wait for the lock of the sweep, and for ever.
        await receive(bytes);
        await adopt(sha256);
      },
    });
    expect(await sweepWith(copying).execute(caller, tomorrow())).toMatchObject({ removed: 0 });
    expect(await isThere(sha256)).toBe(true);
  });

  it('starts the grace period anew when an old orphan is sent again', async () => {
    const bytes = randomBytes(500);
    const { sha256 } = await receive(bytes);
    await db.asOwner(`update storage.unowned set since = '2020-01-01'`);
    await receive(bytes);
    await sweep(new Date());
    expect(await isThere(sha256)).toBe(true);
    await adopt(sha256);
  });

  it('never loses a blob to a sweep that runs while it is adopted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { sha256 } = await receive();
      const [adopted] = await Promise.allSettled([adopt(sha256), sweep()]);
      expect(await isThere(sha256)).toBe(adopted.status === 'fulfilled');
    }
  });

  it('is the only one who can: neither a key nor an object that looks like one is a permit', async () => {
    const { sha256 } = await receive();
    // @ts-expect-error a key is no permit
    const byKey = () => store.remove(sha256, stillPermitted);
    // @ts-expect-error nor is what has its fields
    const byLook = () => store.remove({ sha256 }, stillPermitted);
    await expect(byKey()).rejects.toThrow(TypeError);
    await expect(byLook()).rejects.toThrow(TypeError);
    await adopt(sha256);
  });

  describe('of a store and a database that do not fit together', () => {
    const forget = (sha256: string) =>
      db.asOwner(
        `delete from storage.blob_reference where sha256 = '${sha256}';
         delete from storage.blob where sha256 = '${sha256}'`,
      );
    const several = async () => {
      const keys: string[] = [];
      for (let each = 0; each < 4; each += 1) {
        const { sha256 } = await receive();
        await adopt(sha256);
        keys.push(sha256);
      }
      return keys;
    };

    it('removes nothing when the store holds more than a few that nobody has heard of', async () => {
      const orphan = await receive();
      const keys = await several();
      for (const key of keys) await forget(key);
      expect(await sweep()).toMatchObject({ removed: 0, objection: 'unknown' });
      expect(guard.asked).toEqual([]);
      for (const key of keys) await adopt(key);
      expect(await sweep()).toMatchObject({ removed: 1, objection: null });
      expect(await isThere(orphan.sha256)).toBe(false);
    });

    it('removes nothing when more than a few are missing, and says which', async () => {
      const orphan = await receive();
      const keys = await several();
      const file = (key: string) =>
        join(db.config.home, 'blobs/sha256', key.slice(0, 2), key.slice(2, 4), key);
      for (const key of keys) await rename(file(key), join(db.config.home, key));
      expect(await sweep()).toMatchObject({ removed: 0, missing: 4, objection: 'missing' });
      expect(await isThere(orphan.sha256)).toBe(true);
      expect((await recordedOn(db, keys[0] ?? '')).map(({ action }) => action)).toEqual([
        'blob.damaged',
      ]);
      for (const key of keys) await rename(join(db.config.home, key), file(key));
      expect(await sweep()).toMatchObject({ removed: 1, missing: 0 });
    });

    it('removes nothing in a database that was restored, until somebody says that it is right', async () => {
      const orphan = await receive();
      await db.asOwner("update storage.store set epoch = '1:1:1'");
      expect(await sweep()).toMatchObject({ removed: 0, objection: 'restored' });
      expect(await isThere(orphan.sha256)).toBe(true);
      await db.run((ctx) => app.get(AdoptStoreUseCase, { strict: false }).execute(ctx));
      expect(await sweep()).toMatchObject({ removed: 1, objection: null });
    });
  });

  describe('into the quarantine', () => {
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    const kept = () => readdir(join(db.config.home, 'blobs', 'quarantine'));
    const purges = async (sha256: string) =>
      (await recordedOn(db, sha256)).filter(({ action }) => action === 'blob.purged').length;

    it('keeps what it removed for longer than any backup, and then writes down that it goes', async () => {
      const bytes = randomBytes(800);
      const { sha256 } = await receive(bytes);
      await sweep();
      const name = `${sha256}.removed`;
      expect(await readFile(join(db.config.home, 'blobs', 'quarantine', name))).toEqual(bytes);
      await sweep(later(99));
      expect([await kept(), await purges(sha256)]).toEqual([expect.arrayContaining([name]), 0]);
      expect((await sweep(later(102))).purged).toBeGreaterThan(0);
      expect([(await kept()).includes(name), await purges(sha256)]).toEqual([false, 1]);
      expect(await sweep(later(103))).toMatchObject({ purged: 0 });
    });

    it('destroys no copy of what somebody owns again, and none by a sweep that was killed twice', async () => {
      const bytes = randomBytes(810);
      const { sha256 } = await receive(bytes);
      await sweep();
      await receive(bytes);
      await adopt(sha256);
      await sweep(later(200));
      expect(await kept()).toContain(`${sha256}.removed`);
      expect(await purges(sha256)).toBe(0);
    });

    it('ends by the next night what was let go when it was killed, without a second event', async () => {
      const { sha256 } = await receive();
      await sweep();
      const discard = jest.spyOn(FilesystemBlobStore.prototype, 'discard');
      discard.mockRejectedValueOnce(new Error('killed'));
      await expect(sweep(later(102))).rejects.toThrow('killed');
      discard.mockRestore();
      expect(await sweep(later(103))).toMatchObject({ purged: 1 });
      expect([(await kept()).includes(`${sha256}.removed`), await purges(sha256)]).toEqual([
        false,
        1,
      ]);
    });
  });

  describe('after a release', () => {
    const ask = (ctx: Ctx, reference: BlobReference) =>
      app.get(BlobPermits, { strict: false }).forRelease(ctx, reference);

    async function owned(ownerType: string) {
      const { sha256 } = await receive();
      const reference = { sha256, ownerType, ownerId: newId() };
      await db.run((ctx) => blobs.adopt(ctx, sha256, reference));
      return reference;
    }

    const release = (reference: BlobReference) =>
      db.run(async (ctx) => {
        const permit = await ask(ctx, reference);
        if (permit) await blobs.release(ctx, permit);
        return permit !== null;
      });

    it('removes what nobody else needs, by a permit of its own', async () => {
      const reference = await owned('test');
      expect(await release(reference)).toBe(true);
      guard.permits = false;
      await sweep();
      expect(await isThere(reference.sha256)).toBe(true);
      guard.permits = true;
      expect(await sweep()).toMatchObject({ removed: 1 });
    });

    it('keeps what somebody else needs', async () => {
      const reference = await owned('test');
      await adopt(reference.sha256);
      await release(reference);
      expect(await sweep()).toMatchObject({ removed: 0, refused: 0 });
      expect(await isThere(reference.sha256)).toBe(true);
    });

    it('is not reached where the guard refuses', async () => {
      const reference = await owned('kept');
      expect(await release(reference)).toBe(false);
      await sweep();
      expect(await isThere(reference.sha256)).toBe(true);
    });

    it('takes no permit of another transaction, and none that was not granted', async () => {
      const reference = await owned('test');
      const old = await db.run((ctx) => ask(ctx, reference));
      const forged: unknown = { reference };
      for (const permit of [old, forged as ReleasePermit]) {
        if (!permit) throw new Error('the guard has refused');
        const attempt = db.run((ctx) => blobs.release(ctx, permit));
        await expect(attempt).rejects.toThrow(TypeError);
      }
    });
  });
});
