import { describe, expect, it } from '@jest/globals';
import { atFirst, UploadBookings } from './upload-bookings.js';

const MINUTE_MS = 60_000;
const MIB = 1024 * 1024;

describe(UploadBookings.name, () => {
  it('counts no byte twice: what has come is gone from the disk already', () => {
    const book = new UploadBookings();
    book.add('a', { size: 100, writes: 2 }, 0);
    expect(book.sum(0).active).toBe(200);
    book.come('a', 100, 0);
    // The copy is still to be made.
    expect(book.sum(0).active).toBe(100);
  });

  it('lets nobody pay for a sender who has stopped, and asks for room when they come back', () => {
    const book = new UploadBookings();
    book.add('a', { size: 100, writes: 1 }, 0);
    expect(book.asks('a', 1, 9 * MINUTE_MS)).toBeNull();
    expect(book.sum(10 * MINUTE_MS)).toEqual({ active: 0, idle: 100 });
    expect(book.asks('a', 1, 10 * MINUTE_MS)).toBe(100);
    book.come('a', 1, 10 * MINUTE_MS);
    expect(book.sum(11 * MINUTE_MS)).toEqual({ active: 99, idle: 0 });
  });

  it('goes ahead of a sender who does not say how much will come, never behind', () => {
    const book = new UploadBookings();
    const unknown = { size: null, writes: 1 };
    book.add('a', unknown, 0);
    expect(book.sum(0).active).toBe(atFirst(unknown));
    book.come('a', 16 * MIB, 0);
    expect(book.asks('a', 1, 0)).toBeGreaterThan(1);
    book.come('a', 1, 0);
    expect(book.sum(0).active).toBe(16 * MIB);
  });
});
