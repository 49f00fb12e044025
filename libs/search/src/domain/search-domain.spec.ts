import { describe, expect, it } from '@jest/globals';
import { identifiers, lexemeOf, tokenize } from './analyzer.js';
import { boxesOf, snippetOf } from './highlights.js';
import { parseQuery } from './query.js';
import { tsvectorOf } from './tsvector.js';

describe(lexemeOf.name, () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Straße', 'STRASSE'],
    ['Häuser', 'Haus'],
    ['Bescheide', 'Bescheid'],
    ['Gebühren', 'Gebuehr'],
    ['Café', 'cafe'],
  ])('lets %s and %s meet', (one, other) => {
    expect(lexemeOf(one)).toBe(lexemeOf(other));
  });

  it('keeps apart what is not the same', () => {
    expect(lexemeOf('Akte')).not.toBe(lexemeOf('Amt'));
  });
});

describe(tokenize.name, () => {
  it('joins a word that was broken at the end of a line', () => {
    const [token] = tokenize('Verwal-\ntung');
    expect(token).toMatchObject({ lexeme: lexemeOf('Verwaltung'), start: 0, end: 12 });
  });

  it('joins a word that was broken twice, and skips marks without a letter', () => {
    expect(tokenize('Verwal-\ntungs-\namt \u0301').map(({ lexeme }) => lexeme)).toEqual([
      lexemeOf('Verwaltungsamt'),
    ]);
  });

  it('leaves a compound with a hyphen alone', () => {
    expect(tokenize('Müller-\nLüdenscheidt')).toHaveLength(2);
  });
});

describe(identifiers.name, () => {
  it('finds a number whatever its separators', () => {
    expect(identifiers('Az. 32.13.02-2026/0041')).toContain('#32130220260041');
    expect(identifiers('IBAN DE02 1203 0000 0000 2020 51')).toContain('#de02120300000000202051');
    expect(identifiers('IBAN DE02120300000000202051')).toContain('#de02120300000000202051');
  });

  it('takes neither a table nor a long row of digits for an identifier', () => {
    const table = Array.from({ length: 1_000 }, (_, index) => 100 + index).join(' ');
    expect(identifiers(table)).toEqual([]);
    expect(identifiers('1'.repeat(200_000))).toEqual([]);
  });
});

describe(parseQuery.name, () => {
  it('wants all words, knows phrases, exclusions and beginnings', () => {
    const { tsquery } = parseQuery('Hund "Breite Straße" -Katze Sonder*');
    expect(tsquery).toContain("('hund')");
    expect(tsquery).toContain(' <-> ');
    expect(tsquery).toContain("!('katz')");
    expect(tsquery).toContain("'sonder':*");
  });

  it('looks for a number as a whole, with or without its separators', () => {
    for (const input of ['DE02120300000000202051', '"DE02 1203 0000 0000 2020 51"']) {
      expect(parseQuery(input).tsquery).toContain("'#de02120300000000202051'");
    }
  });

  it('finds nothing by nothing, or by exclusions alone', () => {
    for (const input of [
      '',
      '   ',
      '-Hund',
      '"" -',
      '*',
      "'",
      '\u0301',
      '\u0301\u0301\u0301\u0301*',
    ]) {
      expect(parseQuery(input).tsquery).toBeNull();
    }
  });
});

describe('what a query is typed or pasted with', () => {
  it.each([
    ['a soft hyphen', 'M\u00fcll\u00adabfuhr', 'Müllabfuhr'],
    ['zero width', 'Kunden\u200bnummer', 'Kundennummer'],
    ['a ligature', 'P\ufb02egegeld', 'Pflegegeld'],
    ['quotes of print', '\u201eBaugenehmigung Antrag\u201c', '"Baugenehmigung Antrag"'],
    ['angled quotes', '\u00bbBaugenehmigung Antrag\u00ab', '"Baugenehmigung Antrag"'],
  ])('looks for the same with %s', (_, pasted, typed) => {
    expect(parseQuery(pasted)).toEqual(parseQuery(typed));
    expect(parseQuery(pasted).tsquery).not.toBeNull();
  });
});

