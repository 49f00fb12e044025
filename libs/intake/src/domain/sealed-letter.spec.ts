import { describe, expect, it } from '@jest/globals';
import { usedOf } from './sealed-letter.js';

const fields = ['sender', 'addressee', 'letter-date', 'betreff'].map((field) => ({ field }));
const clues = ['amtsgericht'];

describe(usedOf.name, () => {
  it('uses of a sealed letter whom it is for, and nothing by which an Akte would be proposed', () => {
    const used = usedOf({ fields, clues }, true);
    expect(used).toEqual({ fields: [{ field: 'addressee' }], clues: [] });
  });

  it('uses all of any other one', () => {
    expect(usedOf({ fields, clues }, false)).toEqual({ fields, clues });
  });
});
