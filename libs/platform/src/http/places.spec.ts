import { describe, expect, it } from '@jest/globals';
import { ServiceBusy, TooManyAtOnce } from '../contracts/errors.js';
import { Places } from './places.js';

const here = new AbortController().signal;
const limits = { atOnce: 2, inLine: 2, allInLine: 3 };

/** Lets everything run on that may. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe(Places.name, () => {
  /** Who has begun, in order, with what ends each. */
  function house(places = new Places(limits)) {
    const begun: { name: string; leave: () => void }[] = [];
    const come = (name: string, gone = here) =>
      places.enter(name, gone).then((leave) => void begun.push({ name, leave }));
    return { begun, come, names: () => begun.map(({ name }) => name) };
  }

  it('lets everybody begin at once, however many of another person wait', async () => {
    const { come, names } = house();
    for (let n = 0; n < 4; n += 1) void come('a');
    await come('b');
    expect(names()).toEqual(['a', 'a', 'b']);
  });

  it('refuses what is more than a line of one person, and of all, holds', async () => {
    const { come } = house();
    for (let n = 0; n < 4; n += 1) void come('a');
    await expect(come('a')).rejects.toBeInstanceOf(TooManyAtOnce);
    for (let n = 0; n < 3; n += 1) void come('b');
    await expect(come('b')).rejects.toBeInstanceOf(ServiceBusy);
  });

  it('goes on with the next when somebody has done, in the order they came', async () => {
    const { begun, come, names } = house(new Places({ ...limits, allAtOnce: 1 }));
    for (const name of ['a', 'b', 'c']) void come(name);
    await settle();
    begun[0]?.leave();
    begun[0]?.leave();
    await settle();
    expect(names()).toEqual(['a', 'b']);
  });

  it('forgets who has left the line, and their place in it is free', async () => {
    const { begun, come, names } = house();
    const leaving = new AbortController();
    void come('a');
    void come('a');
    const left = come('a', leaving.signal);
    void come('a');
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    void come('a');
    await settle();
    begun[0]?.leave();
    begun[1]?.leave();
    await settle();
    expect(names()).toEqual(['a', 'a', 'a', 'a']);
    await expect(come('a', leaving.signal)).rejects.toThrow('gone');
  });

  it('holds nothing of anybody who has gone', async () => {
    const places = new Places(limits);
    await places.use('a', here, settle);
    expect(Reflect.get(places, 'atWork')).toEqual(new Map());
  });
});
