import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { signsByCitation } from './cited-law.js';

/** Words of one line, 10 pixels a character; each blank is 10 pixels wide. */
function line(text: string): ReadWord[] {
  let x = 0;
  return text.split(' ').flatMap((t) => {
    const word = { t, x, y: 50, w: 10 * t.length, h: 30, c: 90, l: 0 };
    x += word.w + 10;
    return t === '' ? [] : [word];
  });
}

const cited = (text: string): string =>
  signsByCitation(line(text))
    .map(({ t }) => t)
    .join(' ');

describe(signsByCitation.name, () => {
  it.each([
    ['nach 8 89 Abs. 2 gilt', 'nach § 89 Abs. 2 gilt'],
    ['S 34a Abs. 1', '§ 34a Abs. 1'],
    ['fällig ($ 142 StVO).', 'fällig (§ 142 StVO).'],
    ['fällig (8 20 KAG).', 'fällig (§ 20 KAG).'],
    ['fällig (88 129 und 131', 'fällig (§§ 129 und 131'],
    ['Ablehnung $$ 68 und 70 AO', 'Ablehnung §§ 68 und 70 AO'],
    ['|s 12 VwVfG', '|§ 12 VwVfG'],
  ])('reads %j as %j', (text, expected) => {
    expect(cited(text)).toBe(expected);
  });

  it.each([
    'Artikel 8 9 Abs. 2',
    'die Nummern 3, 8 89 Abs. 2'.replace('3, 8', '3 , 8'),
    '5 20 KAG',
    'Kosten $ 140 jährlich',
    '8 Uhr Abs. 2',
    '88 129 und 131',
    '$ 140 Euro',
    'Müller & Söhne GmbH',
    'Zeile 8      89 Abs. 2',
  ])('leaves %j', (text) => {
    expect(cited(text)).toBe(text.replace(/ +/g, ' '));
  });

  it('does not reach from one cell of a table to the next', () => {
    expect(cited('8     89 Abs. 2')).toBe('8 89 Abs. 2');
  });

  it('keeps what the engine had read', () => {
    expect(signsByCitation(line('8 89 Abs. 2'))[0]).toMatchObject({ t: '§', o: '8' });
  });
});
