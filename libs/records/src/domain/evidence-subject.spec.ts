import { describe, expect, it } from '@jest/globals';
import { candidate, hit, letterOf } from '../testing/evidence-scene.js';
import { subjectEvidence } from './evidence-subject.js';
import type { Known } from './suggestion.js';

const words = (dokumentId: string | null, ...values: string[]): Known[] =>
  values.map((value) => ({ kind: 'subject-word', value, dokumentId }));
const letter = letterOf(['subject-word', 'geruest'], ['subject-word', 'gehweg']);
const shared = ['geruest', 'gehweg'].map((value) => hit('subject-word', value));

describe(subjectEvidence.name, () => {
  it('finds a Dokument with the same subject, and more so of the same sender', () => {
    const known = words('d', 'geruest', 'gehweg');
    const [alike] = subjectEvidence(letter, candidate({ hits: shared, known }));
    expect(alike).toMatchObject({ why: 'Betreff wie im Schreiben vom 03.11.2026', unique: true });
    const hits = [...shared, hit('sender', 'x')];
    const [same] = subjectEvidence(letter, candidate({ hits, known }));
    expect(same?.points).toBeGreaterThan(alike?.points ?? Infinity);
  });

  it('compares with each Dokument apart: half of one and half of another are no subject', () => {
    const known = [...words('d', 'geruest'), ...words('e', 'gehweg')];
    expect(subjectEvidence(letter, candidate({ hits: shared, known }))).toEqual([]);
  });

  it('takes no longer subject for the same because it has those words too', () => {
    const known = words('d', 'geruest', 'gehweg', 'abbau', 'gebuehr');
    expect(subjectEvidence(letter, candidate({ hits: shared, known }))).toEqual([]);
  });

  it('does not take the Betreff of the Akte for that of a letter', () =>
    expect(
      subjectEvidence(letter, candidate({ hits: shared, known: words(null, 'geruest', 'gehweg') })),
    ).toEqual([]));

  it('says less where such subjects are common', () => {
    const known = words('d', 'geruest', 'gehweg');
    const common = shared.map((each) => ({ ...each, akten: 9 }));
    const [rare] = subjectEvidence(letter, candidate({ hits: shared, known }));
    const [frequent] = subjectEvidence(letter, candidate({ hits: common, known }));
    expect(frequent?.points).toBeLessThan(rare?.points ?? 0);
    expect(frequent?.unique).toBe(false);
  });

  it('says nothing of a letter without a subject', () =>
    expect(
      subjectEvidence(letterOf(), candidate({ hits: shared, known: words('d', 'geruest') })),
    ).toEqual([]));
});
