import { describe, expect, it } from '@jest/globals';
import { standIns } from './mail-room.js';

describe(standIns.name, () => {
  it.each([
    [['clerk', 'registrar', 'auditor'], 'registrar'],
    [['clerk', 'operator'], 'clerk'],
    [['operator', 'auditor'], null],
  ] as const)('lets of the roles %j stand in: %s', (open, expected) => {
    expect(standIns(open)).toBe(expected);
  });
});
