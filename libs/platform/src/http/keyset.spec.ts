import { describe, expect, it } from '@jest/globals';
import { rawSql } from '../database/sql.js';
import { InvalidCursor } from '../contracts/errors.js';
import { encodeCursor } from './cursor.js';
import { keyset } from './keyset.js';

const ID = '0190aaaa-0000-7000-8000-000000000001';
const moment = new Date('2026-03-03T10:00:00.123Z');
const rowsOf = (count: number) => Array.from({ length: count }, () => ({ moment, id: ID }));
const position = (row: { moment: Date; id: string }) => [row.moment, row.id];
const after = (cursor?: string) => keyset.after(rawSql('s.at'), rawSql('s.id'), cursor);

describe('keyset.page', () => {
  it('knows by one row more that there is another page', () => {
    const { items, nextCursor } = keyset.page(rowsOf(3), 2, position);
    expect(items).toHaveLength(2);
    expect(nextCursor).toBe(encodeCursor(['2026-03-03T10:00:00.123Z', ID]));
  });

  it.each([0, 1, 2])('ends with %s rows on a page of two', (count) => {
    expect(keyset.page(rowsOf(count), 2, position)).toEqual({
      items: rowsOf(count),
      nextCursor: null,
    });
  });
});

describe('keyset.after', () => {
  it('takes every row without a cursor', () => {
    expect(after().text).toBe('true');
  });

  it('goes on behind the last row of a page', () => {
    const { nextCursor } = keyset.page(rowsOf(2), 1, position);
    const condition = after(nextCursor ?? '');
    expect(condition.text).toContain("(date_trunc('milliseconds', s.at), s.id) <");
    expect(condition.values).toEqual(['2026-03-03T10:00:00.123Z', ID]);
  });

  it('refuses a cursor that no list has handed out', () => {
    expect(() => after(encodeCursor(['yesterday', ID]))).toThrow(InvalidCursor);
  });
});
