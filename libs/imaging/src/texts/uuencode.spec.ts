import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../page/limits.js';
import { filesInMail, openSource, probeText, readText } from './index.js';
import { takeEncodedFiles } from './uuencode.js';

/** Lines of a file as uuencode writes them. */
function encoded(name: string, bytes: Buffer): string {
  const sign = (bits: number): string => String.fromCharCode(bits === 0 ? 96 : bits + 32);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const part = bytes.subarray(at, at + 45);
    const padded = Buffer.concat([part, Buffer.alloc((3 - (part.length % 3)) % 3)]);
    let line = sign(part.length);
    for (let three = 0; three < padded.length; three += 3) {
      const bits = padded.readUIntBE(three, 3);
      for (const shift of [18, 12, 6, 0]) line += sign((bits >> shift) & 63);
    }
    lines.push(line);
  }
  return [`begin 644 ${name}`, ...lines, '`', 'end'].join('\n');
}

const plan = Buffer.from(Array.from({ length: 100 }, (_, at) => (at * 37) % 256));
const written = `Anbei der Plan.\n\n${encoded('Plan 3.bin', plan)}\nMit freundlichen Grüßen`;

describe(takeEncodedFiles.name, () => {
  it('takes a file out of a text', () => {
    const { text, files } = takeEncodedFiles(written);
    expect(text).toBe('Anbei der Plan.\n\nMit freundlichen Grüßen');
    expect(files).toEqual([{ name: 'Plan 3.bin', content: plan, torn: false }]);
  });

  it('marks a file without an end as torn, and leaves what only may belong to it', () => {
    const broken = `${written.split('\n').slice(0, 5).join('\n')}\nMFG\nANNA`;
    expect(takeEncodedFiles(broken)).toEqual({
      text: 'Anbei der Plan.\n\nMFG\nANNA',
      files: [{ name: 'Plan 3.bin', content: plan.subarray(0, 90), torn: true }],
    });
  });

  it('reads zeros where a mail program has stripped blanks', () => {
    // Two of the three lines end in zeros, the second is nothing else.
    const sparse = Buffer.alloc(100);
    sparse.write('BM', 0, 'latin1');
    sparse.write('Ende', 96, 'latin1');
    const stripped = encoded('Bild.bmp', sparse).replace(/`+$/gm, '');
    expect(stripped.split('\n').map((line) => line.length)).toEqual([18, 4, 1, 15, 0, 3]);
    expect(takeEncodedFiles(`Anbei\n${stripped}\nGruß`)).toEqual({
      text: 'Anbei\nGruß',
      files: [{ name: 'Bild.bmp', content: sparse, torn: false }],
    });
  });

  it('keeps a file as text that is far larger than its letters', () => {
    const bomb = (lines: number) => `begin 644 A\n${'_\n'.repeat(lines)}\nend`;
    expect(takeEncodedFiles(bomb(10_000)).files[0]?.content).toHaveLength(630_000);
    expect(takeEncodedFiles(bomb(100_000))).toEqual({ text: bomb(100_000), files: [] });
    const two = takeEncodedFiles(`${bomb(10_000)}\n${bomb(10_000)}`);
    expect(two.files).toHaveLength(1);
  });

  it('takes little memory for a file, however short its lines', () => {
    const lines = 3_000_000;
    const text = `begin 644 A\n${'!\n'.repeat(lines)}\nend`;
    const before = process.resourceUsage().maxRSS;
    expect(takeEncodedFiles(text).files[0]?.content).toHaveLength(lines);
    // Kilobytes.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(250 * 1024);
  });

  it('leaves sentences that only begin alike', () => {
    const said = 'Zeiten:\nbegin 800 Uhr\nbegin 0800 Uhr morgens\nEND\nRest bleibt.';
    expect(takeEncodedFiles(said)).toEqual({ text: said, files: [] });
  });

  it.each([
    ['a mail', 'From: a@b.example\nSubject: Plan\n\n', 'MAIL.ATTACHMENTS'],
    ['a text', '', 'TEXT.ATTACHMENTS'],
  ])('says of %s that a file in it is torn', async (_, header, flag) => {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-encoded-'));
    try {
      const path = join(folder, 'letter');
      const content = `${header}${written.split('\n').slice(0, 5).join('\n')}\n`;
      await writeFile(path, content);
      const probe = await probeText(path, Buffer.from(content), defaultLimits);
      expect(probe?.verdict).toBe('readable');
      expect(new Set(probe?.flags)).toEqual(new Set([flag, 'ORIGINAL.DAMAGED']));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each([
    ['a mail', `From: a@b.example\nSubject: Plan\n\n${written}`, 'MAIL.ATTACHMENTS'],
    ['a text', written, 'TEXT.ATTACHMENTS'],
  ])('gives %s its files', async (_, content, flag) => {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-encoded-'));
    try {
      const path = join(folder, 'letter');
      await writeFile(path, content);
      const probe = await probeText(path, Buffer.from(content), defaultLimits);
      expect(probe?.flags).toEqual([flag]);
      const { text } = await readText(path, defaultLimits);
      expect(text).toContain('Anlagen: Plan 3.bin');
      expect(text).toContain('Mit freundlichen Grüßen');
      expect(text).not.toContain('begin');
      const files = await filesInMail(await openSource(path, defaultLimits));
      expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([['Plan 3.bin', plan]]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
