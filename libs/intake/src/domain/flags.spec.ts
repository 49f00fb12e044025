import { describe, expect, it } from '@jest/globals';
import {
  flagsOfLetter,
  flagsSeen,
  isFinal,
  pageErrorText,
  readableFlag,
  withFlag,
  withoutFlag,
} from './flags.js';

describe(readableFlag.name, () => {
  it('speaks German for a known code and keeps the page', () => {
    expect(readableFlag({ code: 'PDF.PASSWORD', page: 2 })).toEqual({
      code: 'PDF.PASSWORD',
      text: expect.stringContaining('Kennwort'),
      page: 2,
    });
  });

  it.each(['ORIGINAL.DUPLICATE', 'STAPEL.NOT_SEPARATED', 'RENDITION.FAILED'])(
    'has a sentence for %s of our own',
    (code) => {
      expect(readableFlag({ code }).text).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(readableFlag({ code }).text).not.toContain(code);
    },
  );

  it('names a code of an older or a newer version instead of hiding it', () => {
    expect(readableFlag({ code: 'NEW.CODE' }).text).toBe('Hinweis des Lesers: NEW.CODE.');
  });
});

describe(withFlag.name, () => {
  it('adds a flag once per page', () => {
    const flag = { code: 'PDF.SIGNED', page: 1 } as const;
    const flags = withFlag(withFlag([], flag), flag);
    expect(flags).toEqual([flag]);
    expect(withFlag(flags, { ...flag, page: 2 })).toHaveLength(2);
    expect(withoutFlag(flags, 'PDF.SIGNED')).toEqual([]);
  });

  it('raises no flag without a text', () => {
    // @ts-expect-error a code that nobody has defined
    expect(withFlag([], { code: 'NEW.CODE' })).toHaveLength(1);
  });
});

describe(pageErrorText.name, () => {
  it('names a code it has no sentence for', () => {
    expect(pageErrorText('X.Y')).toBe('Die Seite konnte nicht gelesen werden (X.Y).');
  });

  it('speaks of the page where that differs from the original', () => {
    expect(pageErrorText('PARSER.TIMEOUT')).toContain('Lesen der Seite');
    expect(pageErrorText('PAGE.UNREADABLE')).toBe('Die Seite konnte nicht gelesen werden.');
  });
});

describe(isFinal.name, () => {
  it('asks for no second attempt at bytes that stay as they are, but after a crash', () => {
    expect(isFinal('ORIGINAL.DAMAGED')).toBe(true);
    expect(isFinal('IMAGE.NO_DECODER')).toBe(true);
    expect(isFinal('PARSER.CRASHED')).toBe(false);
    expect(isFinal('PAGE.UNREADABLE')).toBe(false);
  });
});

describe(flagsSeen.name, () => {
  it('keeps what was said before, and the pages of which something is said', () => {
    const probe = {
      flags: ['ORIGINAL.DAMAGED', 'ORIGINAL.DAMAGED'],
      pageFlags: [{ code: 'PDF.PART_MISSING', pageNo: 3 }],
    } as const;
    expect(flagsSeen(probe, [{ code: 'ORIGINAL.DUPLICATE' }])).toEqual([
      { code: 'ORIGINAL.DUPLICATE' },
      { code: 'ORIGINAL.DAMAGED' },
      { code: 'PDF.PART_MISSING', page: 3 },
    ]);
  });
});

describe(flagsOfLetter.name, () => {
  const flags = [
    { code: 'ORIGINAL.DAMAGED' },
    ...[2, 3, 6].map((page) => ({ code: 'PDF.PART_MISSING', page })),
  ];

  it.each([
    ['the first letter', 1, 2, [2]],
    ['a letter in the middle', 3, 5, [1]],
    ['the last letter', 5, null, [2]],
    ['a letter without such pages', 4, 5, []],
  ])('tells %s of its own pages, as it counts them', (_, firstPage, lastPage, pages) => {
    expect(flagsOfLetter(flags, { originalId: 'o', firstPage, lastPage })).toEqual([
      { code: 'ORIGINAL.DAMAGED' },
      ...pages.map((page) => ({ code: 'PDF.PART_MISSING', page })),
    ]);
  });
});
