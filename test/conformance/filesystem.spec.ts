import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { tempDir } from '#libs/platform/testing';
import { FilesystemBlobStore } from '#libs/storage/testing';
import { conformanceCases } from './blob-store-cases.js';
import { damageCases } from './damage-cases.js';
import { tamperWithFolder } from './tampering.js';

describe('blob store on the filesystem', () => {
  let folder: string;
  let store: FilesystemBlobStore;

  beforeAll(async () => {
    folder = await tempDir();
    store = new FilesystemBlobStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(conformanceCases)('$name', ({ run }) => run(store), 60_000);

  it.each(damageCases)('$name', ({ run }) => run(store, tamperWithFolder(folder)), 60_000);
});
