import { describe, expect, it } from '@jest/globals';
import type { Aktenplaneinheit } from '../../api/types.js';
import { matching } from './matching-units.js';

const aUnit = (number: string, title: string): Aktenplaneinheit => ({
  id: number,
  number,
  title,
  parentId: null,
  aussonderungsart: 'B',
  retentionYears: 10,
  legalSource: '',
});

/** Without it a clerk who types a number would take a unit that only has it somewhere inside. */
describe(matching.name, () => {
  const units = [
    aUnit('41.32', 'Musikschule'),
    aUnit('32.13', 'Sondernutzung'),
    aUnit('50', 'Märkte'),
  ];
  const numbers = (text: string) => matching(units, text).map(({ number }) => number);

  it('puts those first whose number begins with what was typed', () => {
    expect(numbers('32')).toEqual(['32.13', '41.32']);
    expect(numbers('')).toEqual(['41.32', '32.13', '50']);
  });

  it('finds words of the title, however they are written', () => {
    expect(numbers(' MÄRK')).toEqual(['50']);
    expect(numbers('straße')).toEqual([]);
  });
});
