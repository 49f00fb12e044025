import { describe, expect, it } from '@jest/globals';
import { findDates } from './dates.js';

const isoOf = (text: string, today?: string): string[] =>
  findDates(text, today).map(({ iso }) => iso);

describe(findDates, () => {
  it.each([
    ['Datum: 03.03.2026', '2026-03-03'],
    ['den 3. März 2026', '2026-03-03'],
    ['12. NOV. 2026', '2026-11-12'],
    ['12 Nov 2026', '2026-11-12'],
    ['9. Jänner 2026', '2026-01-09'],
    ['am 5.11.26', '2026-11-05'],
    ['geboren 3.2.41', '1941-02-03'],
    ['2026-03-03', '2026-03-03'],
    ['24. Okt. ’26', '2026-10-24'],
    ['29.02.2024', '2024-02-29'],
    ['O3.l2.2O26', '2026-12-03'],
    ['1O. Marz 2026', '2026-03-10'],
    ['3. Miirz 2026', '2026-03-03'],
    ['03,03,2026', '2026-03-03'],
    ['zum\n15. Oktober 2026,', '2026-10-15'],
  ])('reads %s', (text, iso) => expect(isoOf(text, '2026-12-01')).toEqual([iso]));

  it.each([
    '29.02.2026',
    '31.11.2026',
    '00.12.2026',
    '12.712,02 €',
    '1.101,48',
    '54.3-938/2025-98',
    'Flurstück 284/14',
    'Tel. 04635 22.10.26.11',
    '3. März 12 Uhr',
    '3. März 12:30',
    'Ziffer 5.4 der Anweisung',
    'Il.Ol.lO',
  ])('takes %s for no date', (text) => expect(isoOf(text)).toEqual([]));

  it('says where letters were taken for digits', () =>
    expect(findDates('3.3.2026 und O3.03.2026').map(({ repaired }) => repaired)).toEqual([
      false,
      true,
    ]));

  it('reads a two-digit year as near to today', () => {
    expect(isoOf('1.1.30', '2026-12-01')).toEqual(['2030-01-01']);
    expect(isoOf('1.1.40', '2026-12-01')).toEqual(['1940-01-01']);
  });
});
