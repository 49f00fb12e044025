import { describe, expect, it } from '@jest/globals';
import { defineFlag, flagTable } from './define-flag.js';
import { readingFlags, type FlagCode } from './flags/index.js';

const plain = defineFlag('PLANTED.PLAIN', { textOfOriginal: 'Die Datei ist schlicht.' });

describe(defineFlag.name, () => {
  it('lets a page speak in the words of its original, and takes what is said as final', () => {
    expect(plain).toMatchObject({ textOfPage: 'Die Datei ist schlicht.', final: true });
  });

  it('has no flag without a text and none with a code that is not in the union', () => {
    // @ts-expect-error a flag without a text
    defineFlag('PLANTED.MUTE', { final: true });
    // @ts-expect-error a code that no flag has
    const unknown: FlagCode = 'PLANTED.PLAIN';
    expect(flagTable(readingFlags).has(unknown)).toBe(false);
  });
});

describe(flagTable.name, () => {
  it('finds a flag by its code, and nothing under another', () => {
    const table = flagTable([plain]);
    expect(table.get('PLANTED.PLAIN')).toBe(plain);
    expect(table.get('toString')).toBeUndefined();
  });

  it('refuses a code that is taken', () => {
    const other = defineFlag('PLANTED.PLAIN', { textOfOriginal: 'Sie ist es nicht.' });
    expect(() => flagTable([plain, other])).toThrow('PLANTED.PLAIN');
  });

  it.each(readingFlags)('has sentences for $code', ({ code, textOfOriginal, textOfPage }) => {
    for (const text of [textOfOriginal, textOfPage]) {
      expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(text).not.toContain(code);
    }
  });
});
