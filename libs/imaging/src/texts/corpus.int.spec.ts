import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FlagCode } from '../contracts/index.js';
import { readFileHead } from '../decode/files/read-file-head.js';
import type { Probe } from '../format/probe-result.js';
import { defaultLimits } from '../page/limits.js';
import { probeText, readText } from './index.js';

/** Real files as they reach a town hall, with a manifest of what must happen to each. */
const corpus = resolve('../shared/corpus');
const manifest = join(corpus, 'MANIFEST.tsv');

/** What is ours: the folders of these formats, and the mails among signed files and bombs. */
const OURS = /^(?:mail|office|archives)\/|\.(?:eml|txt|p7m)$/;

/** The flags of which one must be there for an expectation; others leave the treatment open. */
const FLAGS: Readonly<Record<string, readonly FlagCode[]>> = {
  damaged: ['ORIGINAL.DAMAGED'],
  encrypted: ['ARCHIVE.ENCRYPTED', 'OFFICE.ENCRYPTED', 'MAIL.ENCRYPTED'],
  signed: ['MAIL.SIGNED'],
  'path traversal': ['ARCHIVE.PATH_TRAVERSAL'],
  'macro container': ['OFFICE.MACROS'],
};

/**
 * Called broken where it comes from, but whole: every checksum, every XML part and its picture are in
 * order. We say what we see.
 */
const NOT_BROKEN = 'office/paperless_multi-part-broken.odt';

/** CPU seconds that no file may cost; three times what the dearest takes on a busy machine. */
const MAX_CPU = 15;

function isMet(expected: string, probe: Probe | null, text: string | null): boolean {
  if (expected.startsWith('reject(')) return probe === null;
  if (expected === 'store+text') {
    return text !== null && (text !== '' || probe?.flags.includes('ORIGINAL.NO_TEXT') === true);
  }
  const reason = /^store\+flag\((.*)\)$/.exec(expected)?.[1] ?? '';
  const wanted = FLAGS[reason];
  if (wanted) return wanted.some((flag) => probe?.flags.includes(flag));
  // Null means that the caller says "unknown format".
  return probe === null || text !== null || probe.flags.length > 0;
}

if (existsSync(manifest)) {
  describe('real mails, documents and archives', () => {
    const rows = readFileSync(manifest, 'utf8').trim().split('\n').slice(1);
    const files = rows
      .map((row) => row.split('\t'))
      .map((columns) => ({ path: columns[0] ?? '', expected: columns.at(-1) ?? '' }))
      .filter(({ path }) => OURS.test(path));

    it('meet what the manifest says of them', async () => {
      const groups = new Map<string, { met: number; open: string[] }>();
      for (const { path, expected } of files) {
        const file = join(corpus, path);
        const before = process.cpuUsage();
        const probe = await probeText(file, await readFileHead(file), defaultLimits);
        const readable = probe?.verdict === 'readable';
        const text = readable ? (await readText(file, defaultLimits)).text : null;
        const { user, system } = process.cpuUsage(before);
        expect(user + system).toBeLessThan(MAX_CPU * 1e6);
        const name = `${path.split('/')[0] ?? ''} ${expected}`;
        const group = groups.get(name) ?? { met: 0, open: [] };
        groups.set(name, group);
        if (isMet(expected, probe, text)) group.met += 1;
        else group.open.push(path);
      }
      const lines = [...groups].map(
        ([name, { met, open }]) => `${name}: ${met} met, ${open.length} not ${open.join(' ')}`,
      );
      console.log(lines.join('\n'));
      expect([...groups.values()].flatMap(({ open }) => open)).toEqual([NOT_BROKEN]);
    }, 120_000);
  });
} else {
  console.log('real mails, documents and archives skipped: ../shared/corpus is not there');
  it.skip('real mails, documents and archives', () => undefined);
}
