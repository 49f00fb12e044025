import { chmod, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BlobMissing, StoreUnreachable, type BlobStore } from '#libs/storage';
import { makeBackup, type Source } from './make-backup.js';
import { wholeBackups } from './manifest.js';
import { pickBackup } from './pick-backup.js';
import { countingPuts } from './testing/counting-puts.js';
import { BackedUpTown, blobsAt, filesIn, hashesIn } from './testing/town.js';

/** What a backup does where the disk, the store or its own place fail it. */
describe(makeBackup.name, () => {
  let town: BackedUpTown;

  beforeEach(async () => {
    town = await BackedUpTown.open();
  });
  afterEach(() => town.close());

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
    expect(await town.loss()).toEqual({ count: 0, told: [] });
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
    const faults = await town.loss();
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
    expect(await town.loss()).toEqual({
      count: 1,
      told: [expect.stringContaining('nicht lesbar')],
    });
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
    expect(await town.loss()).toEqual({ count: 0, told: [] });
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
    expect(await town.loss()).toEqual({ count: 0, told: [] });
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
    expect(await town.loss()).toMatchObject({ count: 1, told: [expect.stringContaining(object)] });
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
    expect(await town.loss()).toMatchObject({ count: 1, told: [expect.stringContaining('event')] });
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
    expect(await town.loss()).toEqual({ count: 0, told: [] });
    expect(town.lines.at(-1)).toContain('1 waren am Ort beschädigt und sind ersetzt');
  }, 60_000);
});

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
