import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  buildSearchablePdf,
  Decoder,
  PageUnreadable,
  pdfaClaim,
  type RenditionSource,
} from '#libs/imaging';
import { findValidator } from '../../apps/aktei/src/read/validator.js';
import { awkwardSources } from './awkward-renditions.js';

/** Pages with known words, and real files as they reach a town hall. */
const pagesFolder = resolve('../shared/eval/ocr');
const corpus = resolve('../shared/corpus');

/** Pages of one original that are tried; the manuals among the scans have hundreds. */
const MAX_PAGES = 3;

const veraPdf = findValidator(process.env);

if (!veraPdf) {
  console.log('PDF/A conformance skipped: no veraPDF (tools/verapdf/fetch.mjs) or no Java');
  it.skip('PDF/A conformance', () => undefined);
} else {
  describe('renditions held against PDF/A by veraPDF', () => {
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'aktei-pdfa-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    /** Rules broken by a group of renditions, by name; prints how many were judged. */
    const faults = async (group: string, sources: readonly Named[]): Promise<string[]> => {
      const paths: string[] = [];
      await mkdir(join(folder, group));
      for (const { name, source } of sources) {
        const path = join(folder, group, `${name}.pdf`);
        const pages = await buildSearchablePdf(source, path).catch(unreadable);
        if (pages > 0) paths.push(path);
      }
      const verdicts = await veraPdf.validate(paths);
      const failed = verdicts.filter(({ compliant }) => compliant !== true);
      const passed = verdicts.length - failed.length;
      console.log(`${group}: ${passed} of ${verdicts.length} renditions conform`);
      expect(verdicts.length).toBeGreaterThan(0);
      return failed.map(({ path, failedRules }) => `${basename(path)}: ${failedRules.join('; ')}`);
    };

    it('has no fault in what is awkward by intent', async () => {
      expect(await faults('awkward', await awkwardSources(folder))).toEqual([]);
    }, 300_000);

    const withPages = existsSync(pagesFolder) ? it : it.skip;
    withPages(
      'has no fault in pages with known words',
      async () => {
        expect(await faults('pages', await knownPages())).toEqual([]);
      },
      300_000,
    );

    const withCorpus = existsSync(corpus) ? it : it.skip;
    withCorpus(
      'has no fault in real scans and pictures',
      async () => {
        expect(await faults('scans', await scans())).toEqual([]);
      },
      600_000,
    );

    withCorpus(
      'agrees with the files whose conformance is known',
      async () => {
        const files = ['pass', 'fail'].flatMap((kind) => filesIn(join(corpus, 'pdfa', kind)));
        const verdicts = await veraPdf.validate(files);
        const wrong = verdicts.filter(
          ({ path, compliant }) => compliant !== path.includes('/pass/'),
        );
        expect(wrong.map(({ path }) => path)).toEqual([]);
        const silent: string[] = [];
        for (const path of files) if (!(await pdfaClaim(path))) silent.push(path);
        console.log(`known files: ${verdicts.length} judged, ${silent.length} claim nothing`);
      },
      120_000,
    );
  });
}

interface Named {
  readonly name: string;
  readonly source: RenditionSource;
}

function unreadable(error: unknown): number {
  if (error instanceof PageUnreadable) return 0;
  throw error;
}

function filesIn(path: string): string[] {
  return readdirSync(path).map((name) => join(path, name));
}

const knownWords = z.array(
  z.object({ w: z.string(), x: z.number(), y: z.number(), x2: z.number(), y2: z.number() }),
);

async function knownPages(): Promise<Named[]> {
  const decoder = new Decoder();
  const named: Named[] = [];
  for (const name of readdirSync(pagesFolder).filter((file) => /\.(jpg|tif)$/.test(file))) {
    const id = name.slice(0, 3);
    const originalPath = join(pagesFolder, name);
    const { widthPx, heightPx } = await decoder.image(originalPath, 1);
    const known: unknown = JSON.parse(readFileSync(join(pagesFolder, `${id}.words.json`), 'utf8'));
    const words = knownWords.parse(known).map(({ w, x, y, x2, y2 }) => {
      return { t: w, x, y, w: x2 - x, h: y2 - y, c: 100, l: Math.floor(y / 50) };
    });
    const pages = [{ pageNo: 1, widthPx, heightPx, words }];
    named.push({ name: id, source: { originalPath, title: id, createdAt: new Date(0), pages } });
  }
  decoder.close();
  return named;
}

/** Real pictures of pages, with a few words anywhere: their place is not the question here. */
async function scans(): Promise<Named[]> {
  const decoder = new Decoder();
  const named: Named[] = [];
  const files = ['scans', 'images', 'separators'].flatMap((kind) => filesIn(join(corpus, kind)));
  for (const [index, originalPath] of files.entries()) {
    const { pageCount } = await decoder.probe(originalPath);
    const pages = Array.from({ length: Math.min(pageCount, MAX_PAGES) }, (_, at) => {
      const words = [{ t: 'Wort', x: 100, y: 100, w: 200, h: 50, c: 90, l: 0 }];
      return { pageNo: at + 1, widthPx: 2480, heightPx: 3508, words };
    });
    const title = basename(originalPath);
    const onUnreadable = (): void => undefined;
    const source = { originalPath, title, createdAt: new Date(0), pages, onUnreadable };
    if (pages.length > 0) named.push({ name: String(index), source });
  }
  decoder.close();
  return named;
}
