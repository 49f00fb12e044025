import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { unfinishedRestore } from '#libs/platform';
import { makeBackup } from './make-backup.js';
import { wholeBackups, type Manifest } from './manifest.js';
import { pickBackup } from './pick-backup.js';
import { restoreBackup } from './restore-backup.js';
import { sealedWith } from './seal/seal.js';
import { countingPuts } from './testing/counting-puts.js';
import { BackedUpTown, blobsAt, filesIn, hashesIn, rowsAt } from './testing/town.js';

/** A database and a store that are lost at the same moment, and what is left of them. */
describe(makeBackup.name, () => {
  let town: BackedUpTown;

  beforeEach(async () => {
    town = await BackedUpTown.open();
  });
  afterEach(() => town.close());

  const eventsAt = (url: string) =>
    rowsAt<{ seq: string; body: string }>(url, 'select seq, body from audit.event order by seq');

  it('brings database and store back as they were', async () => {
    const first = await town.receive();
    await town.receive('Müller\n\\N\t'.repeat(20_000));
    const manifest = await town.backup();
    await town.receive('after the backup');
    expect(await town.loss()).toEqual({ count: 0, told: [] });

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
    await expect(town.loss(await town.target())).rejects.toThrow('--key-file');
    await expect(town.loss(await town.target(sealedWith(randomBytes(32))))).rejects.toThrow(
      'anderen Schlüssel',
    );
    expect(await town.loss(sealed)).toEqual({ count: 0, told: [] });
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
