import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { systemCaller } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import {
  BlobEmpty,
  BlobMissing,
  Blobs,
  BlobTooLarge,
  ChecksumMismatch,
  StorageModule,
  SweepOrphansUseCase,
} from '#libs/storage';

describe(Blobs.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let blobs: Blobs;
  let sweep: SweepOrphansUseCase;
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  const limits = { maxBytes: 1_000_000 };

  beforeAll(async () => {
    db = await createTestDatabase({ entities: [] });
    app = await createTestApp({ db, imports: [StorageModule] });
    blobs = app.get(Blobs);
    sweep = app.get(SweepOrphansUseCase);
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

  it('sweeps what nobody adopted, after the grace period and not before', async () => {
    const orphan = await receive(randomBytes(1_000));
    const kept = await receive(randomBytes(1_000));
    await adopt(kept.sha256);
    const caller = systemCaller('test');
    await sweep.execute(caller, new Date());
    expect(await blobs.stat(orphan.sha256)).not.toBeNull();
    const report = await sweep.execute(caller, tomorrow);
    expect(report.removed).toBeGreaterThan(0);
    expect(await blobs.stat(orphan.sha256)).toBeNull();
    expect(await blobs.stat(kept.sha256)).toEqual({ size: 1_000 });
  });

  it('sweeps what a process killed between put and commit has left', async () => {
    const bytes = randomBytes(3_000);
    const sha256 = sha256Hex(bytes);
    const path = join(db.config.home, 'killed');
    await writeFile(path, bytes);
    const source = JSON.stringify({ path, sha256, size: bytes.length });
    const child = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { FilesystemBlobStore } from '#libs/storage/testing';
       await new FilesystemBlobStore(${JSON.stringify(db.config.storage.directory)}).put(${source});
       setInterval(() => undefined, 1000);
       console.log('stored');`,
    ]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await blobs.stat(sha256)).toEqual({ size: 3_000 });
    await sweep.execute(systemCaller('test'), tomorrow);
    expect(await blobs.stat(sha256)).toBeNull();
  });

  it('starts the grace period anew when an old orphan is sent again', async () => {
    const bytes = randomBytes(500);
    const { sha256 } = await receive(bytes);
    const { directory } = db.config.storage;
    const file = join(directory, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await utimes(file, 0, 0);
    await receive(bytes);
    await sweep.execute(systemCaller('test'), new Date());
    expect(await blobs.stat(sha256)).toEqual({ size: 500 });
  });

  it('never loses a blob to a sweep that runs while it is adopted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { sha256 } = await receive(randomBytes(100));
      const [adopted] = await Promise.allSettled([
        adopt(sha256),
        sweep.execute(systemCaller('test'), tomorrow),
      ]);
      const there = (await blobs.stat(sha256)) !== null;
      expect(there).toBe(adopted.status === 'fulfilled');
    }
  });
});
