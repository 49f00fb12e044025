import { describe, expect, it } from '@jest/globals';
import { ownAktenzeichen, plainPage } from '../testing/layout.js';
import { flowOf } from './flow.js';
import { proposeOwnAktenzeichen } from './own-aktenzeichen.js';

const found = (text: string, aktenzeichen = ownAktenzeichen) =>
  proposeOwnAktenzeichen(flowOf(plainPage(text)), { aktenzeichen }).map(({ value, confidence }) => [
    value,
    confidence,
  ]);

describe(proposeOwnAktenzeichen, () => {
  it.each([
    ['Ihr Zeichen: 32.13.02-2026/0041', '32.13.02-2026/0041', 'sure'],
    ['(Az. 32.13.02-2026/0041).', '32.13.02-2026/0041', 'sure'],
    ['Az.:32.13.02–2026/10041,', '32.13.02-2026/10041', 'sure'],
    ['32.13.02 - 2026 / 0041', '32.13.02-2026/0041', 'sure'],
    ['32.13.02-\n2026/0041', '32.13.02-2026/0041', 'sure'],
    ['32.13.02-2O26/0l88', '32.13.02-2026/0188', 'likely'],
    ['32,13.02-2026/0041', '32.13.02-2026/0041', 'likely'],
  ])('reads %s', (text, value, confidence) => expect(found(text)).toEqual([[value, confidence]]));

  it.each(['54.3-938/2025-98', '4-661-B-2026-0771', '32.13.02-1826/0041', '32.13.02-2026/041'])(
    'leaves out %s',
    (text) => expect(found(text)).toEqual([]),
  );

  it('follows whatever expression the caller has', () => {
    expect(found('Az 12.1 2026 7', /Az \d[\d.]* \d{4} \d+/)).toEqual([['Az 12.1 2026 7', 'sure']]);
    expect(found('Zeichen K-2026-77', /K-\d{4}-\d+/g)).toEqual([['K-2026-77', 'sure']]);
  });

  it('proposes nothing without an expression', () =>
    expect(proposeOwnAktenzeichen(flowOf(plainPage('32.13.02-2026/0041')), {})).toEqual([]));

  it('repairs nothing where two repairs match', () =>
    expect(found('A-1S', /A-1[S5]|A-1\d|A-.5/)).toEqual([]));
});
