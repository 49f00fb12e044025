import { describe, expect, it } from '@jest/globals';
import { storable } from './storable.js';

describe(storable, () => {
  it('leaves nothing in an answer that the database refuses, and everything else', () => {
    const proposal = {
      field: 'sender',
      pageNo: 1,
      box: null,
      confidence: 'likely',
      value: 'A\uD83D',
      text: 'A\0B',
      reason: '\uDE00 „😀“',
    } as const;
    const clue = { kind: 'text-word', value: 'a\0\uD83D' } as const;
    expect(storable({ fields: [proposal], clues: [clue] })).toEqual({
      fields: [{ ...proposal, value: 'A\uFFFD', text: 'A B', reason: '\uFFFD „😀“' }],
      clues: [{ kind: 'text-word', value: 'a \uFFFD' }],
    });
  });
});
