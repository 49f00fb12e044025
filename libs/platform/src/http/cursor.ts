import type { z } from 'zod';
import { flawOfText } from '#libs/kernel';
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
    const position: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
      storable,
    );
    return shape.parse(position);
  } catch {
    throw new InvalidCursor();
  }
}

/** What is inside a cursor has passed no door: {@link requireStorable} has seen its letters only. */
function storable(_: string, value: unknown): unknown {
  if (typeof value === 'string' && flawOfText(value) !== null) throw new InvalidCursor();
  return value;
}
