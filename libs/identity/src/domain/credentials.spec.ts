import { describe, expect, it } from '@jest/globals';
import { formatStationKey, parseStationKey } from './credentials.js';

const stationId = '01934a6b-0000-7000-8000-0000abcd1234';
const secret = 'A'.repeat(43);

describe(parseStationKey.name, () => {
  it('takes apart what was formatted', () => {
    expect(parseStationKey(formatStationKey({ stationId, secret }))).toEqual({ stationId, secret });
  });

  it.each(['', 'aks_', `aks_${'0'.repeat(32)}_short`, `xxx_${'0'.repeat(32)}_${secret}`])(
    'knows that this is no key: %s',
    (text) => expect(parseStationKey(text)).toBeNull(),
  );
});
