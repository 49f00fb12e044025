import { z } from 'zod';
import { rawSql, sql, type Sql } from '../database/sql.js';
import { cursorPart } from './cursor-parts.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** A page of rows and where the next one begins; null after the last. */
export interface KeysetRows<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** What a cursor says of the last row of a page. */
export type KeysetPosition = readonly (Date | string)[];

const momentAndId = z.tuple([cursorPart.moment, cursorPart.id]);

/**
 * Lists that are walked by the position of their last row instead of by counting rows. A list asks
 * for one row more than a page has, so that it knows whether there is another page.
 */
export const keyset = {
  /** The page out of up to `limit + 1` rows. */
  page<T>(
    found: readonly T[],
    limit: number,
    positionOf: (row: T) => KeysetPosition,
  ): KeysetRows<T> {
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last !== undefined;
    return { items, nextCursor: more ? keyset.cursorOf(positionOf(last)) : null };
  },

  /** The cursor behind which the rows after that one are. */
  cursorOf(position: KeysetPosition): string {
    return encodeCursor(position.map(toPart));
  },

  /**
   * The rows behind a cursor of a list by moment and id, newest first; all of them without one. A
   * cursor knows milliseconds, PostgreSQL more.
   *
   * @throws InvalidCursor for anything this list did not hand out
   */
  after(moment: Sql, id: Sql, cursor: string | undefined): Sql {
    return behind(moment, id, { cursor, way: rawSql('<') });
  },

  /** The same for a list that begins with the oldest. @throws InvalidCursor */
  afterOldest(moment: Sql, id: Sql, cursor: string | undefined): Sql {
    return behind(moment, id, { cursor, way: rawSql('>') });
  },
} as const;

function behind(
  moment: Sql,
  id: Sql,
  { cursor, way }: { cursor: string | undefined; way: Sql },
): Sql {
  if (cursor === undefined) return sql`true`;
  const [lastMoment, lastId] = decodeCursor(cursor, momentAndId);
  return sql`(date_trunc('milliseconds', ${moment}), ${id}) ${way}
    (${lastMoment}::timestamptz, ${lastId}::uuid)`;
}

function toPart(part: Date | string): string {
  return typeof part === 'string' ? part : part.toISOString();
}
