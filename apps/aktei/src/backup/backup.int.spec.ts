import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sha256Hex } from '#libs/kernel';
import { unfinishedRestore } from '#libs/platform';
import { BlobMissing, StoreUnreachable, type BlobStore } from '#libs/storage';
import { checkBackup } from './check-backup.js';
import { makeBackup, type Source } from './make-backup.js';
import { wholeBackups, type Manifest } from './manifest.js';
import type { Target } from './parts.js';
import { pickBackup } from './pick-backup.js';
import type { BackupPlace } from './place/backup-place.js';
import { Report } from './report.js';
import { restoreBackup } from './restore-backup.js';
import { sealedWith } from './seal/seal.js';
import { BackedUpTown, filesIn, hashesIn } from './testing/town.js';

const quiet = new Report(() => undefined);

/** A database and a store that are lost at the same moment, and what is left of them. */
describe(makeBackup.name, () => {
  let town: BackedUpTown;

  beforeEach(async () => {
    town = await BackedUpTown.open();
  });
  afterEach(() => town.close());

  const rowsAt = async <T extends object>(url: string, query: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<T>(query);
    await client.end();
    return rows;
  };
  const blobsAt = async (url: string) => {
    const query = 'select sha256 from storage.blob order by sha256';
    return (await rowsAt<{ sha256: string }>(url, query)).map(({ sha256 }) => sha256);
  };
  const eventsAt = (url: string) =>
    rowsAt<{ seq: string; body: string }>(url, 'select seq, body from audit.event order by seq');
  const lossOf = async (target?: Target) => {
    const used = target ?? (await town.target());
    return checkBackup(used, await pickBackup(used, undefined), quiet);
  };

  it('brings database and store back as they were', async () => {
    const first = await town.receive();
    await town.receive('Müller\n\\N\t'.repeat(20_000));
    const manifest = await town.backup();
    await town.receive('after the backup');
    expect(await lossOf()).toEqual({ count: 0, told: [] });

    const place = await town.emptyPlace();
    await town.restore(place, manifest);
    const blobs = await blobsAt(place.url);
    expect(blobs).toHaveLength(2);
    expect(blobs).toContain(first);
    expect(await hashesIn(place.store)).toEqual(blobs);
    const events = await eventsAt(place.url);
    expect(events).toEqual((await eventsAt(town.db.ownerUrl)).slice(0, events.length));
    expect(manifest.lastEvent?.seq).toBe(events.at(-1)?.seq);
    expect(await place.store.readMarker()).toEqual(await town.store.readMarker());
    await rowsAt(place.url, `select nextval('audit.event_seq_seq')`);
  }, 60_000);

  it('belongs together when it is taken under load: no row without its bytes', async () => {
    await town.receive();
    const load = { on: true };
    const senders = (async () => {
      for (let n = 0; load.on && n < 2_000; n += 1) await town.receive();
    })();
    const manifest = await town.backup();
    load.on = false;
    await senders;
    const place = await town.emptyPlace();
    await town.restore(place, manifest);
    const [all, blobs] = [await blobsAt(town.db.ownerUrl), await blobsAt(place.url)];
    expect(blobs.length).toBeLessThan(all.length);
    expect(await hashesIn(place.store)).toEqual(blobs);
    // As many events as blobs: a snapshot shows a unit of work whole or not at all.
    const told = await rowsAt(
      place.url,
      `select distinct object_id from audit.event where object_id ~ '^[0-9a-f]{64}$'`,
    );
    expect(told).toHaveLength(blobs.length);
  }, 90_000);

  it('copies an object once, however many backups need it', async () => {
    for (let n = 0; n < 5; n += 1) await town.receive();
    await town.backup();
    await town.receive();
    const place = countingPuts((await town.target()).place);
    await town.backup({ ...(await town.target()), place });
    expect(place.names.filter((name) => name.startsWith('objects/'))).toHaveLength(1);
    expect((await wholeBackups(await town.target())).length).toBe(2);
  }, 60_000);

  it('is none when it was broken off, and the next one goes on from there', async () => {
    for (let n = 0; n < 12; n += 1) await town.receive();
    const { place, seal } = await town.target();
    const broken = countingPuts(place, (name, puts) => {
      const objects = puts.filter((each) => each.startsWith('objects/')).length;
      if (name.startsWith('objects/') && objects > 6) throw new Error('power cut');
    });
    await expect(town.backup({ place: broken, seal })).rejects.toThrow('power cut');
    expect(await wholeBackups({ place, seal })).toEqual([]);
    await expect(pickBackup({ place, seal }, undefined)).rejects.toThrow('keine vollständige');

    const next = countingPuts(place);
    const manifest = await town.backup({ place: next, seal });
    const rest = next.names.filter((name) => name.startsWith('objects/')).length;
    expect(rest).toBeLessThan(12);
    expect(rest).toBeGreaterThan(0);
    expect(await wholeBackups({ place, seal })).toEqual([manifest.name]);
    expect(await lossOf()).toEqual({ count: 0, told: [] });
    const to = await town.emptyPlace();
    await town.restore(to, manifest);
    expect(await hashesIn(to.store)).toHaveLength(12);
  }, 60_000);

  it('names what the store has lost or damaged, and saves everything else', async () => {
    const [lost, damaged, good] = [
      await town.receive(),
      await town.receive(),
      await town.receive(),
    ];
    await rm(pathOf(town.blobs, lost));
    await overwrite(pathOf(town.blobs, damaged), Buffer.from('x'.repeat(36)));
    const manifest = await town.backup();
    expect(manifest.missing).toEqual([lost, damaged].sort());
    const faults = await lossOf();
    expect(faults.count).toBe(2);

    const to = await town.emptyPlace();
    await expect(town.restore(to, manifest)).rejects.toThrow('fehlen 2 Dateien');
    await town.restore(to, manifest, { acceptsMissing: true });
    expect(await hashesIn(to.store)).toEqual([good]);
  }, 60_000);

  it('names what the disk does not give, and saves everything else', async () => {
    const [stuck, good] = [await town.receive(), await town.receive()];
    const file = pathOf(town.blobs, stuck);
    await rename(file, `${file}.away`);
    // Answered by ELOOP, whoever asks.
    await symlink(file, file);
    const manifest = await town.backup();
    expect(manifest).toMatchObject({ missing: [stuck], unreadable: [stuck] });
    expect(await lossOf()).toEqual({ count: 1, told: [expect.stringContaining('nicht lesbar')] });
    const to = await town.emptyPlace();
    await town.restore(to, manifest, { acceptsMissing: true });
    expect(await hashesIn(to.store)).toEqual([good]);
    await rename(`${file}.away`, file);
    expect(await town.backup()).toMatchObject({ missing: [], unreadable: [] });
  }, 60_000);

  it('reads a second time what breaks off half-way', async () => {
    const broken = await town.receive();
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const store = failing(town.store, { [broken]: [reset, 'short'] });
    await town.receive();
    expect(await town.backup(undefined, store)).toMatchObject({ missing: [broken] });
    const once = failing(town.store, { [broken]: [reset] });
    expect(await town.backup(undefined, once)).toMatchObject({ missing: [], unreadable: [] });
    expect(await lossOf()).toEqual({ count: 0, told: [] });
  }, 60_000);

  it('ends when the store goes away meanwhile, and calls nothing missing', async () => {
    for (let n = 0; n < 3; n += 1) await town.receive();
    const { store } = town;
    const away = {
      readMarker: () => store.readMarker(),
      open: async () => {
        await rename(town.blobs, `${town.blobs}.away`).catch(() => undefined);
        throw new BlobMissing();
      },
    };
    await expect(town.backup(undefined, away)).rejects.toThrow(StoreUnreachable);
    expect(await wholeBackups(await town.target())).toEqual([]);
  }, 60_000);

  it('reads everything again when the last backup is more than four weeks old', async () => {
    const objects: string[] = [];
    for (let n = 0; n < 6; n += 1) objects.push(await town.receive());
    const { name } = await town.backup();
    await rename(
      join(town.folder, 'backups', name),
      join(town.folder, 'backups', `2020${name.slice(4)}`),
    );
    for (const object of objects) {
      const file = join(
        town.folder,
        `objects/${object.slice(0, 2)}/${object.slice(2, 4)}/${object}`,
      );
      await overwrite(file, Buffer.from('z'.repeat(36)));
    }
    await town.backup();
    expect(town.lines.at(-1)).toContain('6 waren am Ort beschädigt und sind ersetzt');
    expect(await lossOf()).toEqual({ count: 0, told: [] });
  }, 60_000);

  it('makes nothing of a store that is not mounted', async () => {
    await town.receive();
    await rm(join(town.blobs, 'aktei-store.json'));
    await expect(town.backup()).rejects.toThrow('Ist er eingehängt?');
    expect(await wholeBackups(await town.target())).toEqual([]);
  });

  it('sees in the place what was changed, cut off or removed there, and restores none of it', async () => {
    const [object, other] = [await town.receive(), await town.receive()];
    const manifest = await town.backup();
    const file = join(town.folder, `objects/${object.slice(0, 2)}/${object.slice(2, 4)}/${object}`);
    const right = (await filesIn(town.folder)).get(file.slice(town.folder.length + 1));
    await overwrite(file, Buffer.from('y'.repeat(36)));
    expect(await lossOf()).toMatchObject({ count: 1, told: [expect.stringContaining(object)] });
    const to = await town.emptyPlace();
    await expect(town.restore(to, manifest)).rejects.toThrow(object);
    expect(await blobsAt(to.url)).toEqual([]);

    // Put right, the same call goes on where it was.
    await overwrite(file, right ?? Buffer.alloc(0));
    await town.restore(to, manifest);
    expect(await hashesIn(to.store)).toEqual([object, other].sort());

    const table = manifest.tables.find(({ name }) => name === 'event');
    const part = (await filesIn(town.folder)).get(table?.file ?? '') ?? Buffer.alloc(0);
    await overwrite(join(town.folder, table?.file ?? ''), part.subarray(0, -12));
    expect(await lossOf()).toMatchObject({ count: 1, told: [expect.stringContaining('event')] });
    const late = await town.emptyPlace();
    await expect(town.restore(late, manifest)).rejects.toThrow();
    expect(await blobsAt(late.url)).toEqual([]);
  }, 90_000);

  it('heals an object in the place that has another size', async () => {
    const object = await town.receive();
    await town.backup();
    const file = join(town.folder, `objects/${object.slice(0, 2)}/${object.slice(2, 4)}/${object}`);
    await overwrite(file, Buffer.from('half'));
    await town.backup();
    expect(await lossOf()).toEqual({ count: 0, told: [] });
    expect(town.lines.at(-1)).toContain('1 waren am Ort beschädigt und sind ersetzt');
  }, 60_000);

  it('is readable with its key alone', async () => {
    const text = 'Sondernutzung Breite Straße'.repeat(10);
    const object = await town.receive(text);
    const sealed = await town.target(sealedWith(randomBytes(32)));
    const manifest = await town.backup(sealed);
    const files = await filesIn(town.folder);
    expect(files.size).toBeGreaterThan(30);
    for (const [name, bytes] of files) {
      expect(name).not.toContain(object);
      expect(bytes.includes(text.slice(0, 40)) || bytes.includes(object)).toBe(false);
      expect(bytes.subarray(0, 8).toString()).toBe('AKTEISL1');
    }
    await expect(lossOf(await town.target())).rejects.toThrow('--key-file');
    await expect(lossOf(await town.target(sealedWith(randomBytes(32))))).rejects.toThrow(
      'anderen Schlüssel',
    );
    expect(await lossOf(sealed)).toEqual({ count: 0, told: [] });
    const to = await town.emptyPlace();
    await town.restore(to, manifest, { target: sealed });
    expect(await hashesIn(to.store)).toEqual([sha256Hex(text)]);
  }, 60_000);
});

