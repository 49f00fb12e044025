import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { InvalidCursor } from '../contracts/errors.js';
import { decodeCursor, encodeCursor } from './cursor.js';

const shape = z.tuple([z.string(), z.int()]);

describe('cursor', () => {
  it('comes back as the position it was made from', () => {
    expect(decodeCursor(encodeCursor(['Ärger', 7]), shape)).toEqual(['Ärger', 7]);
  });

  it.each([
    ...['', 'x', '%%%', encodeCursor([1, 2]), Buffer.from('{').toString('base64url')],
    // The database would fail on them, and that would be our failure.
    ...[encodeCursor(['\ud83d', 7]), encodeCursor(['a\0', 7])],
  ])('that this list did not hand out is refused: %s', (cursor) =>
    expect(() => decodeCursor(cursor, shape)).toThrow(InvalidCursor),
  );
});
