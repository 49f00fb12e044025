import { describe, expect, it } from '@jest/globals';
import { AddressBook, MANY, minuteOf } from './refusal-budget.js';

const at = (time: string) => new Date(`2026-11-25T${time}Z`);
const flood = (book: AddressBook, count: number, now: Date): Set<string> => {
  const sources = Array.from({ length: count }, (_, n) => `2001:db8::${n}`);
  return new Set(sources.map((address) => book.nameFor(address, now)));
};

describe(minuteOf.name, () => {
  it.each([
    ['10:00:00.000', '10:00:00.000'],
    ['10:00:59.999', '10:00:00.000'],
    ['10:01:00.000', '10:01:00.000'],
  ])('counts what is refused at %s with the minute of %s', (moment, minute) => {
    expect(minuteOf(at(moment))).toEqual(at(minute));
  });
});

describe(AddressBook.name, () => {
  it('tells as many addresses apart as fit into a minute of the log, and calls the rest many', () => {
    const named = flood(new AddressBook(), 5_000, at('10:00:00'));
    expect(named.size).toBe(201);
    expect(named).toContain(MANY);
    expect(flood(new AddressBook(), 200, at('10:00:00'))).not.toContain(MANY);
  });

  it('goes on knowing who came before the flood', () => {
    const book = new AddressBook();
    book.nameFor('198.51.100.7', at('10:00:00'));
    flood(book, 5_000, at('10:00:10'));
    expect(book.nameFor('198.51.100.7', at('10:00:59.999'))).toBe('198.51.100.7');
    expect(book.nameFor('198.51.100.8', at('10:00:59.999'))).toBe(MANY);
  });

  it('begins anew with the next minute: a flood of yesterday hides nobody today', () => {
    const book = new AddressBook();
    flood(book, 5_000, at('10:00:00'));
    expect(book.nameFor('198.51.100.8', at('10:01:00'))).toBe('198.51.100.8');
  });
});
