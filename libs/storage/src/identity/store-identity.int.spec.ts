import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import {
  AdoptStoreUseCase,
  Blobs,
  BLOB_STORE,
  StorageModule,
  StoreUnreachable,
} from '#libs/storage';
import { StoreHealth } from './store-health.js';
import { StoreIdentity } from './store-identity.js';

/** An installation whose disk somebody unmounts, exchanges or restores. */
describe(StoreIdentity.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let root: string;

  beforeEach(async () => {
    db = await createTestDatabase({ parts: [] });
    root = join(db.config.home, 'blobs');
    app = await start();
  });
  afterEach(async () => {
    await app.close();
    await db.drop();
  });

  const start = () => createTestApp({ db, imports: [StorageModule] });
  const restart = async () => {
    await app.close();
    app = await start();
  };
  const receive = (text = newId()) =>
    app.get(Blobs).receive(Readable.from([Buffer.from(text)]), { maxBytes: 1_000 });
  const owned = async () => {
    const { sha256 } = await receive();
    await db.run((ctx) =>
      app.get(Blobs).adopt(ctx, sha256, { ownerType: 'test', ownerId: newId() }),
    );
    return sha256;
  };
  /** Asked directly: a report of health stays good for a moment. */
  const health = async () => ({ ok: true, ...(await app.get(StoreHealth).check()) });
  const markerIn = async (folder: string) =>
    String(JSON.parse(await readFile(join(folder, 'aktei-store.json'), 'utf8')).storeId);
  const adoptions = () =>
    db.run((ctx) =>
      one<{ how: string[] }>(
        ctx,
        sql`select coalesce(array_agg(body::jsonb -> 'details' ->> 'how' order by seq), '{}') as how
            from audit.event where action = 'store.adopted'`,
      ),
    );
  /** As an installation that is updated: blobs, and nobody has heard of a marker. */
  const forgetMarker = async () => {
    await rm(join(root, 'aktei-store.json'));
    await db.asOwner('delete from storage.store');
  };

  it('makes and marks the store of a new installation once, and writes down that it did', async () => {
    const id = await markerIn(root);
    expect(await health()).toMatchObject({ ok: true, store: 'ours', backend: 'filesystem' });
    await restart();
    expect(await markerIn(root)).toBe(id);
    expect(await adoptions()).toEqual({ how: ['new'] });
  });

  it('makes nothing where the disk is not mounted, and works on when it is back', async () => {
    const sha256 = await owned();
    await rename(root, `${root}.away`);
    await expect(receive()).rejects.toThrow(StoreUnreachable);
    await expect(app.get(Blobs).open(sha256)).rejects.toThrow(StoreUnreachable);
    await expect(app.get(Blobs).stat(sha256)).rejects.toThrow(StoreUnreachable);
    expect(await health()).toMatchObject({ ok: false, store: 'gone' });
    await restart();
    expect(await health()).toMatchObject({ ok: false, store: 'gone' });
    expect(existsSync(root)).toBe(false);
    await rename(`${root}.away`, root);
    expect(await health()).toMatchObject({ ok: true, store: 'ours' });
    await receive();
  });

  it('writes nothing into an empty folder in the place of the disk', async () => {
    const sha256 = await owned();
    await rename(root, `${root}.away`);
    await mkdir(root);
    for (const start of [async () => undefined, restart]) {
      await start();
      await expect(receive()).rejects.toThrow(StoreUnreachable);
      await expect(app.get(Blobs).open(sha256)).rejects.toThrow(StoreUnreachable);
      expect(await health()).toMatchObject({ ok: false, store: 'unmarked' });
      expect(await readdir(root)).toEqual([]);
    }
  });

  it('acknowledges nothing when the disk goes away while bytes are put', async () => {
    const store = app.get(BLOB_STORE);
    const identity = app.get(StoreIdentity);
    const confirm = identity.confirm.bind(identity);
    let asked = 0;
    identity.confirm = async () => {
      asked += 1;
      if (asked === 2) await rename(join(root, 'aktei-store.json'), join(root, 'gone'));
      await confirm();
    };
    const path = join(db.config.home, 'source');
    await writeFile(path, 'x');
    const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    await expect(store.put({ path, sha256, size: 1 })).rejects.toThrow(StoreUnreachable);
    expect(asked).toBe(2);
  });

  it('refuses the store of another database, and says what to do', async () => {
    await writeFile(join(root, 'other'), JSON.stringify({ storeId: newId() }));
    await rename(join(root, 'other'), join(root, 'aktei-store.json'));
    await expect(receive()).rejects.toThrow(StoreUnreachable);
    const found = await health();
    expect(found).toMatchObject({ ok: false, store: 'foreign' });
    expect(Reflect.get(found, 'detail')).toContain('aktei store adopt');
    await restart();
    await expect(receive()).rejects.toThrow(StoreUnreachable);
  });

  it('refuses a store that belongs to somebody, when the database is new', async () => {
    await receive();
    await db.asOwner('delete from storage.store');
    await restart();
    expect(await health()).toMatchObject({ ok: false, store: 'foreign' });
    expect(await adoptions()).toEqual({ how: ['new'] });
  });

  it('goes on where a first start was killed between database and marker, or after it', async () => {
    const id = await markerIn(root);
    await db.asOwner('update storage.store set marked_at = null');
    await restart();
    expect(await markerIn(root)).toBe(id);
    await rm(join(root, 'aktei-store.json'));
    await db.asOwner('update storage.store set marked_at = null');
    await restart();
    expect(await markerIn(root)).toBe(id);
    expect(await health()).toMatchObject({ ok: true });
  });

  it('believes an installation that is updated when its blobs are there, once', async () => {
    await owned();
    await forgetMarker();
    await restart();
    expect(await health()).toMatchObject({ ok: true, store: 'ours' });
    expect(await adoptions()).toEqual({ how: ['new', 'found'] });
  });

  it('does not believe it while its disk is not mounted: the folder is empty, or gone', async () => {
    await owned();
    await forgetMarker();
    await rename(root, `${root}.away`);
    await restart();
    expect(await health()).toMatchObject({ ok: false, store: 'gone' });
    await mkdir(root);
    await restart();
    expect(await health()).toMatchObject({ ok: false, store: 'unmarked' });
    expect(await readdir(root)).toEqual([]);
  });

  it('is the same for a server and a worker that start at the same moment', async () => {
    await forgetMarker();
    await app.close();
    const [first, second] = await Promise.all([start(), start()]);
    app = first;
    await second.get(StoreIdentity).confirm();
    await first.get(StoreIdentity).confirm();
    await second.close();
    expect((await adoptions())?.how).toHaveLength(2);
  });

  it('sees that the database is another life of itself, until somebody says that it is right', async () => {
    expect(await app.get(StoreIdentity).known()).toMatchObject({ restored: false });
    await db.asOwner("update storage.store set epoch = '1:1:1'");
    expect(await app.get(StoreIdentity).known()).toMatchObject({ restored: true });
    await db.run((ctx) => app.get(AdoptStoreUseCase).execute(ctx));
    expect(await app.get(StoreIdentity).known()).toMatchObject({ restored: false });
  });
});
