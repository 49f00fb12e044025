import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../page/limits.js';
import { PageUnreadable } from '../page/reading-failure.js';
import { compoundContainer } from '../testing/compound-container.js';
import { sheetRecord, u16, u32, wordBinary, zipOf } from '../testing/office-files.js';
import { probeText, readText } from './index.js';

describe('texts', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-texts-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const store = async (bytes: Buffer | string): Promise<string> => {
    const path = join(folder, String(count++));
    await writeFile(path, bytes);
    return path;
  };
  const probe = async (bytes: Buffer | string) =>
    probeText(await store(bytes), Buffer.from(bytes).subarray(0, 1024), defaultLimits);
  const read = async (bytes: Buffer | string): Promise<string> =>
    (await readText(await store(bytes), defaultLimits)).text;

  describe('mail', () => {
    const lines = (...all: string[]): string => all.join('\r\n');
    const inner = lines(
      'From: Amt <amt@stadt.example>',
      'Subject: =?utf-8?Q?Geb=C3=BChr?=',
      '',
      'Innen',
    );
    const mail = lines(
      'From: =?iso-8859-1?Q?J=FCrgen_Wei=DF?= <jw@example.org>',
      'To: amt@stadt.example, Bau <bau@stadt.example>',
      'Cc: c@example.org',
      'Date: Fri, 27 Nov 2026 06:55:00 +0000',
      'Subject: Antrag',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Sehr geehrte</p><p>Damen</p>',
      '--b',
      'Content-Type: application/pdf; name="Plan.pdf"',
      '',
      '%PDF-1.4',
      '--b',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--b--',
    );

    it('gives header lines in German, the text, and the mails in it', async () => {
      expect(await probe(mail)).toEqual({
        format: 'mail',
        mime: 'message/rfc822',
        pageCount: 1,
        verdict: 'readable',
        flags: ['MAIL.ATTACHMENTS'],
      });
      expect(await read(mail)).toBe(
        [
          'Von: Jürgen Weiß <jw@example.org>',
          'An: amt@stadt.example; Bau <bau@stadt.example>',
          'Cc: c@example.org',
          'Datum: 27.11.2026, 07:55',
          'Betreff: Antrag',
          'Anlagen: Plan.pdf; Nachricht',
          '',
          'Sehr geehrte',
          '',
          'Damen',
          '',
          'Von: Amt <amt@stadt.example>',
          'Betreff: Gebühr',
          '',
          'Innen',
        ].join('\n'),
      );
    });

    it('guesses the encoding that old programs do not name', async () => {
      const old = Buffer.from(lines('From: a@b.example', 'Subject: Größe', '', 'Straße'), 'latin1');
      expect(await read(old)).toBe('Von: a@b.example\nBetreff: Größe\n\nStraße');
    });

    it.each([
      ['application/pkcs7-mime; smime-type=enveloped-data', '3080', 'MAIL.ENCRYPTED', '03'],
      ['application/pkcs7-mime; smime-type=signed-data', '3080', 'MAIL.SIGNED', '02'],
    ])('flags %s', async (type, start, flag, last) => {
      const body = Buffer.from(`${start}06092a864886f70d0107${last}a080`, 'hex').toString('base64');
      const fields = ['From: a@b.example', 'Subject: x', `Content-Type: ${type}; name=smime.p7m`];
      const text = lines(...fields, 'Content-Transfer-Encoding: base64', '', body);
      expect((await probe(text))?.flags).toEqual([flag]);
    });

    it('reads a fragment as a header with a flag', async () => {
      const text = lines(
        'From: a@b.example',
        'Content-Type: message/partial; id=x; number=2',
        '',
        'nlzN',
      );
      expect((await probe(text))?.flags).toEqual(['MAIL.PARTIAL']);
      expect(await read(text)).toBe('Von: a@b.example');
    });

    it('reads the first part of a split mail, however its content breaks off', async () => {
      const text = lines(
        'From: a@b.example',
        'Content-Type: message/partial; id=x; number=1; total=2',
        '',
        'From: a@b.example',
        'Subject: Ganz',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Anfang am Bussardweg',
      );
      expect((await probe(text))?.flags).toEqual(['MAIL.PARTIAL']);
      expect(await read(text)).toContain('Anfang am Bussardweg');
    });

    it('gives up on parts without end and reads mails in mails to its depth', async () => {
      const parts = Array.from({ length: 500 }, (_, n) => [
        `Content-Type: multipart/mixed; boundary="${n}"`,
        '',
        `--${n}`,
      ]);
      const bomb = lines('From: a@b.example', ...parts.flat(), '', 'x');
      expect(await probe(bomb)).toMatchObject({
        verdict: 'stored-only',
        flags: ['ORIGINAL.DAMAGED'],
      });
      let nested = lines('From: a@b.example', 'Subject: Kern', '', 'x');
      for (let n = 0; n < 30; n += 1) {
        const type = 'Content-Type: multipart/mixed; boundary=' + String(n);
        nested = lines(
          'From: a@b.example',
          type,
          '',
          `--${n}`,
          'Content-Type: message/rfc822',
          '',
          nested,
        );
      }
      expect((await read(nested)).match(/^Von:/gm)).toHaveLength(11);
    });

    it('reads an Outlook message with another one in it', async () => {
      const text = (value: string): Buffer => Buffer.from(value, 'utf16le');
      const times = Buffer.alloc(48);
      times.writeUInt32LE(0x00390040, 32);
      times.writeBigUInt64LE(
        (BigInt(Date.UTC(2026, 10, 27, 6, 55)) + 11_644_473_600_000n) * 10_000n,
        40,
      );
      const attached = '__attach_version1.0_#00000000/__substg1.0_3701000D';
      const message = compoundContainer({
        '__properties_version1.0': times,
        '__substg1.0_0C1A001F': text('Jürgen Weiß'),
        '__substg1.0_0037001F': text('Antrag'),
        '__substg1.0_1000001F': text('Guten Tag\r\n'),
        [`${attached}/__properties_version1.0`]: Buffer.alloc(24),
        [`${attached}/__substg1.0_1000001E`]: Buffer.from('Gr\xfc\xdfe', 'latin1'),
      });
      expect(await probe(message)).toMatchObject({
        mime: 'application/vnd.ms-outlook',
        pageCount: 1,
      });
      expect(await read(message)).toBe(
        'Von: Jürgen Weiß\nDatum: 27.11.2026, 07:55\nBetreff: Antrag\nAnlagen: Nachricht\n\nGuten Tag\n\nGrüße',
      );
    });
  });

  describe('office', () => {
    const types = { '[Content_Types].xml': '<Types/>' };

    it('reads a Word document with its table, once where a drawing is in it twice', async () => {
      const body =
        '<w:p><w:r><w:t>Größe</w:t><w:tab/><w:t>2 m</w:t></w:r></w:p>' +
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
        '<w:p><w:r><w:t>k</w:t><mc:Fallback><w:t>k</w:t></mc:Fallback><w:delText>weg</w:delText></w:r></w:p>';
      const zip = await zipOf({
        ...types,
        'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
        'word/vbaProject.bin': 'x',
      });
      expect(await probe(zip)).toMatchObject({
        format: 'office',
        pageCount: 1,
        flags: ['OFFICE.MACROS'],
      });
      expect(await read(zip)).toBe('Größe\t2 m\na \tb\nk'.replace('b\n', 'b\n'));
    });

    it('reads the cells of a workbook, dates as dates', async () => {
      const zip = await zipOf({
        ...types,
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Gebühren" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
        'xl/styles.xml': '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>',
        'xl/sharedStrings.xml': '<sst><si><r><t>Fäl</t></r><r><t>lig</t></r></si></sst>',
        'xl/worksheets/s.xml':
          '<worksheet><row><c t="s"><v>0</v></c><c s="1"><v>46353</v></c><c><v>1.5</v></c>' +
          '<c t="inlineStr"><is><t>da</t></is></c></row></worksheet>',
      });
      expect(await read(zip)).toBe('Gebühren\nFällig\t27.11.2026\t1,5\tda');
    });

    it('reads slides in the order of their numbers', async () => {
      const slide = (text: string): string =>
        `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
      const zip = await zipOf({
        ...types,
        'ppt/presentation.xml': '<p:presentation/>',
        'ppt/slides/slide10.xml': slide('zehn'),
        'ppt/slides/slide9.xml': slide('neun'),
      });
      expect(await read(zip)).toBe('neun\n\nzehn');
    });

    it('reads ODF and does not print a billion blanks', async () => {
      const content =
        '<office:document-content><text:p>a<text:s text:c="1000000000"/>b</text:p><table:table table:name="T">' +
        '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p>' +
        '</table:table-cell></table:table-row></table:table></office:document-content>';
      const mimetype = 'application/vnd.oasis.opendocument.text';
      expect(
        (await read(await zipOf({ mimetype, 'content.xml': content }))).replace(/ {100}/, ' '),
      ).toBe('a b\n\nT\n1 \t2');
      const damaged = await zipOf({ mimetype, 'content.xml': content.slice(0, 100) });
      expect(await probe(damaged)).toMatchObject({ pageCount: 0, flags: ['ORIGINAL.DAMAGED'] });
      const sealed = await zipOf({
        mimetype,
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
        'content.xml': '\x8fxyz',
      });
      expect(await probe(sealed)).toMatchObject({ pageCount: 0, flags: ['OFFICE.ENCRYPTED'] });
    });

    it('unpacks a bomb no further than its limit', async () => {
      const body = `<w:document><w:t>${' '.repeat(60_000_000)}</w:t></w:document>`;
      const zip = await zipOf({ ...types, 'word/document.xml': body });
      expect(await probe(zip)).toMatchObject({ format: 'office', verdict: 'readable' });
      expect((await read(zip)).length).toBeLessThan(100);
    }, 60_000);

    it('reads a Word file of 97 in both widths, and the result of a field', async () => {
      const doc = wordBinary('Gr\xfc\xdfe \x13PAGE\x147\x15\r', 'Zelle\x07\x07€');
      expect(await probe(doc)).toMatchObject({ mime: 'application/msword', flags: [] });
      expect(await read(doc)).toBe('Grüße 7\nZelle\t\t€');
    });

    it('reads a workbook of 97 with a string that is cut by a record', async () => {
      const stream = Buffer.concat([
        sheetRecord(0x0809, u16(0x600, 5)),
        sheetRecord(0x0085, u32(0), u16(0), Buffer.from('\x05\0Liste', 'latin1')),
        sheetRecord(0x00e0, u16(0, 0)),
        sheetRecord(0x00e0, u16(0, 14)),
        sheetRecord(0x00fc, u32(1), u32(1), u16(5), Buffer.from('\0Gr', 'latin1')),
        sheetRecord(
          0x003c,
          Buffer.from('\x01ü\0ß\0e\0'.replace('ü', '\xfc').replace('ß', '\xdf'), 'latin1'),
        ),
        sheetRecord(0x0809, u16(0x600, 16)),
        sheetRecord(0x00fd, u16(0, 0, 0), u32(0)),
        sheetRecord(0x027e, u16(0, 1, 1), u32((46353 << 2) | 2)),
        sheetRecord(0x027e, u16(1, 0, 0), u32((150 << 2) | 3)),
      ]);
      expect(await read(compoundContainer({ Workbook: stream }))).toBe(
        'Liste\nGrüße\t27.11.2026\n1,5',
      );
      const macros = compoundContainer({
        Workbook: stream,
        '_VBA_PROJECT_CUR/VBA/dir': Buffer.from('x'),
      });
      expect((await probe(macros))?.flags).toEqual(['OFFICE.MACROS']);
      const locked = compoundContainer({ Workbook: sheetRecord(0x002f, u16(1)) });
      expect(await probe(locked)).toMatchObject({ pageCount: 0, flags: ['OFFICE.ENCRYPTED'] });
    });

    it('reads slides of 97 without the words of the master', async () => {
      const atom = (kind: number, data: Buffer): Buffer =>
        Buffer.concat([u16(0, kind), u32(data.length), data]);
      const container = (kind: number, data: Buffer): Buffer =>
        Buffer.concat([u16(0xf, kind), u32(data.length), data]);
      const slides = compoundContainer({
        'PowerPoint Document': Buffer.concat([
          container(1016, atom(4008, Buffer.from('Titel bearbeiten'))),
          container(1006, atom(4008, Buffer.from('Gr\xfc\xdfe', 'latin1'))),
          container(1006, atom(4000, Buffer.from('1\r2 €', 'utf16le'))),
        ]),
      });
      expect(await read(slides)).toBe('Grüße\n\n1\n2 €');
    });

    it('keeps an encrypted package and an OLE file whose chains run in circles', async () => {
      const sealed = compoundContainer({ EncryptedPackage: Buffer.alloc(10) });
      expect(await probe(sealed)).toMatchObject({ pageCount: 0, flags: ['OFFICE.ENCRYPTED'] });
      const circle = wordBinary('x', 'y');
      circle.fill(0, circle.length - 512);
      expect((await read(circle)).length).toBeLessThan(10);
    });
  });

  describe('archives', () => {
    const tarOf = (name: string): Buffer => {
      const header = Buffer.alloc(512);
      header.write(name);
      header.write('00000000005\0', 124);
      header.write('ustar\x0000', 257);
      const sum = header.reduce((total, byte) => total + byte, 8 * 32);
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
      return Buffer.concat([header, Buffer.from('hallo'.padEnd(512, '\0')), Buffer.alloc(1024)]);
    };
    const hostile = ['ARCHIVE.NOT_UNPACKED', 'ARCHIVE.PATH_TRAVERSAL'];

    it('are kept whole, and say where a name leads out of them', async () => {
      const zip = await zipOf({ 'a.pdf': '%PDF-1.4', xx_xx_xx: 'x' });
      expect(await probe(zip)).toMatchObject({
        format: 'archive',
        flags: ['ARCHIVE.NOT_UNPACKED'],
      });
      const slip = Buffer.from(zip.toString('latin1').replaceAll('xx_xx_xx', '../../up'), 'latin1');
      expect((await probe(slip))?.flags).toEqual(hostile);
      expect((await probe(tarOf('a.txt')))?.flags).toEqual(['ARCHIVE.NOT_UNPACKED']);
      expect((await probe(tarOf('../a.txt')))?.flags).toEqual(hostile);
      expect((await probe(gzipSync(tarOf('/etc/x'))))?.flags).toEqual(hostile);
      expect((await probe(gzipSync('nur Text')))?.flags).toEqual(['ARCHIVE.NOT_UNPACKED']);
    });

    it('say that they are damaged', async () => {
      const zip = await zipOf({ 'a.txt': 'x' });
      const damaged = ['ARCHIVE.NOT_UNPACKED', 'ORIGINAL.DAMAGED'];
      expect((await probe(zip.subarray(0, -30)))?.flags).toEqual(damaged);
      expect((await probe(gzipSync('x'.repeat(9999)).subarray(0, 30)))?.flags).toEqual(damaged);
      expect((await probe(tarOf('a.txt').subarray(0, 700)))?.flags).toEqual(damaged);
    });

    it('are damaged where their directory names a place that no file has', async () => {
      const zip = await zipOf({ 'a.txt': 'x' });
      const locator = Buffer.from(`504b060700000000${'d5'.repeat(8)}01000000`, 'hex');
      const far = Buffer.concat([zip.subarray(0, -22), locator, zip.subarray(-22)]);
      expect((await probe(far))?.flags).toEqual(['ARCHIVE.NOT_UNPACKED', 'ORIGINAL.DAMAGED']);
    });

    it('have no text', async () => {
      await expect(read(await zipOf({ 'a.txt': 'x' }))).rejects.toThrow(PageUnreadable);
    });
  });

  describe('text', () => {
    it.each([
      ['Guten Tag', 'text/plain', 'Guten Tag'],
      ['<!DOCTYPE html><p>Guten&nbsp;Tag', 'text/html', 'Guten Tag'],
      ['<?xml version="1.0"?><a><b>1</b><c>2</c></a>', 'application/xml', '1\n2'],
      ['<?xml version="1.0"?><a text="nur hier"/>', 'application/xml', 'nur hier'],
    ])('reads %j', async (content, mime, text) => {
      expect(await probe(content)).toMatchObject({ format: 'text', mime, verdict: 'readable' });
      expect(await read(content)).toBe(text);
    });

    it.each([
      ['<ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">', true],
      ['<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2">', true],
      ['<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data">', true],
      ['<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">', false],
    ])('says of %s whether it is an e-invoice: %s', async (root, invoice) => {
      const { flags } = (await probe(`<?xml version="1.0"?>${root}<ID>1</ID>`)) ?? {};
      expect(flags).toEqual(invoice ? ['XML.E_INVOICE'] : []);
    });

    it('leaves other formats to others', async () => {
      for (const bytes of ['', 'junk %PDF-1.4', '%!PS-Adobe', 'II*\0rest', '\x89PNG\r\n\x1a\n\0']) {
        expect(await probe(Buffer.from(bytes, 'latin1'))).toBeNull();
      }
    });

    it('is cut where it is longer than anybody reads', async () => {
      const text = await read('Wort '.repeat(5_000_000));
      expect(text.length).toBeLessThan(5_000_100);
      expect(text).toMatch(/gekürzt/);
    });
  });
});
