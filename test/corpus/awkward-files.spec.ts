import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decoder, isDisguised, PageUnreadable, type Probe } from '#libs/imaging';
import { knownDeviations } from './known-deviations.js';

/** Real files as they reach a town hall, with a manifest of what must happen to each. */
const corpus = resolve('../shared/corpus');
const manifest = join(corpus, 'MANIFEST.tsv');

/** Pages of an original that are looked at; the manifest counts the text of the first five. */
const PAGES = 5;

interface AwkwardFile {
  readonly path: string;
  readonly group: string;
  readonly expected: string;
}

/** What became of a file: its probe, then what its pages gave. */
interface Outcome extends AwkwardFile {
  readonly probe: Probe;
  /** Flags of the probe and the codes of pages that could not be read. */
  readonly flags: readonly string[];
  readonly pictures: number;
  readonly letters: number;
}

function awkwardFiles(): AwkwardFile[] {
  return readFileSync(manifest, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map((columns) => {
      const path = columns[0] ?? '';
      return { path, group: path.split('/')[0] ?? '', expected: columns.at(-1) ?? '' };
    });
}

/** Reads until a page gives what was expected: text for `store+text`, else anything. */
async function look(decoder: Decoder, file: AwkwardFile): Promise<Outcome> {
  const path = join(corpus, file.path);
  const probe = await decoder.probe(path);
  const flags: string[] = [...probe.flags];
  if (isDisguised(file.path, probe.format)) flags.push('ORIGINAL.DISGUISED');
  let [pictures, letters] = [0, 0];
  for (let pageNo = 1; pageNo <= Math.min(PAGES, probe.pageCount); pageNo += 1) {
    const page = await decoder.page(path, pageNo).catch(asUnreadable);
    if (page instanceof PageUnreadable) flags.push(page.code);
    else {
      if (page.kind === 'image') pictures += 1;
      letters += lettersOf(page);
    }
    if (letters > 0 || file.expected !== 'store+text') break;
  }
  return { ...file, probe, flags, pictures, letters };
}

function asUnreadable(error: unknown): PageUnreadable {
  if (error instanceof PageUnreadable) return error;
  throw error;
}

function lettersOf(page: Awaited<ReturnType<Decoder['page']>>): number {
  if (page.kind === 'image') return 0;
  if (page.kind === 'extracted') return page.text.length;
  return page.words.reduce((sum, { t }) => sum + t.length, 0);
}

const REASONS: readonly (readonly [RegExp, RegExp])[] = [
  [/password/, /^PDF\.PASSWORD$/],
  [/encrypted attachment/, /ENCRYPTED_ATTACHMENT/],
  [/encrypted/, /ENCRYPTED/],
  [/attachments/, /ATTACHMENTS/],
  [/javascript/, /JAVASCRIPT/],
  [/launch/, /LAUNCH_ACTION/],
  [/signed/, /SIGNED/],
  [/render limit/, /TOO_LARGE|^PARSER\./],
  [/damaged|unreadable/, /DAMAGED|NO_PAGES|NO_DECODER|TOO_LARGE|^PARSER\./],
  [/type mismatch/, /UNKNOWN_FORMAT|DISGUISED/],
];

/** Whether an expectation is met; null where only a validator or the splitting can say. */
function isMet({ expected, flags, pictures, letters, probe }: Outcome): boolean | null {
  if (/not PDF\/A/.test(expected)) return null;
  if (expected === 'store+text') return letters > 0;
  const read = pictures > 0 || letters > 0;
  if (/^store\+ocr|^split|^no-split/.test(expected)) return read;
  // Whatever the right treatment: the reason is told, or the pages are there.
  if (expected.includes('(?)')) return read || flags.length > 0;
  const reason = REASONS.find(([wanted]) => wanted.test(expected))?.[1];
  // Text out of a file that others give up on needs no excuse.
  if (expected.includes('unreadable') && letters > 0) return true;
  return reason ? flags.some((flag) => reason.test(flag)) : probe.flags.length > 0;
}

/** Groups whose expectations this test holds the decoder to. */
const HELD =
  /^(scans|images|born-digital|broken-pdf|bombs\/(?!.*\.(eml|txt)$)|encrypted|signed\/.*\.pdf$|separators|pdfa)/;

if (existsSync(manifest)) {
  describe('real awkward files', () => {
    const decoders = [new Decoder(), new Decoder()];
    const outcomes: Outcome[] = [];

    beforeAll(async () => {
      const waiting = awkwardFiles().reverse();
      await Promise.all(
        decoders.map(async (decoder) => {
          for (let file = waiting.pop(); file; file = waiting.pop()) {
            outcomes.push(await look(decoder, file));
          }
        }),
      );
    }, 400_000);
    afterAll(() => decoders.forEach((decoder) => decoder.close()));

    it('each get a verdict; what cannot be read says why', () => {
      const silent = outcomes.filter(
        ({ flags, pictures, letters }) => pictures + letters === 0 && flags.length === 0,
      );
      expect(silent.map(({ path }) => path)).toEqual([]);
    });

    it('cost no decoder its life, except what was made for that', () => {
      const fallen = outcomes
        .filter(
          ({ group, flags }) => group !== 'bombs' && flags.some((f) => f.startsWith('PARSER.')),
        )
        .map(({ path, flags }) => `${path}: ${flags.join()}`);
      expect(fallen).toEqual([]);
    });

    it('meet what the manifest expects, but for the deviations that are known', () => {
      const lines = new Map<string, { met: number; of: number; unmet: string[] }>();
      for (const outcome of outcomes) {
        const met = isMet(outcome);
        const name = `${outcome.group} ${met === null ? 'needs validator' : outcome.expected}`;
        const line = lines.get(name) ?? { met: 0, of: 0, unmet: [] };
        line.of += 1;
        if (met) line.met += 1;
        else if (met === false) line.unmet.push(outcome.path);
        lines.set(name, line);
      }
      for (const [name, { met, of, unmet }] of [...lines].sort(([a], [b]) => a.localeCompare(b))) {
        const rest = unmet.length > 0 ? `: ${unmet.join(', ')}` : '';
        process.stdout.write(`${name}: met ${met} of ${of}${rest}\n`);
      }
      const unmet = [...lines.values()].flatMap((line) => line.unmet).filter((p) => HELD.test(p));
      expect(unmet.filter((path) => !knownDeviations.has(path))).toEqual([]);
    });
  });
} else {
  console.log('real awkward files skipped: ../shared/corpus is not there');
  it.skip('real awkward files', () => undefined);
}
