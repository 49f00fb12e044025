import { describe, expect, it } from '@jest/globals';
import { isFinal, pageErrorText, readableFlag, withFlag, withoutFlag } from './flags.js';

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
