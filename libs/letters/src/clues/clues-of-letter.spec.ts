import { describe, expect, it } from '@jest/globals';
import type { Clue, ClueKind } from '../contracts/index.js';
import { proposeFields } from '../fields/propose-fields.js';
import { ownAktenzeichen, plainPage, typedPage } from '../testing/layout.js';
import { cluesOfLetter } from './clues-of-letter.js';

const options = {
  aktenzeichen: ownAktenzeichen,
  today: '2026-12-31',
  ownNames: ['Stadt Sonnbrück', 'Stadtverwaltung Sonnbrück'],
};

const LETTER = `Nordmark Versicherung AG
Hafenstraße 3
24937 Flensburg

Stadt Sonnbrück
Rathausplatz 1
24999 Sonnbrück

Ihr Zeichen: 10.05.01 - 2026 / 33      Unser Zeichen: KH-26-774512/be
Kundennummer: 7004118                  Datum: 19.10.2026

Sturmschaden Lindenallee 20–22

Sehr geehrte Damen und Herren,

in der Sache 63.02.10-2026/0188 war unser Gutachter am Haus Kornmarkt 9. Schreiben Sie an
schaden@nordmark.example, nicht an bauamt@stadt-sonnbrueck.example oder otto@web.de.

Mit freundlichen Grüßen
`;

function clues(text: string, page = typedPage): Clue[] {
  const pages = [page(text)];
  return cluesOfLetter(pages, proposeFields(pages, options), options);
}

const valuesOf = (kind: ClueKind, text = LETTER): string[] =>
  clues(text)
    .filter((clue) => clue.kind === kind)
    .map(({ value }) => value);

describe(cluesOfLetter.name, () => {
  it('parts the Aktenzeichen that is answered from one that is merely mentioned', () => {
    expect(valuesOf('own-aktenzeichen')).toEqual(['10.5.1.2026.33']);
    expect(valuesOf('mentioned-aktenzeichen')).toEqual(['63.2.10.2026.188']);
  });

  it('parts the sign of one matter from the number of a customer', () => {
    expect(valuesOf('reference')).toEqual(['kh26774512be']);
    expect(valuesOf('account')).toEqual(['7004118']);
  });

  it('parts what the letter is about from where its sender lives, and leaves out our own address', () => {
    expect(valuesOf('address')).toEqual(['lindenallee 20', 'lindenallee 22', 'kornmarkt 9']);
    expect(valuesOf('sender-address')).toEqual(['hafstr 3']);
  });

  it('knows a sender by mail, but by no domain where everybody may have an address, and not us', () => {
    expect(valuesOf('mail-address')).toEqual(['schaden@nordmark.example', 'otto@web.de']);
    expect(valuesOf('mail-domain')).toEqual(['nordmark.example']);
  });

  it('finds the digits of a number whose signs are lost, glued to its label, or read wrong', () => {
    const digits = (line: string) =>
      valuesOf('number-digits', `${line}\n\nSehr geehrte Frau Otto,\n`);
    for (const line of [
      'Az.:10.05.01-2026/0033',
      'zu 10.05.01 2026 0033 teile ich mit',
      'Zeichen 10.05.0l-2O26/OO33',
    ])
      expect(digits(line)).toContain('10050120260033');
    expect(digits('vom 24.10.2026')).toEqual([]);
  });

  it('never takes a repaired number for one that is answered', () => {
    const text = 'Ihr Zeichen: 10.05.01-2O26/0033\n\nSehr geehrte Damen und Herren,\n';
    expect(valuesOf('own-aktenzeichen', text)).toEqual([]);
    expect(valuesOf('mentioned-aktenzeichen', text)).toContain('10.5.1.2026.33');
  });

  it('takes a name with a number for a place it may be about', () => {
    const text = 'Eiche Schulgang 31 a\n\nSehr geehrte Damen und Herren,\n\nam Kornmarkt 9.\n';
    expect(valuesOf('maybe-address', text)).toEqual(['schulgang 31a', 'schulgang 31']);
  });

  it('takes the line above the salutation for the subject', () =>
    expect(valuesOf('subject-word')).toEqual(['sturmschad', 'iindenaiie']));

  it('takes the subject and the mails that a mail answers from its head', () => {
    const mail = `Von: Otto Krause <otto@web.de>
Betreff: AW: Maibaum am Anger
In-Reply-To: <A1.b2@mail.example>
References: <x@mail.example> <A1.b2@mail.example>

Guten Tag,
anbei die Zeichnung.`;
    expect(valuesOf('subject-word', mail)).toEqual(['maibaum', 'anger']);
    expect(valuesOf('thread', mail)).toEqual(['a1.b2@mail.example', 'x@mail.example']);
  });

  it('takes from the header of a mail what no page shows, also of one without a word', () => {
    const thread = { id: 'b@mail.example', answers: ['a@mail.example'] };
    const of = (text: string) => cluesOfLetter([{ ...plainPage(text), mail: thread }], [], options);
    for (const text of ['', 'Guten Tag,'])
      expect(of(text)).toEqual(
        expect.arrayContaining([
          { kind: 'message', value: 'b@mail.example' },
          { kind: 'thread', value: 'a@mail.example' },
        ]),
      );
  });

  it('makes nothing of an empty page, and a bounded number of clues of any other', () => {
    expect(clues('', plainPage)).toEqual([]);
    const words = Array.from(
      { length: 3_000 },
      (_, n) => `wort${String.fromCharCode(97 + (n % 26))}x${n}`,
    );
    const numbers = Array.from({ length: 500 }, (_, n) => `Hafenstraße ${n + 1}, 32.13-2026/${n}`);
    expect(clues(`${words.join(' ')}\n${numbers.join('\n')}`, plainPage).length).toBeLessThan(300);
  });
});
