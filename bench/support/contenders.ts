import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReadWord } from '#libs/imaging';
import { measure, type Measured } from './measured-run.js';
import { settings, textOfPage } from './ocrmypdf.js';

const aktei = resolve(import.meta.dirname, '../../apps/aktei/src/main.js');

/** Pages at the same time, the same for all. */
const JOBS = 2;

/** What a contender has made of a PDF. */
export interface Result {
  readonly measured: Measured;
  readonly rendition: string;
  /** The text of a page as the contender hands it to a search. */
  text(pageNo: number): Promise<string>;
  /** Null where the contender writes no words. */
  words(pageNo: number): Promise<PageWords | null>;
}

export interface PageWords {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly words: readonly ReadWord[];
}

/** Somebody who makes searchable PDFs of scans. */
export interface Contender {
  readonly name: string;
  readonly peer: boolean;
  /** Arguments for one call with that file, or with several where `manyFiles`. */
  run(files: readonly string[], folder: string): Promise<Measured>;
  readonly manyFiles: boolean;
  result(input: string, folder: string, measured: Measured): Result;
}

export function ocrmypdf(name: string, setting: keyof typeof settings): Contender {
  return {
    name,
    peer: true,
    manyFiles: false,
    run: ([file = '', ...options], folder) =>
      measure('ocrmypdf', [
        ...settings[setting],
        '--quiet',
        ...options,
        file,
        join(folder, 'out.pdf'),
      ]),
    result: (_, folder, measured) => ({
      measured,
      rendition: join(folder, 'out.pdf'),
      text: (pageNo) => textOfPage(join(folder, 'out.pdf'), pageNo),
      words: () => Promise.resolve(null),
    }),
  };
}

/** Aktei, with the validation left out because no peer has one. */
export function akteiRead(name: string, engine: 'wasm' | 'native'): Contender {
  return {
    name,
    peer: false,
    manyFiles: true,
    run: (files, folder) => {
      const options = [
        '--engine',
        engine,
        '--jobs',
        String(JOBS),
        '--no-validate',
        '--out',
        folder,
      ];
      return measure(process.execPath, [aktei, 'read', ...files, ...options]);
    },
    result: (input, folder, measured) => {
      const place = join(folder, input.split('/').at(-1) ?? '');
      const page = (pageNo: number, ending: string) =>
        readFile(join(place, `page-${String(pageNo).padStart(4, '0')}.${ending}`), 'utf8');
      return {
        measured,
        rendition: join(place, 'rendition.pdf'),
        text: (pageNo) => page(pageNo, 'txt'),
        words: async (pageNo) => JSON.parse(await page(pageNo, 'words.json')),
      };
    },
  };
}
