import type { z } from 'zod';
import { InvalidCursor } from '../contracts/errors.js';

/** The position after the last item of a page, opaque to the client. */
export function encodeCursor(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position a cursor stands for, checked against the shape the list expects.
 *
 * @throws InvalidCursor for anything this list did not hand out
 */
export function decodeCursor<S extends z.ZodType>(cursor: string, shape: S): z.infer<S> {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new InvalidCursor();
  }
}
