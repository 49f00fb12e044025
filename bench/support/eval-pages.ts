import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { letterPng } from '#libs/imaging/testing';
import type { TrueWord } from './metrics.js';

/** Pages with ground truth beside the repository; without them pages of our own are read. */
const corpus = resolve('../shared/eval/ocr');
const OWN_PAGES = 8;

/** A picture of a page and what stands on it. */
export interface EvalPage {
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly text: string;
  /** In pixels of the picture; empty where the truth has no boxes, or boxes of another position of the page. */
  readonly words: readonly TrueWord[];
}

interface ManifestEntry {
  readonly id: string;
  readonly file: string;
  /** Degrees by which the page lies turned, and askew beyond that. */
  readonly rot: number;
  readonly ang: number;
}

/** The first pages of the corpus, at most so many; `folder` is for pages that have to be made. */
export async function evalPages(folder: string, limit: number): Promise<EvalPage[]> {
  if (!existsSync(corpus)) {
    console.log(`${corpus} is missing: reading ${OWN_PAGES} pages made here, which are easy`);
    return Promise.all(
      Array.from({ length: Math.min(limit, OWN_PAGES) }, (_, n) => own(folder, n)),
    );
  }
  const manifest: ManifestEntry[] = JSON.parse(
    await readFile(join(corpus, 'manifest.json'), 'utf8'),
  );
  return Promise.all(manifest.slice(0, limit).map(corpusPage));
}

async function corpusPage({ id, file, rot, ang }: ManifestEntry): Promise<EvalPage> {
  const found = await picture(join(corpus, file));
  const text = await readFile(join(corpus, `${id}.gt.txt`), 'utf8');
  const words: TrueWord[] = JSON.parse(await readFile(join(corpus, `${id}.words.json`), 'utf8'));
  return { ...found, text, words: rot === 0 ? words.map((word) => askew(word, ang, found)) : [] };
}

/**
 * The boxes of the corpus are those of the page before it was laid askew around its centre: the box
 * around the turned one is what stands on the picture.
 */
function askew(
  { w, x, y, x2, y2 }: TrueWord,
  degrees: number,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): TrueWord {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const corners = [x, x2].flatMap((across) =>
    [y, y2].map((down) => [across - widthPx / 2, down - heightPx / 2] as const),
  );
  const xs = corners.map(([across, down]) => widthPx / 2 + across * cosine - down * sine);
  const ys = corners.map(([across, down]) => heightPx / 2 + across * sine + down * cosine);
  return { w, x: Math.min(...xs), y: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

async function own(folder: string, number: number): Promise<EvalPage> {
  const lines = Array.from(
    { length: 26 },
    (_, n) => `Zeile ${n} des Schreibens ${number} nach § ${n}.`,
  );
  const path = join(folder, `own-${number}.png`);
  await writeFile(path, await letterPng({ pages: [lines] }));
  return { ...(await picture(path)), text: lines.join('\n'), words: [] };
}

async function picture(path: string): Promise<{ path: string; widthPx: number; heightPx: number }> {
  const { width, height } = await sharp(path).metadata();
  return { path, widthPx: width, heightPx: height };
}
