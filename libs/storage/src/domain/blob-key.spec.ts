import { describe, expect, it } from '@jest/globals';
import { isBlobKey, keyOf, pathOf } from './blob-key.js';

const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe(pathOf.name, () => {
  it('spreads blobs over two levels of folders', () => {
    expect(pathOf(sha256)).toBe(`sha256/ba/78/${sha256}`);
  });

  it.each(['', '../../etc/passwd', sha256.toUpperCase(), `${sha256}0`])('refuses %s', (text) => {
    expect(isBlobKey(text)).toBe(false);
    expect(() => pathOf(text)).toThrow(TypeError);
  });
});

describe(keyOf.name, () => {
  it('finds the key of our own paths only', () => {
    expect(keyOf(pathOf(sha256))).toBe(sha256);
    expect(keyOf(`sha256/00/00/${sha256}`)).toBeNull();
    expect(keyOf('readme.txt')).toBeNull();
  });
});
