import { describe, expect, it } from '@jest/globals';
import { WaitingTime } from './waiting-time.js';

const MAIN = 1;
const HELPER = 2;

describe(WaitingTime.name, () => {
  it('counts threads that wait side by side once', () => {
    const start = [MAIN, HELPER, 3, 4].map((thread): [number, number] => [thread, 1_000]);
    const time = new WaitingTime(new Map(start));
    const after = start.map(([thread, waited]): [number, number] => [thread, waited + 150]);
    expect(time.look(new Map(after), 200)).toBe(150);
  });

  it('adds up what one after the other has waited', () => {
    const time = new WaitingTime(new Map());
    time.look(new Map([[MAIN, 200]]), 200);
    const now = new Map([
      [MAIN, 200],
      [HELPER, 100],
    ]);
    expect(time.look(now, 400)).toBe(300);
  });

  it('is never longer than the time that has passed', () => {
    const time = new WaitingTime(new Map([[MAIN, 0]]));
    expect(time.look(new Map([[MAIN, 5_000]]), 200)).toBe(200);
    expect(time.look(new Map([[MAIN, 10_000]]), 400)).toBe(400);
  });

  it('counts a wait that was booked when it was over', () => {
    const time = new WaitingTime(new Map([[MAIN, 0]]));
    expect(time.look(new Map([[MAIN, 0]]), 200)).toBe(0);
    expect(time.look(new Map([[MAIN, 390]]), 400)).toBe(390);
  });

  it('loses nothing when a thread has ended', () => {
    const time = new WaitingTime(new Map([[MAIN, 0]]));
    time.look(new Map([[HELPER, 150]]), 200);
    expect(time.look(new Map(), 400)).toBe(150);
  });
});
