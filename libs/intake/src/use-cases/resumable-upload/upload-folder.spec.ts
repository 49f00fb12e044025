import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processArea } from '#libs/platform';
import { settingsOf, tempDir } from '#libs/platform/testing';
import { UploadFolder } from './upload-folder.js';

describe(UploadFolder.name, () => {
  let home: string;
  let folder: UploadFolder;

  beforeEach(async () => {
    home = await tempDir();
    folder = new UploadFolder(settingsOf(processArea, { AKTEI_HOME: home }));
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
