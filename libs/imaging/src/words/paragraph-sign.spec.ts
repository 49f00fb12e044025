import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { persistentSuspects, repairParagraphSigns, suspects } from './paragraph-sign.js';

/** Words of one line, 10 pixels a character, 10 pixels apart. */
function line(text: string, l = 0): ReadWord[] {
  let x = 100;
  return text.split(' ').map((t) => {
    const word = { t, x, y: 50 + 60 * l, w: 10 * t.length, h: 30, c: 90, l };
    x += word.w + 10;
    return word;
  });
}

/** Repairs a line as if the second model had read the same ink as the words that are given. */
function repaired(own: string, seen: string): string[] {
  const words = line(own);
  const found = suspects(words);
  const scale = own.length / seen.length;
  const other = line(seen).map((word) => ({
    ...word,
    x: 100 + (word.x - 100) * scale,
    w: word.w * scale,
  }));
  const readings = found.map(() => other);
  return repairParagraphSigns(words, found, readings).map(({ t }) => t);
}

describe(suspects.name, () => {
  it.each([
    ['nach 8 68 Abs. 6 gilt', ['8']],
    ['nach $ 3 ist', ['$']],
    ['die 88 17 und 17a', ['88']],
    ['Einkommen ($ 14) und', ['($']],
    ['gemäß 835 Abs. 5 ist', ['835']],
    ['Nach.88 8 bis 10', ['Nach.88']],
    ['am Ende steht 8', ['8']],
    ['Müller & Söhne', ['&']],
    ['5 Kinder und 8 Hühner', []],
    ['Hauptstraße 8 in Bonn', []],
    ['am 18. Mai 1985', []],
  ])('of %j: %j', (text, expected) => {
    const words = line(text);
    expect(suspects(words).map(({ index }) => words[index]?.t)).toEqual(expected);
  });

  it('looks at a word together with its neighbours on the line', () => {
    const words = [...line('nach 8 68 Abs.'), ...line('8 Uhr', 1)];
    expect(suspects(words)).toEqual([{ index: 1, around: { x: 88, y: 42, w: 114, h: 46 } }]);
  });

  it('gives up on a page that is all figures', () => {
    const words = Array.from({ length: 500 }, (_, l) => line('8 88', l)).flat();
    expect(suspects(words)).toHaveLength(150);
  });
});

describe(persistentSuspects.name, () => {
  it.each([
    ['nach 8 68 Abs. 6', ['8']],
    ['nach 8 37 VwVfG', ['8']],
    ['die Freibeträge (88 17 oder', ['(88']],
    ['8 12 34 und', []],
    ['Preis $ 25 je', []],
  ])('of %j: %j', (text, expected) => {
    const words = line(text);
    expect(persistentSuspects(words).map(({ index }) => words[index]?.t)).toEqual(expected);
  });

  it('lets repaired words be', () => {
    const words = line('nach $ 68 Abs.').map((word) => ({ ...word, o: '8' }));
    expect(persistentSuspects(words)).toEqual([]);
  });
});

describe(repairParagraphSigns.name, () => {
  it.each([
    ['$ 68', '§ 68', ['§', '68']],
    ['88 17', '§§ 17', ['§§', '17']],
    ['(8 14)', '(§ 14)', ['(§', '14)']],
    ['8 5', '§5', ['§', '5']],
    ['835 Abs.', '§35 Abs.', ['§35', 'Abs.']],
    ['(837) ist', '(§37) ist', ['(§37)', 'ist']],
    ['84Abs.1.', '§ 4 Abs. 1.', ['§', '4', 'Abs.', '1.']],
    ['Nach.88 8', 'Nach.§§ 8', ['Nach.§§', '8']],
  ])('reads %j as %j where the second model saw it', (own, seen, expected) => {
    expect(repaired(own, seen)).toEqual(expected);
  });

  it.each([
    ['8 12 Abs.', '8 12 Abs.'],
    ['$ 500 für', '$ 500 für'],
    ['& 5', 'und 5'],
  ])('leaves %j alone where the second model saw no sign', (own, seen) => {
    expect(repaired(own, seen)).toEqual(own.split(' '));
  });

  it('does not take the sign of the word before for a second one', () => {
    expect(repaired('$ 3 12', '§3 12')).toEqual(['§', '3', '12']);
  });

  it('keeps what the engine had read', () => {
    const words = line('$ 68');
    const [word] = repairParagraphSigns(words, suspects(words), [line('§ 68')]);
    expect(word).toEqual({ ...words[0], t: '§', o: '$' });
  });
});
