import { describe, expect, it } from '@jest/globals';
import { laneOf, nextTurn, priorityOf, priorityOfFiles } from './reading-order.js';

describe('priorityOf', () => {
  it('puts a page somebody waits for before any letter, and a letter before any batch', () => {
    const far = 2_000_000_000;
    expect(priorityOf('awaited', far)).toBeGreaterThan(priorityOf('person', 0));
    expect(priorityOf('person', far)).toBeGreaterThan(priorityOf('batch', 0));
    expect(priorityOf('batch', 1)).toBeGreaterThan(priorityOf('batch', 2));
  });

  it('fits into 32 bits', () => {
    for (const lane of ['awaited', 'person', 'batch'] as const) {
      for (const turn of [0, 2 ** 40]) {
        expect(Math.abs(priorityOf(lane, turn))).toBeLessThan(2 ** 31);
      }
    }
  });
});

describe('priorityOfFiles', () => {
  it('puts the files of the post of these days before those of years', () => {
    const now = new Date('2026-11-30T12:00:00Z');
    const fresh = priorityOfFiles(new Date('2026-11-24T12:00:00Z'), now);
    expect(priorityOfFiles(now, now)).toBe(fresh);
    expect(fresh).toBeGreaterThan(priorityOfFiles(new Date('2024-11-30T12:00:00Z'), now));
  });
});

describe('laneOf', () => {
  it('knows a letter by its sender and its size', () => {
    expect(laneOf({ uploaderKind: 'user', pagesTotal: 3 })).toBe('person');
    expect(laneOf({ uploaderKind: 'user', pagesTotal: 300 })).toBe('batch');
    expect(laneOf({ uploaderKind: 'station', pagesTotal: 3 })).toBe('batch');
  });
});

describe('nextTurn', () => {
  /** Stapel arrive before the page of that place is read; answers the order of reading. */
  function read(arrivals: readonly { at: number; stapel: string; pages: number }[]): string {
    const waiting: { stapel: string; turn: number }[] = [];
    let order = '';
    for (let place = 0; place === 0 || waiting.length > 0; place += 1) {
      for (const { stapel, pages } of arrivals.filter(({ at }) => at === place)) {
        const turns = waiting.map(({ turn }) => turn);
        const first = nextTurn(turns.length > 0 ? Math.min(...turns) : null, null);
        for (let page = 0; page < pages; page += 1) waiting.push({ stapel, turn: first + page });
      }
      waiting.sort((a, b) => a.turn - b.turn);
      order += waiting.shift()?.stapel ?? '';
    }
    return order;
  }

  it('reads a small Stapel that comes later page about page with a large one', () => {
    const order = read([
      { at: 0, stapel: 'A', pages: 100 },
      { at: 50, stapel: 'b', pages: 3 },
    ]);
    expect(order.slice(50, 57)).toMatch(/^A?bAbAbA/);
  });

  it('does not let a second large Stapel catch up first', () => {
    const order = read([
      { at: 0, stapel: 'A', pages: 100 },
      { at: 50, stapel: 'B', pages: 100 },
    ]);
    expect(order.slice(50, 90).split('A')).toHaveLength(21);
  });

  it('goes on after the own pages and begins anew when nothing waits', () => {
    expect(nextTurn(10, 12)).toBe(13);
    expect(nextTurn(null, null)).toBe(0);
  });
});
