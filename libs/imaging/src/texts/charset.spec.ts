import { describe, expect, it } from '@jest/globals';
import { decodeText, isBinary, truerLabel } from './charset.js';

const text = 'Der Bürgermeister prüft gemäß § 5 die Größe der Straße, Öffnungszeiten für Ämter.';

const inMac = (value: string): Buffer => {
  const letters: Readonly<Record<string, number>> = {
    ä: 0x8a,
    ö: 0x9a,
    ü: 0x9f,
    ß: 0xa7,
    Ä: 0x80,
    Ö: 0x85,
    '§': 0xa4,
  };
  return Buffer.from([...value].map((char) => letters[char] ?? char.charCodeAt(0)));
};
const inDos = (value: string): Buffer => {
  const letters: Readonly<Record<string, number>> = {
    ä: 0x84,
    ö: 0x94,
    ü: 0x81,
    ß: 0xe1,
    Ä: 0x8e,
    Ö: 0x99,
    '§': 0xf5,
  };
  return Buffer.from([...value].map((char) => letters[char] ?? char.charCodeAt(0)));
};

describe(decodeText.name, () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 of big machines', Buffer.from(text, 'utf16le').swap16()],
    ['Windows 1252', Buffer.from(text, 'latin1')],
    ['DOS 850', inDos(text)],
    ['Mac Roman', inMac(text)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('believes a declared encoding, and not a wrong claim of UTF-8', () => {
    expect(decodeText(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При');
    expect(decodeText(Buffer.from('Größe', 'latin1'), 'utf-8')).toBe('Größe');
    expect(decodeText(Buffer.from('Größe'), 'no-such-charset')).toBe('Größe');
  });

  const western: Readonly<Record<string, number>> = {
    '€': 0x80,
    '„': 0x84,
    '“': 0x93,
    '–': 0x96,
    š: 0x9a,
    Ž: 0x8e,
    œ: 0x9c,
  };
  const in1252 = (value: string): Buffer =>
    Buffer.from([...value].map((char) => western[char] ?? char.charCodeAt(0)));

  it.each([
    'Angebot „Amsel“ – Preis 70 €, Frau Hušák, Herr Žába, Sacré-Cœur',
    'Name;Betrag\nHrušková;70 €',
    '1.250 € zzgl. 19 %',
    'Größe 12 m² – „Straße“',
  ])('reads %j in windows-1252, whether it says so, says latin1 or nothing', (value) => {
    for (const label of [undefined, 'iso-8859-1', 'windows-1252', 'us-ascii'])
      expect(decodeText(in1252(value), label)).toBe(value);
  });

  it.each(['us-ascii', 'iso-8859-1', 'windows-1252'])('does not believe %s over UTF-8', (label) => {
    expect(decodeText(Buffer.from('Gemüse, 5 €'), label)).toBe('Gemüse, 5 €');
  });

  it('still knows the frames and umlauts of DOS', () => {
    const dos = Buffer.from(
      [...'╔══╗ Größe'].map(
        (char) =>
          ({ '╔': 0xc9, '═': 0xcd, '╗': 0xbb, ö: 0x94, ß: 0xe1 })[char] ?? char.charCodeAt(0),
      ),
    );
    expect(decodeText(dos)).toBe('╔══╗ Größe');
  });

  it('is not misled by a character that the end of the window cuts', () => {
    expect(decodeText(Buffer.from('Größe ü').subarray(0, -1))).toContain('Größe');
  });
});

describe('the guess of an encoding', () => {
  const spent = (filler: string): number => {
    const bytes = Buffer.concat([Buffer.alloc(64 * 1024 - 1, filler), Buffer.from([0xe4])]);
    const start = performance.now();
    decodeText(bytes);
    return performance.now() - start;
  };

  it('takes no longer for empty lines than for letters', () => {
    spent('a');
    expect(spent('\n')).toBeLessThan(50 * Math.max(1, spent('a')));
  });
});

describe(truerLabel.name, () => {
  it.each([
    ['Grüße, schöne Straße', 'utf-8', null],
    ['Gr\xfc\xdfe aus der Stra\xdfe', 'latin1', 'windows-1252'],
  ] as const)('says of %j in %s that is labelled UTF-8: %s', (text, encoding, label) => {
    const bytes = Buffer.concat([Buffer.from(text, encoding), Buffer.from([0x96, 0x20])]);
    expect(truerLabel(bytes, 'utf-8')).toBe(label);
  });
});

describe(isBinary.name, () => {
  it.each([
    [text, false],
    ['\x1b$BF|K\x1b(B', false],
    ['II*\0rest', true],
    ['\x01\x02\x03\x04abcdefgh', true],
  ])('says of %j: %s', (value, binary) => {
    expect(isBinary(Buffer.from(value))).toBe(binary);
  });
});
