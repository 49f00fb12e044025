import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { ReadWord } from '../libs/imaging/src/page/page-reading.js';
import { findModel } from '../libs/imaging/src/engines/models.js';
import { nativeTesseract } from '../libs/imaging/src/engines/native-tesseract.js';
import { wasmTesseract } from '../libs/imaging/src/engines/wasm-tesseract.js';

/**
 * npm run bench ocr-engines: engines and models on pages with ground truth, which are turned and
 * straightened by that truth first, so that reading is compared and not page work. What is not
 * installed is named and left out. AKTEI_BENCH_PAGES takes a part of the pages.
 */
const corpus = resolve('../shared/eval/ocr');
const PROCESSES = 2;

/** Ticks per second in /proc (proc(5), sysconf(_SC_CLK_TCK) on Linux). */
const TICKS = 100;

interface Page {
  readonly pgm: Buffer;
  readonly truth: readonly string[];
}

interface Contestant {
  readonly name: string;
  readonly read: (pgm: Buffer) => Promise<readonly Pick<ReadWord, 't'>[]>;
  readonly close: () => Promise<void>;
}

interface Listed {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly ang: number;
  readonly rot: number;
}

const grey = (bytes: Buffer | string, angle: number) =>
  sharp(bytes)
    .flatten({ background: '#fff' })
    .rotate(angle, { background: '#fff' })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer();

async function pages(): Promise<Page[]> {
  const listed = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as Listed[];
  const written = listed.filter(({ kind }) => kind !== 'blank');
  return Promise.all(
    written
      .slice(0, Number(process.env['AKTEI_BENCH_PAGES'] ?? written.length))
      .map(async (page) => {
        const upright = await grey(join(corpus, page.file), (360 - page.rot) % 360);
        const straight = Math.abs(page.ang) > 0.3 ? await grey(upright, -page.ang) : upright;
        const image = sharp(straight).toColourspace('b-w').raw();
        const { data, info } = await image.toBuffer({ resolveWithObject: true });
        const pixels = data.filter((_, index) => index % info.channels === 0);
        const head = Buffer.from(`P5\n${info.width} ${info.height}\n255\n`);
        const text = readFileSync(join(corpus, `${page.id}.gt.txt`), 'utf8');
        return { pgm: Buffer.concat([head, pixels]), truth: text.split(/\s+/).filter(Boolean) };
      }),
  );
}

/** Words (level 5) in the last column of Tesseract's TSV. */
function wordsOfTsv(tsv: string): { readonly t: string }[] {
  const rows = tsv.split('\n').map((row) => row.split('\t'));
  return rows
    .filter(([level]) => level === '5')
    .map((cells) => ({ t: cells.slice(11).join('\t').trim() }));
}

/** The program as people call it, for comparison. */
function plainTesseract(language: string): Contestant {
  const args = ['stdin', 'stdout', '-l', language, '--psm', '3', '--dpi', '300', 'tsv'];
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return {
    name: `tesseract -l ${language}, plain`,
    read: async (pgm) => {
      const running = promisify(execFile)('tesseract', args, { env, maxBuffer: 2 ** 26 });
      running.child.stdin?.end(pgm);
      return wordsOfTsv((await running).stdout);
    },
    close: () => Promise.resolve(),
  };
}

async function contestants(): Promise<Contestant[]> {
  const found: Contestant[] = [];
  const npm = wasmTesseract('deu', PROCESSES, (code) => findModel(code, []));
  const system = wasmTesseract('deu', PROCESSES);
  for (const engine of npm.model === system.model ? [npm] : [npm, system]) {
    const name = `${engine.name} ${engine.model}`;
    found.push({ name, read: (pgm) => engine.recognise(pgm), close: () => engine.close() });
  }
  if (npm.model === system.model) console.log('absent: a fast German model of the system');
  const native = await nativeTesseract('deu', PROCESSES);
  if (!native) {
    console.log('absent: the program tesseract with the model deu');
    return found;
  }
  const name = `${native.name} ${native.model}`;
  found.push({ name, read: (pgm) => native.recognise(pgm), close: () => native.close() });
  found.push(plainTesseract('deu'));
  for (const other of ['deu+eng', 'Latin']) {
    if (await nativeTesseract(other, 1)) found.push(plainTesseract(other));
    else console.log(`absent: the model ${other} of tesseract`);
  }
  return found;
}

/** Seconds of CPU of all children that have ended. */
function cpuOfChildren(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(stat[13]) + Number(stat[14])) / TICKS;
}

const signs = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + word.split('§').length - 1, 0);

/** Words of the truth that were read, each as often as it stands there. */
function found(truth: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  return truth.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

async function measure({ name, read, close }: Contestant, all: readonly Page[]): Promise<string> {
  const sum = { words: 0, found: 0, signs: 0, shown: 0, right: 0 };
  const before = cpuOfChildren();
  const queue = [...all];
  const work = async (): Promise<void> => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      const words = (await read(page.pgm)).map(({ t }) => t);
      const [there, shown] = [signs(page.truth), signs(words)];
      sum.words += page.truth.length;
      sum.found += found(page.truth, words);
      sum.signs += there;
      sum.shown += shown;
      sum.right += Math.min(there, shown);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  await close();
  // The kernel counts a child once it is gone.
  await new Promise((done) => setTimeout(done, 300));
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);
  const row = [
    ((cpuOfChildren() - before) / all.length).toFixed(2),
    percent(sum.found, sum.words),
    percent(sum.right, sum.signs),
    percent(sum.right, sum.shown),
  ];
  return name.padEnd(36) + row.map((cell) => cell.padStart(12)).join('');
}

if (!existsSync(corpus)) {
  console.log(`absent: pages with ground truth in ${corpus}`);
} else {
  const all = await pages();
  console.log(`${all.length} pages, upright and straight, ${PROCESSES} at a time`);
  const heads = ['CPU s/page', 'words %', '§ found %', '§ right %'];
  console.log('engine, model'.padEnd(36) + heads.map((cell) => cell.padStart(12)).join(''));
  for (const contestant of await contestants()) console.log(await measure(contestant, all));
}
