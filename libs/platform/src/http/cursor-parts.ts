import { z } from 'zod';

/** The largest `bigint` of PostgreSQL. */
const MAX_BIGINT = 2n ** 63n - 1n;

/** The last microsecond of the year 9999, counted from 1970. */
const MAX_MICROS = 253_402_300_799_999_999n;

function decimal(max: bigint) {
  return z
    .string()
    .regex(/^\d{1,19}$/)
    .refine((digits) => BigInt(digits) <= max);
}

/**
 * What the positions of keyset lists are made of. Each part takes no more than PostgreSQL does, so
 * that a cursor somebody has made up is refused and never fails in a statement.
 */
export const cursorPart = {
  /** As `toISOString()` writes it, from the year 1 on. */
  moment: z.iso.datetime({ precision: 3 }).refine((moment) => !moment.startsWith('0000')),
  /** Microseconds since 1970. */
  micros: decimal(MAX_MICROS),
  /** A number that a sequence has given. */
  sequence: decimal(MAX_BIGINT),
  id: z.uuid(),
} as const;
