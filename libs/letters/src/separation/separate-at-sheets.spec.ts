import { describe, expect, it } from '@jest/globals';
import { separate, type SeparablePage } from './separate-at-sheets.js';

/** `T` a Patch-T sheet, `O` one of our own, `.` a page, `_` a blank page, else a code with that text. */
function pagesOf(shorthand: readonly string[]): SeparablePage[] {
  const known: Readonly<Record<string, string>> = { T: 'PATCHT', O: 'AKTEI:TRENN' };
  return shorthand.map((sign, index) => ({
    pageNo: index + 1,
    blank: sign === '_',
    codes: sign === '.' || sign === '_' ? [] : [{ text: known[sign] ?? sign }],
  }));
}

const split = (...shorthand: string[]): (readonly number[])[] =>
  separate(pagesOf(shorthand)).documents.map(({ pages }) => pages);

describe(separate.name, () => {
  it.each([
    ['no sheet', ['.', '.'], [[1, 2]]],
    ['a sheet in the middle', ['.', 'T', '.'], [[1], [3]]],
    ['two sheets in a row', ['.', 'T', 'T', '.'], [[1], [4]]],
    ['three sheets in a row', ['.', 'O', 'T', 'O', '.'], [[1], [5]]],
    ['a sheet at the start', ['T', '.', '.'], [[2, 3]]],
    ['a sheet at the end', ['.', '.', 'O'], [[1, 2]]],
    ['nothing but sheets', ['T', 'O'], []],
    ['no page at all', [], []],
    ['several sheets', ['.', '.', 'T', '.', '.', 'T', '.'], [[1, 2], [4, 5], [7]]],
  ])('cuts an original with %s', (_, shorthand, expected) => {
    expect(split(...shorthand)).toEqual(expected);
  });

  it('keeps the sheet in the record, with what its code says', () => {
    const { separators } = separate(pagesOf(['.', 'aktei:trenn:Bauamt ', '.']));
    expect(separators).toEqual([{ pageNo: 2, text: 'aktei:trenn:Bauamt', backPageNo: null }]);
  });

  it('gives a blank back to its sheet, and only one', () => {
    const { documents, separators } = separate(pagesOf(['.', '_', 'T', '_', '_', '.']));
    expect(documents.map(({ pages }) => pages)).toEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(separators).toEqual([{ pageNo: 3, text: 'PATCHT', backPageNo: 4 }]);
  });

  it('takes no page with pale lines for the back of a sheet', () => {
    const pages = pagesOf(['.', 'T', '_', '.']).map((page) =>
      page.blank ? { ...page, work: { paleDropped: true } } : page,
    );
    const { documents, separators } = separate(pages);
    expect(documents.map(({ pages: numbers }) => numbers)).toEqual([[1], [3, 4]]);
    expect(separators).toMatchObject([{ pageNo: 2, backPageNo: null }]);
  });

  it('makes no document of the backs of sheets in a row', () => {
    expect(split('.', 'T', '_', 'T', '_', '.')).toEqual([[1], [6]]);
    expect(split('T', '_')).toEqual([]);
  });

  it.each(['ASN00123', 'TAG:personal', 'CUSTOM BARCODE', 'PATCHT-2', 'AKTEI:TRENNWAND', 'AKTEI'])(
    'is not cut by a page with the code %s',
    (text) => {
      expect(split('.', text, '.')).toEqual([[1, 2, 3]]);
    },
  );

  it('cuts at the values that a town has chosen, and at no others', () => {
    const pages = pagesOf(['ASN00123', '.', 'T', 'TAG:personal', '.', 'CUSTOM BARCODE', '.']);
    const options = { texts: ['custom barcode'], prefixes: ['TAG'] };
    const { documents } = separate(pages, options);
    expect(documents.map(({ pages }) => pages)).toEqual([[1, 2, 3], [5], [7]]);
  });

  it('has every page exactly once', () => {
    const shorthand = ['T', '_', '.', '_', '.', 'O', 'T', '_', '_', 'ASN1', '.', 'T'];
    const { documents, separators } = separate(pagesOf(shorthand));
    const all = [
      ...documents.flatMap(({ pages }) => pages),
      ...separators.flatMap(({ pageNo, backPageNo }) => [
        pageNo,
        ...(backPageNo ? [backPageNo] : []),
      ]),
    ];
    expect(all.sort((a, b) => a - b)).toEqual(shorthand.map((_, index) => index + 1));
  });

  it.each([
    ['a short notice', 'Kündigung meines Gartens Nr. 12 zum Jahresende. Mit Grüßen, A. Probe'],
    ['a long letter', 'Sehr geehrte Damen und Herren, '.repeat(40)],
    ['a letter about sheets', 'Ihre Trennblätter sind geliefert. '.repeat(30)],
  ])('keeps %s with a sticker: it begins a document and stays in it', (_, text) => {
    const letter = { pageNo: 2, codes: [{ text: 'PATCHT' }], blank: false, text };
    const plain = (pageNo: number) => ({ pageNo, codes: [], blank: false });
    const { documents, separators } = separate([plain(1), letter, plain(3)]);
    expect(documents.map(({ pages }) => pages)).toEqual([[1], [2, 3]]);
    expect(separators).toEqual([]);
  });

  it.each([
    ['PATCHT', 'PATCHT'],
    [
      'PATCHT',
      'Patch Code T – Separator Sheet. Place this sheet between two documents and scan all.',
    ],
    [
      'AKTEI:TRENN',
      'Trennblatt Hier beginnt ein neues Schriftstück. Dieses Blatt zwischen zwei legen.',
    ],
    [
      'AKTEI:TRENN:Amt für Brandschutz und Rettung',
      'AKTEI:TRENN:Amt für Brandschutz und Rettung 4',
    ],
  ])('takes a sheet with %s for what it is: %s', (code, text) => {
    const pages = pagesOf(['.', code, '.']).map((page) => ({ ...page, text }));
    expect(separate(pages).separators).toMatchObject([{ pageNo: 2 }]);
  });
});
