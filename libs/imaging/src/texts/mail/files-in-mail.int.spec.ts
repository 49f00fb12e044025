import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../page/limits.js';
import { compoundContainer } from '../../testing/compound-container.js';
import { mailWith, winmailWith } from '../../testing/mails.js';
import { openSource, readText } from '../index.js';
import { filesInMail } from './files-in-mail.js';

describe(filesInMail.name, () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function store(bytes: Buffer): Promise<string> {
    const path = join(folder, String(count++));
    await writeFile(path, bytes);
    return path;
  }
  const files = async (bytes: Buffer) =>
    filesInMail(await openSource(await store(bytes), defaultLimits));
  const names = async (bytes: Buffer) => (await files(bytes)).map(({ name }) => name);
  const plan = { name: 'Plan.pdf', mime: 'application/pdf', bytes: '%PDF-1.7 Plan' };

  it('takes out the bytes of a file as they were sent, whatever they are labelled', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
    const found = await files(mailWith({ subject: 'A' }, plan, { name: 'foto.exe', bytes }));
    expect(found).toEqual([
      { name: 'Plan.pdf', mime: 'application/pdf', bytes: Buffer.from(plan.bytes), within: null },
      { name: 'foto.exe', mime: 'application/octet-stream', bytes, within: null },
    ]);
  });

  it('takes out a mail and a text byte for byte, whatever their labels are', async () => {
    // Lines end as postal-mime ends them.
    const type = 'Content-Type: text/plain; charset=us-ascii';
    const inside = Buffer.from(`From: a@b.example\nSubject: B\n${type}\n\nGrüße, 5 €`);
    const lines = [
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary="b"',
      ...['', '--b', type, '', 'Schöne Grüße'],
      ...['--b', 'Content-Type: message/rfc822', '', inside.toString()],
      ...['--b', `${type}; name="a.txt"`, 'Content-Disposition: attachment', '', `${type}\n\nÄ`],
      '--b--',
    ];
    const outside = Buffer.from(lines.join('\n'));
    const [mail, text] = await files(outside);
    expect(mail?.bytes?.toString()).toBe(`${inside.toString()}\n`);
    expect(text?.bytes?.toString()).toBe(`${type}\n\nÄ\n`);
    const read = await readText(await store(outside), defaultLimits);
    expect(read.text).toContain('Schöne Grüße');
    expect(read.text).toContain('Grüße, 5 €');
  });

  it('takes a mail inside a mail and says of its files that they lie in it', async () => {
    const inside = mailWith({ subject: 'B' }, plan);
    const outside = mailWith(
      { subject: 'A' },
      { name: 'alt.eml', mime: 'message/rfc822', bytes: inside },
    );
    expect((await files(outside)).map(({ name, within }) => [name, within])).toEqual([
      ['alt.eml', null],
      ['Plan.pdf', 0],
    ]);
  });

  it('takes the files out of winmail.dat, alone and in a mail, under their long names', async () => {
    const winmail = winmailWith(
      { short: 'GEBHR~1.PDF', long: 'Gebührenbescheid.pdf', bytes: Buffer.from('%PDF-1') },
      { short: 'ZWEI.TXT', bytes: Buffer.from('zwei') },
    );
    const expected = [
      { name: 'Gebührenbescheid.pdf', bytes: Buffer.from('%PDF-1') },
      { name: 'ZWEI.TXT', bytes: Buffer.from('zwei') },
    ];
    expect(await files(winmail)).toMatchObject(expected);
    const sent = mailWith({ subject: 'A' }, { name: 'winmail.dat', bytes: winmail });
    expect(await files(sent)).toMatchObject(expected);
    const { text } = await readText(await store(sent), defaultLimits);
    expect(text).toContain('Anlagen: Gebührenbescheid.pdf; ZWEI.TXT');
  });

  it('takes the files out of an Outlook message, and a message in it as its text', async () => {
    const text = (value: string): Buffer => Buffer.from(value, 'utf16le');
    const [one, two] = [0, 1].map((n) => `__attach_version1.0_#0000000${n}`);
    const message = compoundContainer({
      '__properties_version1.0': Buffer.alloc(32),
      '__substg1.0_0037001F': text('Antrag'),
      [`${one}/__properties_version1.0`]: Buffer.alloc(8),
      [`${one}/__substg1.0_3707001F`]: text('Plan.pdf'),
      [`${one}/__substg1.0_37010102`]: Buffer.from(plan.bytes),
      [`${two}/__substg1.0_3701000D/__properties_version1.0`]: Buffer.alloc(24),
      [`${two}/__substg1.0_3701000D/__substg1.0_1000001F`]: text('Grüße von innen'),
    });
    expect(await files(message)).toEqual([
      {
        name: 'Plan.pdf',
        mime: 'application/octet-stream',
        bytes: Buffer.from(plan.bytes),
        within: null,
      },
      {
        name: 'Nachricht.txt',
        mime: 'text/plain',
        bytes: Buffer.from('Grüße von innen'),
        within: null,
      },
    ]);
  });

  it('makes no name of the label of a file that has none', async () => {
    const inside = { name: '', mime: 'message/rfc822', bytes: mailWith({ subject: 'B' }) };
    expect(await names(mailWith({ subject: 'A' }, { ...plan, name: '' }, inside))).toEqual([
      '',
      'Nachricht',
    ]);
  });

  it('leaves out pictures inside the text and signatures', async () => {
    const signature = { name: 'smime.p7s', mime: 'application/pkcs7-signature', bytes: 'x' };
    expect(await names(mailWith({ subject: 'A' }, signature, plan))).toEqual(['Plan.pdf']);
  });

  it('names at most a hundred files, however many there are', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ name: `${n}.txt`, bytes: 'x' }));
    expect(await names(mailWith({ subject: 'A' }, ...many))).toHaveLength(100);
  });

  it('gives no bytes beyond 64 MiB together, and those that fit all the same', async () => {
    const big = { name: 'gross.bin', bytes: Buffer.alloc(40 * 1024 * 1024) };
    const found = await files(
      mailWith({ subject: 'A' }, big, { name: 'klein.txt', bytes: 'klein' }),
    );
    expect(found.map(({ bytes }) => bytes?.length ?? null)).toEqual([big.bytes.length, 5]);
    const twice = await files(
      mailWith(
        { subject: 'A' },
        { ...big, bytes: Buffer.alloc(35 * 1024 * 1024) },
        {
          ...big,
          bytes: Buffer.alloc(33 * 1024 * 1024),
        },
      ),
    );
    expect(twice.map(({ bytes }) => bytes?.length ?? null)).toEqual([35 * 1024 * 1024, null]);
  });

  it('goes ten mails deep and no deeper', async () => {
    let mail = mailWith({ subject: 'innen' }, plan);
    for (let depth = 0; depth < 14; depth += 1) {
      mail = mailWith(
        { subject: `t${depth}` },
        { name: 'm.eml', mime: 'message/rfc822', bytes: mail },
      );
    }
    const found = await names(mail);
    expect(found).toHaveLength(11);
    expect(found).not.toContain('Plan.pdf');
  });

  it('finds nothing in what is no mail, and stops where a stream breaks off', async () => {
    expect(await files(Buffer.from('Guten Tag'))).toEqual([]);
    const winmail = winmailWith({ short: 'A.TXT', bytes: Buffer.alloc(1000, 'a') });
    expect(await names(winmail.subarray(0, 300))).toEqual(['A.TXT']);
    expect(await files(winmail.subarray(0, 20))).toMatchObject([{ bytes: Buffer.alloc(0) }]);
  });
});
