import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadPage, Probe } from '#libs/imaging';
import { defaultSeparators } from '#libs/letters';
import { readFiles, type ReadingOrder } from './read-files.js';
import { Scratch } from './scratch.js';
import { untouched } from '#libs/imaging/contracts';

const probe: Probe = {
  format: 'tiff',
  mime: 'image/tiff',
  pageCount: 1,
  verdict: 'readable',
  flags: [],
};

const reading: ReadPage = {
  pageNo: 1,
  widthPx: 10,
  heightPx: 10,
  source: 'ocr',
  text: 'Stadt',
  words: [],
  engine: 'test',
  model: '',
  engineVersion: '1',
  meanConfidence: null,
  blank: false,
  work: untouched,
  quality: null,
  codes: [],
  preview: null,
};

describe(readFiles.name, () => {
  let folder: string;
  let out: string;
  let files: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-read-files-'));
    out = join(folder, 'out');
    files = ['a.tif', 'b.tif', 'c.tif'].map((name) => join(folder, name));
    for (const file of files) await writeFile(file, 'II*\0');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Reads the files with what makes a reading of each; answers with the names that are done. */
  async function run(readPage: (path: string) => Promise<ReadPage>): Promise<string[]> {
    const done: string[] = [];
    const scratch = await Scratch.open(out);
    const order: ReadingOrder = {
      reader: {
        probe: () => Promise.resolve(probe),
        readPage,
        attachments: () => Promise.resolve([]),
        image: () => Promise.reject(new Error('no rendition is wanted')),
      },
      out,
      scratch,
      jobs: 1,
      rendition: 'none',
      sheets: defaultSeparators,
      onPage: () => undefined,
      onDone: ({ name }) => void done.push(name),
      onUnreadable: (_, error) => {
        throw error;
      },
    };
    try {
      await readFiles(files, order);
    } finally {
      await scratch.remove();
    }
    return done;
  }

  it('reads what stands behind a slow page meanwhile, and hands out in order', async () => {
    let others = 0;
    let goOn: () => void = () => undefined;
    const othersRead = new Promise<void>((resolve) => (goOn = resolve));
    const done = await run(async (path) => {
      if (path.endsWith('a.tif')) await othersRead;
      else if ((others += 1) === 2) goOn();
      return reading;
    });
    expect(done).toEqual(['a.tif', 'b.tif', 'c.tif']);
  });

  it('keeps the results of an earlier reading until there are new ones', async () => {
    await run(() => Promise.resolve(reading));
    const fault = run((path) =>
      path.endsWith('a.tif') ? Promise.reject(new Error('disk full')) : Promise.resolve(reading),
    );
    await expect(fault).rejects.toThrow('disk full');
    expect(await readdir(join(out, 'b.tif'))).toContain('verdict.json');
    expect(await readdir(join(out, 'c.tif'))).toContain('verdict.json');
  });
});
