import { describe, expect, it } from '@jest/globals';
import { KNOWN_DEVICE, NAME_AT_NETWORK, NETWORK, waitAfter, type Brake } from './brakes.js';

const waits = (brake: Brake, ...failures: number[]) => failures.map((n) => waitAfter(n, brake));

describe(waitAfter.name, () => {
  it('lets a person mistype four times, then doubles the wait up to a quarter of an hour', () => {
    expect(waits(NAME_AT_NETWORK, 0, 4, 5, 6, 7, 8, 12, 13, 1000)).toEqual([
      0, 0, 5, 10, 20, 40, 640, 900, 900,
    ]);
  });

  it('lets sixty fail from one network, and then one in twenty seconds', () => {
    expect(waits(NETWORK, 59, 60, 61, 5000)).toEqual([0, 20, 20, 20]);
  });

  it('takes a known device for an unknown one after twenty failures of its own', () => {
    expect(waits(KNOWN_DEVICE, 19, 20, 21)).toEqual([0, 86_400, 86_400]);
  });

  it.each([NAME_AT_NETWORK, NETWORK, KNOWN_DEVICE])(
    'never waits longer than it fades: %j',
    (brake) => {
      expect(brake.longestWait).toBeLessThanOrEqual(brake.fades);
    },
  );
});
