import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { usageOf } from '#libs/children/testing';
import { letterPng } from '#libs/imaging/testing';
import type { ReadWord } from '../page/page-reading.js';
import { ReadingInterrupted } from '../page/reading-failure.js';
import { findNativeLibrary } from './native-library.js';
import { nativeTesseract } from './native-tesseract.js';
import type { OcrEngine } from './ocr-engine.js';
import { TesseractPool } from './tesseract-pool.js';
import { wasmTesseract } from './wasm-tesseract.js';

const LETTER = [
  'Bescheid nach § 37 Abs. 2 und § 41 VwVfG',
  'Die §§ 48 bis 50 gelten (§ 3 Nr. 1).',
  'Der Garten hat 8 Obstbäume und 5 Beete.',
];
const OTHER = ['Satzung der Stadt', 'Preis $ 25 je Stück, 8 12 34'];

async function page(lines: string[]): Promise<Buffer> {
  const { data, info } = await sharp(await letterPng({ pages: [lines] }))
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = data.filter((_, index) => index % info.channels === 0);
  return Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), grey]);
}

const text = (words: readonly ReadWord[]): string => words.map(({ t }) => t).join(' ');

/** Children of this process that read; Linux only. */
function readingChildren(): number[] {
  const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  return pids.map(Number).filter((pid) => {
    if (pid === 0) return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-child.main');
  });
}

const native = await nativeTesseract('deu', 1);
if (!native) console.log('native engine skipped: tesseract with the model deu is not installed');

describe.each([
  ['tesseract.js', () => wasmTesseract('deu', 1)],
  ...(native ? [['tesseract', () => native] as const] : []),
] as [string, () => OcrEngine][])('%s', (name, make) => {
  let engine: OcrEngine;
  let letter: Buffer;
  let other: Buffer;
  beforeAll(async () => {
    engine = make();
    letter = await page(LETTER);
    other = await page(OTHER);
  });
  afterAll(() => engine.close());

  it('says what it is and what it can write', () => {
    expect(engine.name).toBe(name);
    expect(engine.model).toMatch(/^deu \((fast|best_int|other)\)$/);
    expect([engine.writes('ß'), engine.writes('§'), engine.writes('☃')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('writes "§" where there is one, and keeps what the model had read', async () => {
    const words = await engine.recognise(letter);
    expect(text(words).match(/§/g)).toHaveLength(5);
    expect(text(words)).toContain('hat 8 Obstbäume und 5 Beete');
    for (const { t, o } of words) expect(t.includes('§')).toBe(o !== undefined);
  }, 60_000);

  it('invents no "§" among prices and figures', async () => {
    const words = await engine.recognise(other);
    expect(text(words)).toContain('$ 25');
    expect(text(words)).not.toContain('§');
  }, 60_000);

  it('gives the same words for a page whatever came before', async () => {
    const before = await engine.recognise(letter);
    for (let n = 0; n < 6; n += 1) await engine.recognise(n % 2 === 0 ? other : letter);
    expect(await engine.recognise(letter)).toEqual(before);
  }, 120_000);

  it('answers for what is no picture with a code and goes on', async () => {
    const junk = engine.recognise(Buffer.from('no picture at all'));
    await expect(junk).rejects.toMatchObject({ code: 'PARSER.CRASHED' });
    expect(text(await engine.recognise(other))).toContain('Satzung');
  }, 60_000);
});

describe(findNativeLibrary.name, () => {
  it('passes over a library that lacks one of the functions, as old ones do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-library-'));
    const path = join(folder, 'old.so');
    const source = 'const char *TessVersion() { return "4.0.0"; }';
    const built = spawnSync('cc', ['-shared', '-fPIC', '-x', 'c', '-o', path, '-'], {
      input: source,
    });
    if (built.status === 0) expect(await findNativeLibrary([path])).toBeNull();
    else console.log('skipped: no C compiler is installed');
    await rm(folder, { recursive: true });
  });
});

describe(TesseractPool.name, () => {
  it('loses the page, not the pool, when a child is killed while it reads', async () => {
    if (process.platform !== 'linux') {
      console.log('skipped: children are found through /proc');
      return;
    }
    const engine = wasmTesseract('deu', 1);
    const long = await page(Array.from({ length: 40 }, () => 'Der Garten hat Obstbäume'));
    await engine.recognise(await page(LETTER));
    const [pid] = readingChildren();
    if (pid === undefined) throw new Error('no child reads');
    const before = await usageOf(pid);
    const lost = expect(engine.recognise(long)).rejects.toMatchObject({ code: 'PARSER.CRASHED' });
    for (let n = 0; n < 2_000 && (await usageOf(pid)).cpuMs < before.cpuMs + 100; n += 1)
      await setTimeout(5);
    process.kill(pid, 'SIGKILL');
    await lost;
    expect(text(await engine.recognise(long))).toContain('Obstbäume');
    await engine.close();
  }, 60_000);

  it('loses nothing when a child is killed between two pages', async () => {
    if (process.platform !== 'linux') {
      console.log('skipped: children are found through /proc');
      return;
    }
    const engine = wasmTesseract('deu', 1);
    const letter = await page(LETTER);
    const before = await engine.recognise(letter);
    // Asked at once and ever later: before, while and after the system tells us of the end.
    for (const waitMs of [0, 1, 2, 5, 20]) {
      for (const pid of readingChildren()) process.kill(pid, 'SIGKILL');
      if (waitMs > 0) await setTimeout(waitMs);
      expect(await engine.recognise(letter)).toEqual(before);
    }
    await engine.close();
  }, 120_000);

  it('does not blame the page when it is closed, and leaves no process behind', async () => {
    const engine = wasmTesseract('deu', 1);
    const letter = await page(LETTER);
    const first = expect(engine.recognise(letter)).rejects.toBeInstanceOf(ReadingInterrupted);
    const waiting = expect(engine.recognise(letter)).rejects.toBeInstanceOf(ReadingInterrupted);
    await setTimeout(50);
    await engine.close();
    await Promise.all([first, waiting]);
    for (let n = 0; n < 50 && process.platform === 'linux'; n += 1) {
      if (readingChildren().length === 0) return;
      await setTimeout(20);
    }
    expect(process.platform).not.toBe('linux');
  }, 60_000);
});
