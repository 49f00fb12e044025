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
  it('takes files out of a text, whole or broken off', () => {
    const { text, files } = takeEncodedFiles(written);
    expect(text).toBe('Anbei der Plan.\n\nMit freundlichen Grüßen');
    expect(files).toEqual([{ name: 'Plan 3.bin', content: plan }]);
    const torn = takeEncodedFiles(written.split('\n').slice(0, 5).join('\n'));
    expect(torn.files[0]?.content.equals(plan.subarray(0, 90))).toBe(true);
  });

  it('leaves sentences that only begin alike', () => {
    const said = 'Zeiten:\nbegin 800 Uhr\nbegin 0800 Uhr morgens\nEND\nRest bleibt.';
    expect(takeEncodedFiles(said)).toEqual({ text: said, files: [] });
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