describe('an amount that is looked for', () => {
  const asked = parseQuery('12345,67');
  const box = { y: 1, w: 9, h: 9 };

  it('is found however it is grouped, and no telephone number of the same digits is', () => {
    expect(asked.tsquery).toBe("('#12345,67')");
    for (const written of ['12.345,67', '12 345,67', "12'345,67", '12,345.67', '12345,67 €']) {
      expect(tsvectorOf({ titles: [], text: `Betrag ${written}` })).toContain("'#12345,67':");
    }
    expect(tsvectorOf({ titles: [], text: '12 34-56' })).not.toContain("'#1234,56'");
    expect(parseQuery('1234,56').tsquery).toBe("('#1234,56')");
  });

  it('may be a number of the Aktenplan where a dot stands before two digits', () => {
    expect(parseQuery('621.41').tsquery).toBe("('#621,41' | '#62141' | ('621' <-> '41'))");
    expect(parseQuery('1,234.56').tsquery).toBe("('#1234,56')");
  });

  it('is marked alone, also where a blank parts it into two words', () => {
    const words = ['Tel.', '12345-67', 'Summe', '12', '345,67', '12'].map((t, x) => ({
      t,
      x,
      ...box,
    }));
    expect(boxesOf(words, asked).map(({ x }) => x)).toEqual([3, 4]);
    const marked = snippetOf('Tel. 12345-67, Summe 12 345,67 Euro', asked);
    expect(marked.filter(({ mark }) => mark)).toEqual([{ text: '12 345,67', mark: true }]);
  });

  it('is marked once where two readings of it lie in one another', () => {
    const both = parseQuery('12345,67 345,67');
    const marked = snippetOf('Summe 12 345,67 Euro', both).map(({ text }) => text);
    expect(marked.join('')).toBe('Summe 12 345,67 Euro');
  });
});

describe(tsvectorOf.name, () => {
  it('weighs titles above words and quotes what needs it', () => {
    const vector = tsvectorOf({ titles: ['Antrag'], text: "d'Artagnan Antrag" });
    expect(vector).toMatch(/'antrag':1A,\d+C/);
  });

  it('keeps the words of a page, and some of each text beside it, however long these are', () => {
    const words = Array.from(
      { length: 32_000 },
      (_, index) => `${'q'.repeat(20)}${10_000 + index}`,
    );
    const [second, third] = [`zwei${'z'.repeat(26)}`, `drei${'z'.repeat(26)}`];
    const beside = [`Anfang ${words.join(' ')}`, second, third];
    const vector = tsvectorOf({ titles: ['Antrag'], text: 'Siebenschläfer', beside });
    const kept = ['Antrag', 'Siebenschläfer', 'Anfang', second, third];
    for (const word of kept) expect(vector).toContain(`'${lexemeOf(word)}'`);
    expect(vector).not.toContain(words.at(-1) ?? '');
  });
});

describe(snippetOf.name, () => {
  it('marks what was found in its spelling and cuts between words', () => {
    const text = `${'Vorher steht viel. '.repeat(10)}Die Häuser der Stadt.${' Danach auch.'.repeat(20)}`;
    const parts = snippetOf(text, parseQuery('haus'));
    expect(parts.filter(({ mark }) => mark)).toEqual([{ text: 'Häuser', mark: true }]);
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(300);
  });
});

describe(boxesOf.name, () => {
  it('gives the boxes of the words that were found', () => {
    const words = [
      { t: 'Weihnachtsmärkte,', x: 1, y: 2, w: 3, h: 4 },
      { t: 'Straße', x: 5, y: 6, w: 7, h: 8 },
    ];
    expect(boxesOf(words, parseQuery('Weihnachts*'))).toEqual([{ x: 1, y: 2, w: 3, h: 4 }]);
  });

  it('gives the boxes of both halves of a word that is broken at the end of a line', () => {
    const box = { w: 90, h: 20 };
    const words = [
      { t: 'Straßen-', x: 300, y: 100, ...box },
      { t: 'reinigungsgebühr', x: 50, y: 130, ...box },
      { t: 'Vor-', x: 300, y: 130, ...box },
      { t: 'und', x: 400, y: 130, ...box },
    ];
    const found = boxesOf(words, parseQuery('Straßenreinigungsgebühr'));
    expect(found).toEqual([
      { x: 300, y: 100, ...box },
      { x: 50, y: 130, ...box },
    ]);
    expect(boxesOf(words, parseQuery('Vorund'))).toEqual([]);
  });
});
