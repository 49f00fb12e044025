import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { letterTiff } from '#libs/imaging/testing';
import { Reader } from '#libs/imaging';

/** Pages with ground truth beside the repository; without them a page of our own is read. */
const corpus = resolve('../shared/eval/ocr');
const OWN_PAGES = 12;
const PROCESSES = 2;

interface Sample {
  readonly path: string;
  readonly truth: string | null;
}

async function samples(folder: string): Promise<Sample[]> {
  if (existsSync(corpus)) {
    return readdirSync(corpus)
      .filter((name) => /\.(jpg|tif)$/.test(name))
      .sort()
      .map((name) => ({
        path: join(corpus, name),
        truth: readFileSync(join(corpus, name.replace(/\.\w+$/, '.gt.txt')), 'utf8'),
      }));
  }
  const lines = Array.from({ length: 30 }, (_, n) => `Zeile ${n} eines Schreibens der Stadt.`);
  const path = join(folder, 'own.tif');
  await writeFile(path, await letterTiff({ pages: [lines] }));
  return Array.from({ length: OWN_PAGES }, () => ({ path, truth: lines.join('\n') }));
}

/** Share of the words of the truth that were read, each as often as it stands there. */
function wordRecall(truth: string, text: string): { found: number; all: number } {
  const left = new Map<string, number>();
  for (const word of text.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = truth.split(/\s+/).filter((word) => word !== '');
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return { found: found.length, all: words.length };
}

const folder = await mkdtemp(join(tmpdir(), 'aktei-bench-'));
const reader = await Reader.start({ engine: 'auto', processes: PROCESSES, language: 'deu' });
const { name, model, version } = reader.engineInfo;
const pages = await samples(folder);
await reader.readPage(pages[0]?.path ?? '', 1);
const queue = [...pages];
let found = 0;
let all = 0;
const began = performance.now();
const work = async (): Promise<void> => {
  for (let sample = queue.shift(); sample; sample = queue.shift()) {
    const { text } = await reader.readPage(sample.path, 1);
    const recall = wordRecall(sample.truth ?? '', text);
    found += recall.found;
    all += recall.all;
  }
};
await Promise.all(Array.from({ length: PROCESSES }, work));
const minutes = (performance.now() - began) / 60_000;
await reader.close();
await rm(folder, { recursive: true });
console.log(
  `reading ${pages.length} pages (decode, blank check, words, preview), ${PROCESSES} at a time`,
);
console.log(`engine                ${name} ${version}, model ${model}`);
console.log(`pages per minute      ${(pages.length / minutes).toFixed(1)}`);
console.log(
  `word recall           ${((100 * found) / Math.max(1, all)).toFixed(1)} % of ${all} words`,
);
