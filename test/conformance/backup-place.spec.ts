import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'minio';
import { sha256Hex } from '#libs/kernel';
import { tempDir } from '#libs/platform/testing';
import type { Bytes } from '../../apps/aktei/src/backup/bytes.js';
import {
  PartMissing,
  PlaceFailed,
  type BackupPlace,
} from '../../apps/aktei/src/backup/place/backup-place.js';
import { FolderPlace } from '../../apps/aktei/src/backup/place/folder-place.js';
import { S3Place } from '../../apps/aktei/src/backup/place/s3-place.js';
import { findServer, startServer, type ObjectServer } from './object-servers.js';

async function* bytes(...pieces: readonly (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

async function read(source: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What every place for backups does, wherever it is. */
const cases: readonly { name: string; run: (place: BackupPlace) => Promise<void> }[] = [
  {
    name: 'keeps bytes under their name and says what it keeps',
    run: async (place) => {
      const content = Buffer.alloc(300_000, 'Akte ');
      const stored = await place.put('a/b/c', bytes(content.subarray(0, 7), content.subarray(7)));
      expect(stored).toEqual({ sha256: sha256Hex(content), bytes: content.length });
      expect((await read(await place.open('a/b/c'))).equals(content)).toBe(true);
      expect(await place.size('a/b/c')).toBe(content.length);
    },
  },
  {
    name: 'keeps nothing of a source that fails, and what was there before',
    run: async (place) => {
      const failing = () => bytes(Buffer.from('half'), new Error('source broke'));
      await expect(place.put('broken', failing())).rejects.toThrow('source broke');
      expect(await place.size('broken')).toBeNull();
      await place.put('whole', bytes(Buffer.from('old')));
      await expect(place.put('whole', failing())).rejects.toThrow('source broke');
      expect(String(await read(await place.open('whole')))).toBe('old');
      await place.put('whole', bytes(Buffer.from('new')));
      expect(String(await read(await place.open('whole')))).toBe('new');
    },
  },
  {
    name: 'tells what is missing from what is empty',
    run: async (place) => {
      await expect(place.open('nothing')).rejects.toThrow(PartMissing);
      expect(await place.size('nothing')).toBeNull();
      await place.put('empty', bytes());
      expect(await place.size('empty')).toBe(0);
      expect(await read(await place.open('empty'))).toHaveLength(0);
    },
  },
  {
    name: 'lists folders in their order, and no files',
    run: async (place) => {
      expect(await place.folders('backups')).toEqual([]);
      for (const name of ['2026-b/x', '2026-a/tables/y', 'file']) {
        await place.put(`backups/${name}`, bytes(Buffer.from('x')));
      }
      expect(await place.folders('backups')).toEqual(['2026-a', '2026-b']);
    },
  },
];

describe(FolderPlace.name, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await tempDir();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases)('$name', async ({ name, run }) => {
    const path = join(folder, name.replace(/\W/g, '-'));
    await expect(FolderPlace.open(path)).rejects.toThrow(PlaceFailed);
    await mkdir(path);
    await run(await FolderPlace.open(path));
  });
});

for (const kind of ['minio', 'versitygw'] as const) {
  const found = findServer(kind);
  if ('reason' in found) {
    console.log(`backups in an object store skipped: ${found.reason}`);
    describe(`${S3Place.name} on ${kind}`, () =>
      it('is skipped, the reason is printed', () => undefined));
    continue;
  }

  describe(`${S3Place.name} on ${kind}`, () => {
    let server: ObjectServer;

    beforeAll(async () => {
      server = await startServer(kind, found.path);
    }, 60_000);
    afterAll(() => server.stop());

    it.each(cases)(
      '$name',
      async ({ name, run }) => {
        const prefix = `${name.replace(/\W/g, '-')}/`;
        const { endpoint: endPoint, ...rest } = server.config;
        const client = new Client({ endPoint, ...rest });
        if (!(await client.bucketExists('backups'))) {
          await expect(S3Place.open(server.config, 'backups', prefix)).rejects.toThrow(PlaceFailed);
          await client.makeBucket('backups', rest.region);
        }
        await run(await S3Place.open(server.config, 'backups', prefix));
      },
      120_000,
    );
  });
}
