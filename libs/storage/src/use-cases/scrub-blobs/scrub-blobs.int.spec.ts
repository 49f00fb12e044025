import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { Metrics, one, provideArea, sql } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  testCaller,
  type TestDatabase,
} from '#libs/platform/testing';
import { storageArea } from '#libs/storage/contracts';
import { Blobs, StorageModule, StoreUnreachable } from '#libs/storage';
import { FilesystemBlobStore } from '#libs/storage/testing';
import { IntegrityHealth } from '../../integrity/integrity-health.js';
import { ScrubBlobsUseCase } from './scrub-blobs.use-case.js';

describe(ScrubBlobsUseCase.name, () => {
  let db: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    db = await createTestDatabase({
      parts: [],
      env: { AKTEI_SCRUB_MB_PER_SECOND: '1000' },
    });
    const scrubbing = {
      module: class Scrubbing {},
      imports: [StorageModule],
      providers: [provideArea(storageArea), ScrubBlobsUseCase],
    };
    app = await createTestApp({ db, imports: [scrubbing] });
  });
  beforeEach(() =>
    db.asOwner(`update storage.blob set checked_at = now(), created_at = now(),
      attempted_at = now(), unreadable_since = null`),
  );
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const scrub = (signal = new AbortController().signal) =>
    app.get(ScrubBlobsUseCase, { strict: false }).execute(testCaller(), signal);
  const owned = async (bytes = randomBytes(2_000)) => {
    const blobs = app.get(Blobs, { strict: false });
    const { sha256 } = await blobs.putBuffer(bytes);
    await db.run((ctx) => blobs.adopt(ctx, sha256, { ownerType: 'test', ownerId: newId() }));
    return sha256;
  };
  const file = (key: string) =>
    join(db.config.home, 'blobs/sha256', key.slice(0, 2), key.slice(2, 4), key);
  const spoil = async (key: string) => {
    await chmod(file(key), 0o640);
    await writeFile(file(key), randomBytes(2_000));
  };
  const age = (key: string, created: string, checked: string | null) =>
    db.asOwner(
      `update storage.blob set created_at = now() - interval '${created}',
         checked_at = ${checked === null ? 'null' : `now() - interval '${checked}'`},
         attempted_at = ${checked === null ? 'null' : `now() - interval '${checked}'`}
       where sha256 = '${key}'`,
    );
  const isChecked = async (key: string) => {
    const row = await db.run((ctx) =>
      one<{ fresh: boolean }>(
        ctx,
        sql`select coalesce(checked_at > now() - interval '1 hour', false) as fresh
            from storage.blob where sha256 = ${key}`,
      ),
    );
    return row?.fresh;
  };
  const eventsOf = async (key: string) => (await recordedOn(db, key)).map(({ action }) => action);

  it('reads what is new after a day and everything within 90, and not what it has just read', async () => {
    const [fresh, dayOld, recent, old] = [
      await owned(),
      await owned(),
      await owned(),
      await owned(),
    ];
    await age(fresh, '23 hours', null);
    await age(dayOld, '25 hours', null);
    await age(recent, '200 days', '80 days');
    await age(old, '200 days', '84 days');
    expect(await scrub()).toMatchObject({ checked: 2, bytes: 4_000, damaged: 0 });
    expect(await Promise.all([fresh, dayOld, old].map(isChecked))).toEqual([false, true, true]);
    expect(await scrub()).toMatchObject({ checked: 0 });
  });

  it('finds what was changed, lost and exchanged, and calls nothing else damaged', async () => {
    const keys = [];
    for (let each = 0; each < 60; each += 1) keys.push(await owned());
    for (const key of keys) await age(key, '2 days', null);
    const [flipped = '', lost = '', one = '', other = ''] = keys;
    await spoil(flipped);
    await rm(file(lost));
    await rename(file(one), join(db.config.home, 'swap'));
    await rename(file(other), file(one));
    await rename(join(db.config.home, 'swap'), file(other));
    expect(await scrub()).toMatchObject({ checked: 60, damaged: 4, unreadable: 0 });
    for (const key of [flipped, lost, one, other]) {
      expect(await eventsOf(key)).toEqual(['blob.damaged']);
    }
    expect(await eventsOf(keys[4] ?? '')).toEqual([]);
    expect(await app.get(IntegrityHealth, { strict: false }).check()).toMatchObject({
      ok: false,
      findings: 4,
    });
    // An exchange that is undone: the next day finds both right.
    await rename(file(one), join(db.config.home, 'swap'));
    await rename(file(other), file(one));
    await rename(join(db.config.home, 'swap'), file(other));
    for (const key of [one, other]) await age(key, '3 days', '25 hours');
    expect(await scrub()).toMatchObject({ checked: 2, damaged: 0 });
    expect(await eventsOf(one)).toEqual(['blob.damaged', 'blob.healed']);
  });

  it('says how long the longest unread blob has waited, and when the scrub does not keep up', async () => {
    await db.asOwner('update storage.finding set healed_at = now()');
    const key = await owned();
    const health = app.get(IntegrityHealth, { strict: false });
    await age(key, '92 days', null);
    expect(await health.check()).toMatchObject({ ok: false, findings: 0 });
    expect(await app.get(Metrics).registry.metrics()).toMatch(
      /^aktei_storage_unchecked_seconds 79488/m,
    );
    await scrub();
    expect(await health.check()).not.toHaveProperty('ok');
  });

  it('goes on where it was called off', async () => {
    const keys = [await owned(), await owned(), await owned()];
    for (const key of keys) await age(key, '2 days', null);
    const stop = new AbortController();
    const open = jest
      .spyOn(FilesystemBlobStore.prototype, 'open')
      .mockImplementationOnce(async function (this: FilesystemBlobStore, key) {
        open.mockRestore();
        const stream = await this.open(key);
        stream.once('end', () => stop.abort());
        return stream;
      });
    await expect(scrub(stop.signal)).rejects.toThrow(/abort/i);
    const left = await scrub();
    expect(left.checked).toBeGreaterThan(0);
    expect(await Promise.all(keys.map(isChecked))).toEqual([true, true, true]);
    expect(await scrub()).toMatchObject({ checked: 0 });
  });

  it('says nothing of any record while the store is away', async () => {
    const key = await owned();
    await age(key, '2 days', null);
    const root = join(db.config.home, 'blobs');
    await rename(root, `${root}.away`);
    await expect(scrub()).rejects.toThrow(StoreUnreachable);
    await rename(`${root}.away`, root);
    expect([await eventsOf(key), await isChecked(key)]).toEqual([[], false]);
    expect(await scrub()).toMatchObject({ checked: 1, damaged: 0 });
  });

  it('is not held up by one that the disk does not give', async () => {
    const [stuck, next] = [await owned(), await owned()];
    await age(stuck, '3 days', null);
    await age(next, '2 days', null);
    const open = jest.spyOn(FilesystemBlobStore.prototype, 'open');
    open.mockRejectedValueOnce(new StoreUnreachable());
    const report = await scrub();
    open.mockRestore();
    expect(report).toMatchObject({ checked: 1, damaged: 0, unreadable: 1 });
    expect([await isChecked(stuck), await isChecked(next)]).toEqual([false, true]);
    expect(await eventsOf(stuck)).toEqual([]);
  });

  it('reads the others, however many the disk does not give, and tells how many those are', async () => {
    const stuck: string[] = [];
    for (let each = 0; each < 50; each += 1) stuck.push(await owned());
    const good = await owned();
    for (const key of stuck) {
      await age(key, '3 days', null);
      await rename(file(key), `${file(key)}.away`);
      // Answered by ELOOP, whoever asks.
      await symlink(file(key), file(key));
    }
    await age(good, '2 days', null);
    let checked = 0;
    for (let run = 0; run < 4; run += 1) checked += (await scrub()).checked;
    expect([checked, await isChecked(good)]).toEqual([1, true]);
    expect(await eventsOf(stuck[0] ?? '')).toEqual([]);

    const health = app.get(IntegrityHealth, { strict: false });
    expect(await health.check()).toMatchObject({ ok: false, findings: 0, unreadable: 50 });
    expect(await app.get(Metrics).registry.metrics()).toMatch(/^aktei_storage_unreadable 50$/m);

    for (const key of stuck) await rename(`${file(key)}.away`, file(key));
    expect(await scrub()).toMatchObject({ checked: 50, damaged: 0, unreadable: 0 });
    expect(await health.check()).toMatchObject({ unreadable: 0 });
    expect(await health.check()).not.toHaveProperty('ok');
  });

  it('takes last the next time what it could not read to the end within a run', async () => {
    const [long, next] = [await owned(), await owned()];
    await age(long, '3 days', null);
    await age(next, '2 days', null);
    const read: string[] = [];
    const stop = new AbortController();
    const original = FilesystemBlobStore.prototype.open;
    const open = jest.spyOn(FilesystemBlobStore.prototype, 'open');
    open.mockImplementation(async function (this: FilesystemBlobStore, key) {
      read.push(key);
      if (!stop.signal.aborted) stop.abort();
      return original.call(this, key);
    });
    await expect(scrub(stop.signal)).rejects.toThrow(/abort/i);
    await scrub();
    open.mockRestore();
    expect(read).toEqual([long, next, long]);
    expect(await app.get(IntegrityHealth, { strict: false }).check()).toMatchObject({
      unreadable: 0,
    });
  });
});