describe(restoreBackup.name, () => {
  let town: BackedUpTown;

  beforeEach(async () => {
    town = await BackedUpTown.open();
  });
  afterEach(() => town.close());

  it('refuses a place that is not empty, and changes nothing there', async () => {
    await town.receive();
    const manifest = await town.backup();
    const used = { url: town.db.ownerUrl, home: town.db.config.home, store: town.store };
    const before = await filesIn(town.blobs);
    await expect(town.restore(used, manifest)).rejects.toThrow('Die Datenbank ist nicht leer');
    const place = await town.emptyPlace();
    await expect(town.restore({ ...place, store: town.store }, foreign(manifest))).rejects.toThrow(
      'gehört zu einer anderen Datenbank',
    );
    const { blobs } = town;
    await town.receive('not in the backup');
    await expect(town.restore({ ...place, store: town.store }, manifest)).rejects.toThrow(
      'Der Speicher ist nicht leer',
    );
    for (const [name, bytes] of before) expect((await filesIn(blobs)).get(name)).toEqual(bytes);
  }, 60_000);

  it('refuses what a newer version has saved', async () => {
    await town.receive();
    const manifest = await town.backup();
    const newer = { ...manifest, migrations: [...manifest.migrations, 'Zukunft1999000000000'] };
    await expect(town.restore(await town.emptyPlace(), newer)).rejects.toThrow('Zukunft');
  }, 60_000);

  it('notes with the rows that this is another life, until the log has heard of it', async () => {
    await town.receive();
    const manifest = await town.backup();
    const place = await town.emptyPlace();
    await town.restore(place, manifest);
    expect(await unfinishedRestore(place.url)).toBe(manifest.name);
    // As after a kill between rows and log: the same call goes on, another place is not empty.
    await town.restore(place, manifest);
    await expect(town.restore(place, { ...manifest, name: 'other' })).rejects.toThrow('nicht leer');
  }, 60_000);

  it('takes the last backup at a moment', async () => {
    await town.receive();
    const [first, second] = [await town.backup(), await town.backup()];
    const target = await town.target();
    const at = async (moment?: string) => (await pickBackup(target, moment)).name;
    expect(await at()).toBe(second.name);
    expect(await at(first.name)).toBe(first.name);
    expect(await at(first.takenAt)).toBe(first.name);
    expect(await at(first.takenAt.slice(0, 10))).toBe(second.name);
    await expect(at('2001-01-01')).rejects.toThrow(`die erste ist ${first.name}`);
    await expect(at('gestern')).rejects.toThrow('--at ist ein Tag');
  }, 60_000);
});

