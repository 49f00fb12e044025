import { describe, expect, it } from '@jest/globals';
import { rawSql, sql, sqlList } from './sql.js';

describe('sql', () => {
  it('turns every value into a parameter', () => {
    const query = sql`select * from t where a = ${1} and b = ${"x'; drop table t"}`;
    expect(query.text).toBe('select * from t where a = $1 and b = $2');
    expect(query.values).toEqual([1, "x'; drop table t"]);
  });

  it('inlines and renumbers nested fragments in the order of the text', () => {
    const inner = sql`b = ${2} or c = ${3}`;
    const query = sql`a = ${1} and (${inner}) and d = ${4}`;
    expect(query.text).toBe('a = $1 and (b = $2 or c = $3) and d = $4');
    expect(query.values).toEqual([1, 2, 3, 4]);
  });

  it('renders the same fragment twice with its own numbers', () => {
    const twice = sql`x = ${7}`;
    expect(sql`${twice} or ${twice}`.text).toBe('x = $1 or x = $2');
  });

  it('keeps arrays and null as single values', () => {
    expect(sql`a = any(${['x', 'y']}) or b is not distinct from ${null}`.values).toEqual([
      ['x', 'y'],
      null,
    ]);
  });
});

describe('sqlList', () => {
  it('joins fragments by the separator', () => {
    const list = sqlList([sql`a = ${1}`, sql`b = ${2}`], ' and ');
    expect(list.text).toBe('a = $1 and b = $2');
    expect(list.values).toEqual([1, 2]);
  });

  it('is empty for no fragments and bare for one', () => {
    expect(sqlList([]).text).toBe('');
    expect(sqlList([rawSql('true')]).text).toBe('true');
  });
});
