import type { ReadWord } from '#libs/imaging/contracts';
import type { FieldPage } from '../fields/field-proposal.js';

/** A4 at 300 dpi, in pixels. */
const PAGE = { widthPx: 2480, heightPx: 3508 };
const CHARACTER = 19;
const LINE = 46;
const HEIGHT = 34;
const MARGIN = 190;

/**
 * Words of typed text on a grid as an engine would read them; `columns: 'apart'` makes every block
 * of a line a line of its own and puts those on the right behind those on the left, as engines do
 * with pages in columns.
 */
export function typedPage(text: string, columns: 'in-line' | 'apart' = 'in-line'): FieldPage {
  const words: ReadWord[] = [];
  text.split('\n').forEach((line, row) => {
    let before = -Infinity;
    let column = 0;
    for (const { 0: t, index } of line.matchAll(/\S+/g)) {
      if (index - before > 3 && index > 25) column = 1;
      before = index + t.length;
      const l = columns === 'apart' ? column * 1000 + row : row;
      const x = MARGIN + index * CHARACTER;
      words.push({
        t,
        x,
        y: MARGIN + row * LINE,
        w: t.length * CHARACTER - 4,
        h: HEIGHT,
        c: 95,
        l,
      });
    }
  });
  words.sort((a, b) => a.l - b.l || a.x - b.x);
  return { pageNo: 1, ...PAGE, words, text };
}

/** The same without words, as from a format without pages. */
export function plainPage(text: string): FieldPage {
  return { pageNo: 1, widthPx: 0, heightPx: 0, words: [], text };
}

/** How the two towns call themselves to which the letters are written. */
/** The Aktenzeichen of the letters, as `{einheit}-{jahr}/{nummer:4}` has them. */
export const ownAktenzeichen = /\d[\d.]{0,30}-(?:19|20)\d\d\/\d{4,9}/iu;

export const ownNames = [
  'Stadt Sonnbrück',
  'Stadtverwaltung Sonnbrück',
  'Stadtkasse Sonnbrück',
  'Stadt Altenwerder',
  'Stadtverwaltung Altenwerder',
];
