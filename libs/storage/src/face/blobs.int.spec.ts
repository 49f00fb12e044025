import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import {
  BlobEmpty,
  BlobMissing,
  Blobs,
  BlobTooLarge,
  ChecksumMismatch,
  StorageModule,
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

  it('does not let a blob be adopted that is not there', async () => {
    await expect(adopt(sha256Hex('never stored'))).rejects.toThrow(BlobMissing);
  });
});
