import { describe, expect, it } from '@jest/globals';
import { misreadOf } from './misread-numbers.js';

/** Without it a number with one digit read wrong would say nothing at all. */
describe(misreadOf.name, () => {
  it('says what may have been read as this, a digit at a time', () => {
    expect(misreadOf('13')).toEqual(['73', '18']);
    expect(misreadOf('0041')).toContain('0047');
  });

  it('goes both ways, so that it does not matter which of the two was misread', () => {
    for (const digit of '0123456789')
      for (const other of misreadOf(digit)) expect(misreadOf(other)).toContain(digit);
  });
});
