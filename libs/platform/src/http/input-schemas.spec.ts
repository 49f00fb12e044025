import { describe, expect, it } from '@jest/globals';
import { calendarDay, filledText, pageNumber, text, versionNumber } from '../contracts/index.js';

describe(text.name, () => {
  it('comes through as it was sent', () => {
    expect(text(10).parse(' Ä𝔘\n ')).toBe(' Ä𝔘\n ');
  });

  it('with NUL is refused in German', () => {
    const { error } = text(10).safeParse('a\0b');
    expect(error?.issues[0]?.message).toContain('nicht gespeichert');
    expect(text(3).safeParse('abcd').success).toBe(false);
  });
});

describe(filledText.name, () => {
  it('is trimmed before it is measured', () => {
    expect(filledText(3).parse('  abc  ')).toBe('abc');
    expect(filledText(3).safeParse('   ').success).toBe(false);
    expect(filledText(3).safeParse('a\0').success).toBe(false);
  });
});

describe('a number from outside', () => {
  it('is one that the database can hold', () => {
    expect(pageNumber.parse('2147483647')).toBe(2_147_483_647);
    for (const no of ['0', '2147483648', '1.5', '1e300']) {
      expect(pageNumber.safeParse(no).success).toBe(false);
    }
    expect(versionNumber.safeParse(2 ** 31).success).toBe(false);
  });
});

describe('a day from outside', () => {
  it('is one that the database knows', () => {
    expect(calendarDay.parse('2024-02-29')).toBe('2024-02-29');
    expect(calendarDay.safeParse('0000-01-01').success).toBe(false);
  });
});
