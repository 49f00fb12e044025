import { describe, expect, it } from '@jest/globals';
import { ownNames, plainPage, typedPage } from '../testing/layout.js';
import { proposeAddressee } from './addressee.js';
import { proposeFields } from './propose-fields.js';

const addresseeOf = (text: string) =>
  proposeFields([typedPage(text)], { ownNames }).find(({ field }) => field === 'addressee')?.value;
const letter = (address: string): string =>
  `Amt Neustadt\nWeg 1 · 12399 Neustadt\n\n${address}\n\nLaub\n\nSehr geehrte Frau Ott,\n\nText.`;

describe(proposeAddressee, () => {
  it.each([
    [
      'Stadt Sonnbrück\nFB 3 – Ordnung\nFrau Neumann\nMarktplatz 1\n24990 Sonnbrück',
      'FB 3 – Ordnung, Frau Neumann',
    ],
    [
      'An die\nStadt Sonnbrück\n- Rechtsamt -\nz. Hd. Herrn Lassen\nMarktplatz 1\n24990 Sonnbrück',
      'Rechtsamt, Herr Lassen',
    ],
    ['Stadt Sonnbrück, Fuhrpark\nMarktplatz 1\n24990 Sonnbrück', 'Fuhrpark'],
    ['Stadt Sonnbrück\nMarktplatz 1\n24990 Sonnbrück', 'Stadt Sonnbrück'],
    ['Stact Sonnbrück\nBauamt\nMarktplatz 1\n24990 Sonnbrück', 'Bauamt'],
    [
      'Friedhofsamt der Stadt Sonnbrück\nHerrn Ott\nMarktplatz 1\n24990 Sonnbrück',
      'Friedhofsamt der Stadt Sonnbrück, Herr Ott',
    ],
    ['An das Bauamt', 'Bauamt'],
    ['An die Stadt Sonnbrück - Ordnungsamt -, Marktplatz 1, 24990 Sonnbrück', 'Ordnungsamt'],
    ['Stadt Sonnbrück\nFB 3 — Ordnung\nMarktplatz l\n24990 Sonnbrück', 'FB 3 – Ordnung'],
    [
      'Fachdienst Gesundheit\nFrau Tams\nSchulstraße 3\n24837 Schleswig',
      'Fachdienst Gesundheit, Frau Tams',
    ],
    ['Ines Kühn\nMühlenweg 97 a\n50667 Köln', 'Ines Kühn'],
    ['Stadt Sonnbrück\nFachbereich 2\nMarktplatz 1\n24990 Sonnbrück', 'Fachbereich 2'],
  ])('reads office and person of %j', (address, value) => {
    expect(addresseeOf(letter(address))).toBe(value);
    const [found] = proposeFields([plainPage(letter(address))], { ownNames }).filter(
      ({ field }) => field === 'addressee',
    );
    expect(found?.value).toBe(value);
  });

  it('reads the first name behind "An" of a mail', () => {
    const mail = (to: string) => addresseeOf(`Von: a@b.example\nAn: ${to}\nBetreff: Laub\n\nText`);
    expect(mail('Neumann, Sabine <s@c.example>; Bauamt <b@c.example>')).toBe('Neumann, Sabine');
    expect(mail('<info@sonnbrueck.example>')).toBe('info@sonnbrueck.example');
  });

  it('takes no text of a paper for an address, though a place stands in it', () =>
    expect(
      addresseeOf(
        'An den Rat der Gemeinde\n\nWir alle, die hier unterzeichnet haben, beantragen Tempo 30 im Ort.\n\nDr. Ast, Weg 4, 12345 Ort',
      ),
    ).toBe('Rat der Gemeinde'));

  it('has none where a private sender is the only one with an address', () =>
    expect(addresseeOf('Jo Eck\nWeg 1\n12345 Ort\n\nLaub\n\nHallo,\n\nText.')).toBeUndefined());
});
