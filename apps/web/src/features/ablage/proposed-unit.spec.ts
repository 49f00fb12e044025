import { describe, expect, it } from '@jest/globals';
import type { Aktenplaneinheit } from '../../api/types.js';
import { proposedUnit } from './proposed-unit.js';

const unit = (number: string, title: string): Aktenplaneinheit => ({
  id: `id-${number}`,
  number,
  title,
  parentId: null,
  aussonderungsart: 'B',
  retentionYears: 10,
  legalSource: '',
});
const units = [
  unit('32.13.02', 'Sondernutzungen an Straßen'),
  unit('32.13.0', 'Märkte'),
  unit('61.40.07', 'Denkmalrechtliche Genehmigungen'),
];
const none = { signs: [], words: '' };

/** Without it every new Akte costs the search of its unit, whatever the letter says of it. */
describe('proposedUnit', () => {
  it('believes the town first, with its reason, as long as Akten may stand under what it proposes', () => {
    const proposed = [
      { id: 'id-weg', number: '9', title: 'Aufgelöst', why: 'Weg' },
      { id: 'id-61.40.07', number: '61.40.07', title: 'Denkmal', why: 'Ähnliche Betreffe' },
    ];
    const clues = { ...none, signs: ['32.13.02-2026/0041'], proposed };
    expect(proposedUnit(units, clues, 'id-32.13.0')).toMatchObject({
      unit: { number: '61.40.07' },
      reason: 'Ähnliche Betreffe',
    });
    expect(proposedUnit(units, { ...clues, proposed: proposed.slice(0, 1) }, null)?.why).toBe(
      'sign',
    );
  });

  it('believes an own sign before anything else, and only a whole number of a unit', () => {
    const clues = { signs: ['32.13.02-2026/0041'], words: 'Denkmalrechtliche Genehmigung' };
    expect(proposedUnit(units, clues, 'id-32.13.0')).toMatchObject({
      unit: { number: '32.13.02' },
      why: 'sign',
    });
    expect(proposedUnit(units, { ...none, signs: ['32.13.021-2026/1'] }, null)).toBeNull();
  });

  it('finds the words of a title inside a compound', () => {
    const words = 'Antrag auf Sondernutzungserlaubnis Breite Straße 22';
    expect(proposedUnit(units, { ...none, words }, null)).toMatchObject({
      unit: { number: '32.13.02' },
      why: 'words',
    });
  });

  it('does not choose between units that have as much for them', () => {
    const words = 'Sondernutzung, denkmalrechtlich';
    const two = [unit('1', 'Sondernutzung'), unit('2', 'Denkmalrecht')];
    expect(proposedUnit(two, { ...none, words }, null)).toBeNull();
  });

  it('falls back on the unit taken last, as long as it is there', () => {
    expect(proposedUnit(units, none, 'id-61.40.07')?.why).toBe('last');
    expect(proposedUnit(units, none, 'id-weg')).toBeNull();
  });
});
