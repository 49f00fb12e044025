import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Decoder, PageUnreadable, type Probe } from '#libs/imaging';

/** Real files as they reach a town hall, with a manifest of what must happen to each. */
const corpus = resolve('../shared/corpus');
const manifest = join(corpus, 'MANIFEST.tsv');

interface AwkwardFile {
  readonly path: string;
  readonly expected: string;
}

/** Folders whose files were damaged, or built to harm. */
const HOSTILE = /^(bombs|broken-pdf)\//;

function awkwardFiles(): AwkwardFile[] {
  return readFileSync(manifest, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map((columns) => ({ path: columns[0] ?? '', expected: columns.at(-1) ?? '' }));
}

if (existsSync(manifest)) {
  describe('real awkward files', () => {
    const decoder = new Decoder();
    const files = awkwardFiles();
    const probes = new Map<string, Probe>();
    const probesOf = (expected: string): { path: string; probe: Probe | undefined }[] =>
      files
        .filter((file) => file.expected === expected)
        .map(({ path }) => ({ path, probe: probes.get(path) }));
    afterAll(() => decoder.close());

    it('each get a verdict; what cannot be read says why', async () => {
      for (const { path } of files) probes.set(path, await decoder.probe(join(corpus, path)));
      const silent = [...probes].filter(
        ([, { verdict, flags, pageCount }]) =>
          (verdict === 'stored-only' && flags.length === 0) ||
          (verdict === 'readable' && pageCount === 0),
      );
      expect(silent).toEqual([]);
      const fallen = [...probes].filter(([, { flags }]) =>
        flags.some((flag) => flag.startsWith('PARSER.')),
      );
      expect(fallen).toEqual([]);
    }, 120_000);

    it('that need a password are kept with that flag', () => {
      const open = probesOf('store+flag(password required)').filter(
        ({ probe }) => !probe?.flags.includes('PDF.PASSWORD'),
      );
      expect(open).toEqual([]);
    });

    it('that are signed PDFs carry that flag', () => {
      const unseen = probesOf('store+flag(signed)').filter(
        ({ path, probe }) => path.endsWith('.pdf') && !probe?.flags.includes('PDF.SIGNED'),
      );
      expect(unseen).toEqual([]);
    });

    it('that are scans of a known format are read', () => {
      const unread = probesOf('store+ocr').filter(
        ({ probe }) => probe?.format !== 'unknown' && probe?.verdict !== 'readable',
      );
      expect(unread).toEqual([]);
    });

    it('that were built to harm give a page or a reason, and the next file is served', async () => {
      const hostile = files.filter(
        ({ path }) => HOSTILE.test(path) && probes.get(path)?.verdict === 'readable',
      );
      expect(hostile.length).toBeGreaterThan(50);
      for (const { path } of hostile) {
        const outcome = await decoder.page(join(corpus, path), 1).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PageUnreadable);
      }
      const [scan] = files.filter(({ path }) => path.startsWith('scans/'));
      const after = await decoder.probe(join(corpus, scan?.path ?? ''));
      expect(after.verdict).toBe('readable');
    }, 180_000);
  });
} else {
  console.log('real awkward files skipped: ../shared/corpus is not there');
  it.skip('real awkward files', () => undefined);
}
