import { describe, expect, it } from '@jest/globals';
import { isPalePrint } from './pale-print.js';

describe(isPalePrint.name, () => {
  const read = (texts: string, c: number) =>
    texts.split(' ').map((t) => ({ t, x: 0, y: 0, w: 1, h: 1, c, l: 0 }));
  const mirrored = read('uaqıajs JUNPUPAUS 9p "nj |ı1 :4a ssoJ yu! 1S:ə', 41);

  it('takes pale lines that read like no language for the other side', () => {
    expect(isPalePrint({ faint: true }, mirrored)).toBe(true);
  });

  it('never takes a worn letter for blank, nor black print that cannot be read', () => {
    const worn = read('Sehr geehrte Frau Müller, der Antrag vom 3. Mai ist bewilligt.', 94);
    expect(isPalePrint({ faint: true }, worn)).toBe(false);
    expect(isPalePrint({ faint: false }, mirrored)).toBe(false);
  });
});