function foreign(manifest: Manifest): Manifest {
  return { ...manifest, storeId: 'another' };
}

/** The place with a note of every file that is put, and a chance to fail. */
function countingPuts(
  place: BackupPlace,
  before: (name: string, puts: readonly string[]) => void = () => undefined,
): BackupPlace & { names: string[] } {
  const names: string[] = [];
  return {
    name: place.name,
    names,
    open: (name) => place.open(name),
    size: (name) => place.size(name),
    folders: (name) => place.folders(name),
    put: async (name, source) => {
      names.push(name);
      before(name, names);
      return place.put(name, source);
    },
  };
}

/** A store whose answers for some objects break in the middle, or end too early, one after the other. */
function failing(
  store: Pick<BlobStore, 'open' | 'readMarker'>,
  faults: Record<string, (Error | 'short')[]>,
): Source['store'] {
  return {
    readMarker: () => store.readMarker(),
    open: async (sha256) => {
      const fault = faults[sha256]?.shift();
      return fault === undefined ? store.open(sha256) : Readable.from(brokenBy(fault));
    },
  };
}

async function* brokenBy(fault: Error | 'short'): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from('half');
  if (fault !== 'short') throw fault;
}

function pathOf(blobs: string, sha256: string): string {
  return join(blobs, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function overwrite(path: string, bytes: Buffer): Promise<void> {
  await chmod(path, 0o600);
  await writeFile(path, bytes);
}
