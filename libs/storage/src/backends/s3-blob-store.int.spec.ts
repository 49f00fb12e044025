import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { tempDir } from '#libs/platform/testing';
import { grantRemoval, stillPermitted } from '../testing/grant-removal.js';
import { ObjectServer } from '../testing/object-server.js';
import { S3BlobStore } from './s3-blob-store.js';

describe(S3BlobStore.name, () => {
  let server: ObjectServer;
  let store: S3BlobStore;

  beforeEach(async () => {
    server = await ObjectServer.start();
    store = new S3BlobStore(server.config);
  });
  afterEach(() => server.stop());

  async function put(): Promise<string> {
    const bytes = randomBytes(1_000);
    const folder = await tempDir();
    const path = join(folder, 'source');
    await writeFile(path, bytes);
    const sha256 = sha256Hex(bytes);
    await store.put({ path, sha256, size: bytes.length });
    await rm(folder, { recursive: true });
    return sha256;
  }
  const deletions = () => server.asked.filter((each) => each.startsWith('DELETE'));
  const writes = () => server.asked.filter((each) => each.startsWith('PUT'));

  it('deletes nothing when the permit no longer stands once the copy is made', async () => {
    const sha256 = await put();
    const gone = () => Promise.reject(new Error('the transaction has ended'));
    await expect(store.remove(grantRemoval(sha256), gone)).rejects.toThrow('has ended');
    expect(await store.stat(sha256)).not.toBeNull();
    expect(deletions()).toEqual([]);
  });

  it('copies before, so that nothing but the deletion follows the question', async () => {
    const sha256 = await put();
    await store.keep(grantRemoval(sha256));
    const copied = writes().length;
    let askedBefore = Infinity;
    await store.remove(grantRemoval(sha256), async () => {
      askedBefore = server.asked.length;
      await stillPermitted();
    });
    expect(writes()).toHaveLength(copied);
    expect(server.asked.slice(askedBefore)).toEqual([expect.stringMatching(`DELETE .*${sha256}`)]);
    expect(server.keys).toContain(`quarantine/${sha256}.removed`);
    expect(await store.stat(sha256)).toBeNull();
  });

  it('leaves no version behind when it tries out what a bucket enforces', async () => {
    expect(await store.probe()).toMatchObject({ versioning: true });
    await store.tryOut();
    expect(writes().length).toBeGreaterThan(2);
    expect(server.keys).toEqual([]);
  });
});
