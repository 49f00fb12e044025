import { describe, expect, it } from '@jest/globals';
import { flagCodes } from '#libs/imaging';
import { pageErrorText, readableFlag, withFlag, withoutFlag } from './flags.js';

describe('readableFlag', () => {
  it('speaks German for a known code and keeps the page', () => {
    expect(readableFlag({ code: 'PDF.PASSWORD', page: 2 })).toEqual({
      code: 'PDF.PASSWORD',
      text: expect.stringContaining('Kennwort'),
      page: 2,
    });
  });

  it.each(flagCodes)('has a sentence for %s of the engine', (code) => {
    expect(readableFlag({ code }).text).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(readableFlag({ code }).text).not.toContain(code);
    expect(pageErrorText(code)).not.toContain(code);
  });

  it('names an unknown code instead of hiding it', () => {
    expect(readableFlag({ code: 'NEW.CODE' }).text).toContain('NEW.CODE');
  });
});

describe('withFlag', () => {
  it('adds a flag once per page', () => {
    const flags = withFlag(withFlag([], { code: 'A', page: 1 }), { code: 'A', page: 1 });
    expect(flags).toEqual([{ code: 'A', page: 1 }]);
    expect(withFlag(flags, { code: 'A', page: 2 })).toHaveLength(2);
    expect(withoutFlag(flags, 'A')).toEqual([]);
  });
});

describe('pageErrorText', () => {
  it('names a code it has no sentence for', () => {
    expect(pageErrorText('X.Y')).toContain('X.Y');
    expect(pageErrorText('PARSER.TIMEOUT')).not.toContain('PARSER');
  });
});
