import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe(canonicalJson.name, () => {
  it('is independent of the order of keys (RFC 8785)', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ä'] })).toBe('{"a":[true,null,"ä"],"b":1}');
  });

  it('refuses what has no JSON form', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});
