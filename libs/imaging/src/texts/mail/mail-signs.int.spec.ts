import { describe, expect, it } from '@jest/globals';
import { readInternetMail } from './mail-reader.js';

const read = async (...lines: (string | Buffer)[]): Promise<string> => {
  const bytes = lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]);
  return (await readInternetMail(Buffer.concat(bytes), false)).text ?? '';
};
const western = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the signs of a mail', () => {
  it.each([
    ['us-ascii', Buffer.from('Preis für Straßen 5 €'), 'Preis für Straßen 5 €'],
    ['iso-8859-1', Buffer.from('Preis für Straßen 5 €'), 'Preis für Straßen 5 €'],
    ['utf-8', western('Gr\xfc\xdfe vom Amt'), 'Grüße vom Amt'],
    ['windows-1252', western('\x84Amsel\x93 \x96 70 \x80 \x8eil'), '„Amsel“ – 70 € Žil'],
    ['iso-8859-1', western('\x84Amsel\x93 70 \x80'), '„Amsel“ 70 €'],
  ])('are read where the label says %s', async (label, body, expected) => {
    const type = `Content-Type: text/plain; charset=${label}`;
    expect(await read('From: a@b.example', type, '', body)).toContain(expected);
  });

  it('are read in each part by its own label, whatever it is packed in', async () => {
    const packed = Buffer.from('Zweiter Käfer').toString('base64');
    const text = await read(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=us-ascii',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Erster K=C3=A4fer',
      '--b',
      'Content-Transfer-Encoding: base64',
      'Content-Type: text/plain;',
      ' charset="ISO-8859-1"',
      '',
      packed,
      '--b--',
    );
    expect(text).toContain('Erster Käfer');
    expect(text).toContain('Zweiter Käfer');
  });

  it('are read by the packing of their own part, not by that of the part before', async () => {
    const text = await read(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary="b"',
      ...['', '--b', 'Content-Transfer-Encoding: base64', '', 'SGFsbG8='],
      ...['--b', 'Content-Type: text/plain; charset=us-ascii', '', 'Zweiter Käfer', '--b--'],
    );
    expect(text).toContain('Zweiter Käfer');
  });

  it.each([0, 1, 2, 3, 4, 5])('are read in a long mail, wherever it is cut (%d)', async (shift) => {
    const text = await read(
      'From: a@b.example',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/plain; charset=us-ascii',
      ...['', 'x'.repeat(shift), `${'=C3=BC'.repeat(12)}=\r\n`.repeat(4_000)],
    );
    expect(text.slice(0, 200)).toContain('üüü');
  });

  it('are those of windows-1252 in the header as well', async () => {
    const text = await read(
      'From: =?windows-1252?Q?Hu=9A=E1k?= <a@b.example>',
      'Subject: =?iso-8859-1?Q?Angebot_=84Amsel=93_70_=80?=',
      '',
      'x',
    );
    expect(text).toContain('Von: Hušák <a@b.example>');
    expect(text).toContain('Betreff: Angebot „Amsel“ 70 €');
  });
});

describe('a mail whose content is not in its plain text', () => {
  it('is read from its HTML', async () => {
    const text = await read(
      'From: a@b.example',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Kein HTML?',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Der Hof liegt im Amsel&shy;weg, P\ufb02ege&#8203;geld</p>',
      '--b--',
    );
    expect(text).toContain('Amselweg');
    expect(text).toContain('Pflegegeld');
  });

  it('is read from each nameless text beside it, also from one with the same words', async () => {
    const table = 'Content-Type: text/csv; charset=utf-8';
    const text = await read(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary="b"',
      ...['', '--b', 'Content-Type: text/plain', '', 'Preis und Menge: Amsel, Buche'],
      ...['--b', table, '', 'Amsel;Buche', '--b', table, '', 'Menge;Preis', '--b--'],
    );
    expect(text).toMatch(/Menge: Amsel, Buche\s+Amsel;Buche\s+Menge;Preis/);
  });

  it('is read from its invitation', async () => {
    const text = await read(
      'From: a@b.example',
      'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
      '',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'LOCATION:Amselweg 7',
      'END:VEVENT',
      'END:VCALENDAR',
    );
    expect(text).toContain('Ort: Amselweg 7');
  });
});
