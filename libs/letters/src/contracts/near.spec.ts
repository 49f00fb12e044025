import { describe, expect, it } from '@jest/globals';
import { addressParts, isNear, pairParts } from './near.js';

/** Without it an address that a fax has blurred, or a name typed in haste, would belong to no Akte. */
describe(isNear.name, () => {
  it.each([
    ['two letters changed places', 'fsichergasse 7', 'fischergasse 7'],
    ['a letter was read wrong', 'lindenaliec 7', 'lindenaliee 7'],
    ['a letter is lost', 'wallstr 7', 'walstr 7'],
    ['an ending was read wrong', 'elk detlefs', 'elk detlefscn'],
  ])('takes two for one where %s', (_, one, other) => {
    expect(isNear(one, other)).toBe(true);
    expect(isNear(other, one)).toBe(true);
  });

  it.each([
    ['another number is another house', 'fischergasse 7', 'fischergasse 1'],
    ['other words are no slips', 'rosenweg 7', 'hofweg 7'],
    ['three letters tell names apart', 'ute kay', 'uwe kay'],
    ['a word more is another name', 'elk detlefs', 'elk'],
  ])('keeps two apart: %s', (_, one, other) => expect(isNear(one, other)).toBe(false));

  it('finds a slip in words as long as they come', () => {
    const long = 'x'.repeat(120);
    expect(isNear(`${long} 7`, `y${long.slice(1)} 7`)).toBe(true);
  });
});

describe(addressParts.name, () => {
  const meet = (one: string, other: string, of: (text: string) => string[]): boolean =>
    of(one).some((part) => of(other).includes(part));

  it('has a part that is left whole by one error, wherever it is', () => {
    for (const wrong of ['xischergasse 7', 'fisxhergasse 7', 'fischxrgasse 7', 'fischergassx 7'])
      expect(meet('fischergasse 7', wrong, addressParts)).toBe(true);
    expect(meet('fischergasse 7', 'fischergasse 8', addressParts)).toBe(false);
  });

  it('holds for two words as well', () => {
    for (const wrong of ['eike detxefs', 'xike detiefs'])
      expect(meet('eike detiefs', wrong, pairParts)).toBe(true);
  });
});
