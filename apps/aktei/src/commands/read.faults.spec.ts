import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterTiff } from '#libs/imaging/testing';
import { readCommand } from './read.js';
import { aktei } from './testing/run-aktei.js';

const letter = ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'];

/** What is left of a reading whose file or process fails it. */
describe(readCommand.name, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-read-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const store = async (name: string, bytes: Buffer): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };

  it('loses a poisoned page and no other', async () => {
    const tiff = await letterTiff({ pages: [letter, letter, letter], compression: 'lzw' });
    const middle = Math.floor(tiff.length / 2);
    const path = await store('halb.tif', tiff.fill(0xff, middle - 2000, middle + 2000));
    const out = join(folder, 'out');
    const args = ['read', path, '--out', out, '--engine', 'wasm', '--jobs', '1', '--no-validate'];
    expect((await aktei(args)).code).toBe(0);
    const { pages } = JSON.parse(await readFile(join(out, 'halb.tif', 'verdict.json'), 'utf8'));
    expect(pages).toMatchObject([
      { pageNo: 1, source: 'ocr' },
      { pageNo: 2, source: null, error: 'ORIGINAL.DAMAGED' },
      { pageNo: 3, source: 'ocr' },
    ]);
  }, 60_000);

  it('leaves whole files when it is killed, and clears up in the next run', async () => {
    const place = join(folder, 'killed');
    const pages = Array.from({ length: 4 }, () => letter);
    const path = await store('lang.tif', await letterTiff({ pages, dpi: 150 }));
    const args = ['read', path, '--out', place, '--engine', 'wasm', '--jobs', '1'];
    const second = join(place, 'lang.tif', 'page-0002.words.json');
    expect((await aktei(args, () => existsSync(second))).code).toBeNull();
    const left = await readdir(join(place, 'lang.tif'));
    expect(left).not.toContain('verdict.json');
    for (const name of left.filter((file) => file.endsWith('.json'))) {
      expect(JSON.parse(await readFile(join(place, 'lang.tif', name), 'utf8'))).toBeDefined();
    }
    expect((await readdir(place)).some((name) => name.startsWith('.aktei-read-'))).toBe(true);
    expect((await aktei(args)).code).toBe(0);
    expect(await readdir(place)).toEqual(['lang.tif']);
    expect((await stat(join(place, 'lang.tif', 'rendition.pdf'))).size).toBeGreaterThan(1000);
  }, 90_000);
});
