import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppConfig } from '#libs/platform';
import { tempDir } from '#libs/platform/testing';
import { UploadFolder } from './upload-folder.js';

describe(UploadFolder.name, () => {
  let home: string;
  let folder: UploadFolder;

  beforeEach(async () => {
    home = await tempDir();
    folder = new UploadFolder({ home } as AppConfig);
    await folder.onModuleInit();
  });
  afterEach(async () => {
    folder.onApplicationShutdown();
    await rm(home, { recursive: true, force: true });
  });

  it('forgets uploads that were abandoned while the server ran, and no other', async () => {
    const uploads = join(home, 'uploads');
    const longAgo = Date.now() / 1000 - 49 * 3600;
    for (const name of ['old', 'old.json', 'young', 'young.json']) {
      await writeFile(join(uploads, name), '{}');
      if (name.startsWith('old')) await utimes(join(uploads, name), longAgo, longAgo);
    }
    await folder.forgetAbandoned();
    expect((await readdir(uploads)).sort()).toEqual(['young', 'young.json']);
  });
});
