import { describe, expect, it } from '@jest/globals';
import { anItem as letter } from '../../../api/testing/letters.js';
import type { ListedLetter } from '../../../api/types.js';
import {
  between,
  goneOf,
  hiddenOf,
  MOST_MARKS,
  NO_MARKS,
  refreshed,
  sharedProposal,
  toggled,
  withMarks,
  withoutMarks,
} from './marks.js';

const [one, two, three, four] = ['1', '2', '3', '4'].map((id) => letter(id));
const list = [one, two, three, four].flatMap((each) => each ?? []);
const ids = (letters: readonly ListedLetter[]) => letters.map(({ id }) => id);

/** Without these a letter would be filed that nobody has marked, or one forgotten that somebody has. */
describe('marks', () => {
  it('are set and taken away again', () => {
    const marked = toggled(NO_MARKS, letter('1'));
    expect([...marked.keys()]).toEqual(['1']);
    expect(toggled(marked, letter('1')).size).toBe(0);
    expect(withoutMarks(marked, ['2'])).toBe(marked);
  });

  it('reach from one letter to another, upwards as downwards', () => {
    expect(ids(between(list, '2', '4'))).toEqual(['2', '3', '4']);
    expect(ids(between(list, '3', '1'))).toEqual(['1', '2', '3']);
    expect(ids(between(list, undefined, '2'))).toEqual(['2']);
    expect(between(list, 'gone', '2')).toEqual([]);
  });

  it('are no more than go at once', () => {
    const many = Array.from({ length: MOST_MARKS + 5 }, (_, index) => letter(`n${index}`));
    expect(withMarks(NO_MARKS, many).size).toBe(MOST_MARKS);
  });

  it('stay with a letter when the list is loaded anew, and know its newest state', () => {
    const marks = withMarks(NO_MARKS, list);
    expect(refreshed(marks, list)).toBe(marks);
    const newer = letter('2', { careVersion: 2 });
    expect(refreshed(marks, [newer]).get('2')?.careVersion).toBe(2);
    expect(refreshed(marks, [newer]).size).toBe(4);
    expect(hiddenOf(marks, list.slice(1))).toEqual(['1']);
  });
});

describe(goneOf.name, () => {
  const marks = withMarks(NO_MARKS, [
    letter('1'),
    letter('2'),
    letter('3'),
    letter('4'),
    letter('5', { asideReason: 'Werbung' }),
  ]);

  it('names what was filed, put out of sight, laid aside or put off since', () => {
    const found = [
      letter('1', { state: 'filed' }),
      letter('3', { asideReason: 'Irrläufer' }),
      letter('4', { laterUntil: '2026-12-07' }),
    ];
    expect(ids(goneOf(marks, ['1', '2', '3', '4'], found))).toEqual(['1', '2', '3', '4']);
  });

  it('leaves alone what still lies where it was marked, and what was taken up again', () => {
    expect(
      goneOf(marks, ['1', '5'], [letter('1'), letter('5', { asideReason: 'Werbung' })]),
    ).toEqual([]);
    expect(goneOf(marks, ['5'], [letter('5')])).toEqual([]);
    expect(goneOf(marks, ['9'], [])).toEqual([]);
  });
});

describe(sharedProposal.name, () => {
  const of = (akteId: string | null, id: string) =>
    letter(id, {
      proposal:
        akteId === null ? null : { akteId, aktenzeichen: `A-${akteId}`, sureness: 'prüfen' },
    });
  const marksOf = (...akten: (string | null)[]) =>
    withMarks(
      NO_MARKS,
      akten.map((akteId, index) => of(akteId, `${index}`)),
    );

  it('is the Akte of at least half of them', () => {
    expect(sharedProposal(marksOf('a', 'b', 'a', null))).toEqual({
      akteId: 'a',
      aktenzeichen: 'A-a',
      count: 2,
    });
    expect(sharedProposal(marksOf('a', 'b', 'c'))).toBeNull();
    expect(sharedProposal(NO_MARKS)).toBeNull();
  });
});
