import { describe, expect, it } from '@jest/globals';
import { candidate } from '../testing/evidence-scene.js';
import { matterEvidence } from './evidence-matter.js';

const of = (here: number, most: number, all: number) =>
  matterEvidence(candidate({ matter: { here, most, all } }));

describe(matterEvidence.name, () => {
  it('speaks for an Akte under whose unit letters like this lie, the clearer the more', () => {
    const [all] = of(6, 6, 6);
    const [most] = of(6, 6, 9);
    expect(all?.points).toBeGreaterThan(most?.points ?? Infinity);
    expect(most?.points).toBeGreaterThan(0);
    expect(all).toMatchObject({ unique: false, why: expect.stringContaining('dieser Art') });
  });

  it('says so from three such Akten on, and where half of them lie here as much as half of it', () => {
    expect(of(3, 3, 3)[0]?.points).toBeCloseTo(0.9);
    expect(of(3, 6, 6)[0]?.points).toBeCloseTo(0.45);
    expect(of(6, 6, 9)[0]?.points).toBeCloseTo(0.6);
  });

  it('speaks against one also where a tenth of them lies here, or half of all lies in that other unit', () => {
    expect(of(1, 10, 10)[0]?.points).toBeCloseTo(-1.3);
    expect(of(0, 5, 10)[0]?.points).toBeCloseTo(-0.65);
    expect(of(0, 9, 10)[0]).toMatchObject({ of: 'matter', unique: false });
  });

  it('speaks against one under another unit where they nearly all lie in one', () => {
    expect(of(0, 9, 10)[0]?.points).toBeLessThan(0);
    expect(of(0, 9, 10)[0]?.why).toBe('');
  });

  it.each([
    ['too few letters are known', 0, 2, 2],
    ['none lies anywhere', 0, 0, 8],
    ['they lie here and there', 0, 4, 10],
    ['a little more than a tenth of them lies here', 2, 10, 10],
    ['some of them lie here as well', 2, 5, 8],
  ])('says nothing where %s', (_, here, most, all) => expect(of(here, most, all)).toEqual([]));
});
