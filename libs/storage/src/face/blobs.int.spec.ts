import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import {
  BlobEmpty,
  BlobMissing,
  Blobs,
  BlobTooLarge,
  ChecksumMismatch,
  StorageModule,
  StoreUnreachable,
} from '#libs/storage';

describe(Blobs.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let blobs: Blobs;
  const limits = { maxBytes: 1_000_000 };

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    app = await createTestApp({ db, imports: [StorageModule] });
    blobs = app.get(Blobs);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const receive = (bytes: Buffer) => blobs.receive(Readable.from([bytes]), limits);
  const adopt = (sha256: string) =>
    db.run((ctx) => blobs.adopt(ctx, sha256, { ownerType: 'test', ownerId: newId() }));
  const scratch = () => readdir(join(db.config.home, 'scratch', 'incoming'));

  it('hashes what it receives and leaves no scratch behind', async () => {
    const bytes = randomBytes(50_000);
    expect(await receive(bytes)).toEqual({ sha256: sha256Hex(bytes), size: 50_000 });
    expect(await scratch()).toEqual([]);
  });

  it('keeps nothing of bytes that are too many, none, or not the announced ones', async () => {
    const one = () => Readable.from([randomBytes(2_000)]);
    const wrong = { ...limits, expectedSha256: sha256Hex('other') };
    await expect(blobs.receive(one(), { maxBytes: 1_999 })).rejects.toThrow(BlobTooLarge);
    await expect(blobs.receive(Readable.from([]), limits)).rejects.toThrow(BlobEmpty);
    await expect(blobs.receive(one(), wrong)).rejects.toThrow(ChecksumMismatch);
    expect(await scratch()).toEqual([]);
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const broken = new Readable({
      read() {
        this.push(randomBytes(100));
        this.destroy(new Error('connection lost'));
      },
    });
    await expect(blobs.receive(broken, limits)).rejects.toThrow('connection lost');
    expect(await scratch()).toEqual([]);
  });

  describe('when bytes were changed behind its back', () => {
    const bytes = randomBytes(9_000);
    const sha256 = sha256Hex(bytes);
    const path = join('blobs', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const file = () => join(db.config.home, path);
    const events = async () => (await recordedOn(db, sha256)).map(({ action }) => action);
    const spoil = async (wrong: Buffer | null) => {
      if (!wrong) return rm(file());
      await chmod(file(), 0o640);
      await writeFile(file(), wrong);
    };

    it('says nothing of bytes that are sent twice and right', async () => {
      await Promise.all([receive(bytes), receive(bytes)]);
      await adopt(sha256);
      await receive(bytes);
      expect(await events()).toEqual([]);
    });

    it('acknowledges only what is there, and writes down that it was wrong and is right', async () => {
      await spoil(Buffer.from(bytes).fill(0, 4_000, 4_001));
      await receive(bytes);
      expect(await readFile(file())).toEqual(bytes);
      expect(await recordedOn(db, sha256)).toMatchObject([
        { action: 'blob.damaged', details: { damage: 'wrong-bytes', foundBy: 'put' } },
        { action: 'blob.healed', details: { setAside: expect.stringContaining(sha256) } },
      ]);
    });

    it('writes down that bytes were lost which somebody needs', async () => {
      await spoil(null);
      await receive(bytes);
      expect(await readFile(file())).toEqual(bytes);
      expect((await recordedOn(db, sha256)).slice(2)).toMatchObject([
        { action: 'blob.damaged', details: { damage: 'missing' } },
        { action: 'blob.healed', details: { setAside: null } },
      ]);
    });

    it('takes a disk that refuses for one that is away, and no record for lost', async () => {
      const root = join(db.config.home, 'blobs');
      await rename(root, `${root}.away`);
      await writeFile(root, 'a file where a folder ought to be');
      await expect(receive(bytes)).rejects.toThrow(StoreUnreachable);
      await expect(blobs.open(sha256)).rejects.toThrow(StoreUnreachable);
      await rm(root);
      await rename(`${root}.away`, root);
      await receive(bytes);
      expect(await events()).toHaveLength(4);
    });
  });

  it('takes a scratch folder that cannot be written for a store that is away', async () => {
    const folder = join(db.config.home, 'scratch', 'incoming');
    await rename(folder, `${folder}.away`);
    await writeFile(folder, '');
    await expect(receive(randomBytes(10))).rejects.toThrow(StoreUnreachable);
    await rm(folder);
    await rename(`${folder}.away`, folder);
  });

  it('does not let a blob be adopted that is not there', async () => {
    await expect(adopt(sha256Hex('never stored'))).rejects.toThrow(BlobMissing);
  });
});
