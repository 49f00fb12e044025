import { describe, expect, it } from '@jest/globals';
import { formatStationKey, hashSecret, parseStationKey } from './credentials.js';

const stationId = '01934a6b-0000-7000-8000-0000abcd1234';
const secret = 'A'.repeat(43);
const digits = '01934a6b000070008000' + '0000abcd1234';

describe(formatStationKey.name, () => {
  it('begins so that a leaked key is recognised wherever it turns up', () => {
    expect(formatStationKey({ stationId, secret })).toBe(`aks_${digits}_${secret}`);
  });
});

describe(parseStationKey.name, () => {
  it.each([secret, `${'a'.repeat(20)}-_${'9'.repeat(21)}`])(
    'takes apart what was formatted, whatever the secret: %s',
    (random) => {
      const key = formatStationKey({ stationId, secret: random });
      expect(parseStationKey(key)).toEqual({ stationId, secret: random });
    },
  );

  it.each([
    ['nothing', ''],
    ['a prefix alone', 'aks_'],
    ['another prefix', `xxx_${digits}_${secret}`],
    ['something before it', ` aks_${digits}_${secret}`],
    ['something behind it', `aks_${digits}_${secret}!`],
    ['a secret that is too short', `aks_${digits}_${'A'.repeat(42)}`],
    ['a secret that is too long', `aks_${digits}_${'A'.repeat(44)}`],
    ['a secret of foreign signs', `aks_${digits}_${'ä'.repeat(43)}`],
    ['an id that is too short', `aks_${digits.slice(1)}_${secret}`],
    ['an id in capitals', `aks_${digits.toUpperCase()}_${secret}`],
    ['an id with its hyphens', `aks_${stationId}_${secret}`],
    ['a second line', `aks_${digits}_${secret}\n`],
  ])('knows that this is no key: %s', (_, text) => expect(parseStationKey(text)).toBeNull());
});

describe(hashSecret.name, () => {
  it('is SHA-256 as anybody can compute it, so that keys outlive our code', () => {
    expect(hashSecret('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
