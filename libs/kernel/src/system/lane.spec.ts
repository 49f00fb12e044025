import { describe, expect, it } from '@jest/globals';
import { Lane } from './lane.js';

describe(Lane.name, () => {
  const turn = () => new Promise(setImmediate);

  it('never lets more through at a time, and all in their order', async () => {
    const lane = new Lane(2);
    const order: number[] = [];
    let [now, most] = [0, 0];
    const work = (n: number) => async () => {
      order.push(n);
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
    };
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(numbers.map((n) => lane.run(work(n))));
    expect([most, now, lane.waiting]).toEqual([2, 0, 0]);
    expect(order).toEqual(numbers);
  });

  it('gives the place of work that has failed to the next one', async () => {
    const lane = new Lane(1);
    const failed = lane.run(async () => {
      await turn();
      throw new Error('broken');
    });
    const next = lane.run(async () => 'done');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('done');
    expect(lane.isFree).toBe(true);
  });
});
