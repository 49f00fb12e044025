import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FreeSpace, Health, Metrics, processArea } from '#libs/platform';
import { settingsOf, tempDir } from '#libs/platform/testing';
import { uploadArea } from '../../contracts/index.js';
import { UploadRoom } from '../../steps/upload-room.js';
import { UploadFolder } from './upload-folder.js';

describe(UploadFolder.name, () => {
  let home: string;
  let folder: UploadFolder;
  let space: FreeSpace;

  beforeEach(async () => {
    home = await tempDir();
    space = new FreeSpace(settingsOf(processArea, { AKTEI_HOME: home }));
    const settings = settingsOf(processArea, { AKTEI_HOME: home });
    const room = new UploadRoom(space, new Health(), new Metrics());
    folder = new UploadFolder(settings, settingsOf(uploadArea), space, room);
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

  it('forgets what lies still for ten minutes when there is no room', async () => {
    const uploads = join(home, 'uploads');
    const recently = Date.now() / 1000 - 11 * 60;
    await writeFile(join(uploads, 'idle'), 'x');
    await utimes(join(uploads, 'idle'), recently, recently);
    await writeFile(join(uploads, 'busy'), 'x');
    await folder.forgetAbandoned();
    expect((await readdir(uploads)).sort()).toEqual(['busy', 'idle']);
    jest.spyOn(space, 'look').mockResolvedValue({ free: 1, floor: 2 });
    await folder.forgetAbandoned();
    expect(await readdir(uploads)).toEqual(['busy']);
  });
});
