import { describe, expect, it } from '@jest/globals';
import { isUuid, newId } from './ids.js';

describe(newId.name, () => {
  it('grows with time and is a UUIDv7', () => {
    const ids = Array.from({ length: 100 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
  });
});
