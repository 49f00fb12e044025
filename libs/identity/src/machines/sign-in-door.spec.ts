import { describe, expect, it } from '@jest/globals';
import { HashQueue } from './hash-queue.js';
import { PLACES, PLACES_OF_ONE, SignInDoor } from './sign-in-door.js';

/** Work that ends when the spec says so. */
function gate() {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}

describe(SignInDoor.name, () => {
  const full = { code: 'SESSION.BUSY', definition: expect.objectContaining({ status: 503 }) };

  it('turns away whoever finds no place, says how long to wait, and has place again later', async () => {
    const door = new SignInDoor(new HashQueue());
    const { promise, open } = gate();
    const inside = Array.from({ length: PLACES }, (_, n) => door.pass(`${n}`, () => promise));
    const refusal = await door.pass('one more', async () => 'in').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ ...full, data: { retryAfterSeconds: expect.any(Number) } });
    open();
    await Promise.all(inside);
    expect(await door.pass('one more', async () => 'in')).toBe('in');
  });

  it('leaves places for others, however many one person wants', async () => {
    const door = new SignInDoor(new HashQueue());
    const { promise, open } = gate();
    const inside = Array.from({ length: PLACES_OF_ONE }, () => door.pass('loop', () => promise));
    await expect(door.pass('loop', () => promise)).rejects.toMatchObject(full);
    expect(await door.pass('other', async () => 'in')).toBe('in');
    open();
    await Promise.all(inside);
    expect(await door.pass('loop', async () => 'in')).toBe('in');
  });

  it('gives back the place of somebody who was refused', async () => {
    const door = new SignInDoor(new HashQueue());
    for (let n = 0; n < 2 * PLACES; n += 1) {
      await door.pass('x', () => Promise.reject(new Error('refused'))).catch(() => undefined);
    }
    expect(await door.pass('x', async () => 'in')).toBe('in');
  });

  it('never takes more than two connections for all who are inside', async () => {
    const door = new SignInDoor(new HashQueue());
    let [now, most] = [0, 0];
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    };
    const all = Array.from({ length: 30 }, (_, n) => door.pass(`${n}`, () => door.transact(work)));
    await Promise.all(all);
    expect(most).toBe(2);
  });
});
