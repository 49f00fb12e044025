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

  it.each([
    ['a name', 'sender', true],
    ['an office', 'office', true],
    ['an address of mail', 'mail-address', true],
    ['only where somebody lives', 'sender-address', false],
    ['only a domain', 'mail-domain', false],
    ['a word of the sender', 'sender-word', false],
  ] as const)('knows the same sender by %s: %s', (_, kind, isSame) => {
    const known = words('d', 'geruest', 'gehweg');
    const [alike] = subjectEvidence(letter, candidate({ hits: shared, known }));
    const [same] = subjectEvidence(letter, candidate({ hits: [...shared, hit(kind, 'x')], known }));
    expect(alike?.points).toBeCloseTo(1.5);
    expect(same?.points).toBeCloseTo(isSame ? 2.5 : 1.5);
  });

  it('takes subjects for the same that share seven of ten words, and says less of them', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `wort${at}`);
    const hits = ten.map((value) => hit('subject-word', value));
    const wanted = letterOf(...ten.map((value) => ['subject-word', value] as const));
    const by = (count: number) =>
      subjectEvidence(wanted, candidate({ hits, known: words('d', ...ten.slice(0, count)) }));
    expect(by(6)).toEqual([]);
    expect(by(7)[0]).toMatchObject({ of: 'subject', unique: false });
    expect(by(7)[0]?.points).toBeCloseTo(1.05);
  });

  it('takes the Dokument that is most alike, and only words of its subject', () => {
    const known = [...words('d', 'geruest'), ...words('e', 'geruest', 'gehweg')];
    expect(subjectEvidence(letter, candidate({ hits: shared, known }))).toHaveLength(1);
    const other = words('d', 'geruest', 'gehweg').map((each) => ({
      ...each,
      kind: 'sender' as const,
    }));
    expect(subjectEvidence(letter, candidate({ hits: shared, known: other }))).toEqual([]);
  });

  it('names the newest letter with such words, and knows one without a day for older', () => {
    const known = words('d', 'geruest', 'gehweg');
    const days = (...of: (string | null)[]) =>
      subjectEvidence(
        letter,
        candidate({ known, hits: of.map((day) => hit('subject-word', 'geruest', { day })) }),
      )[0]?.why;
    expect(days('2026-01-02', '2026-03-04', null)).toBe('Betreff wie im Schreiben vom 04.03.2026');
    expect(days(null, '2026-01-02')).toBe('Betreff wie im Schreiben vom 02.01.2026');
    expect(days(null)).toBe('Betreff wie in einem früheren Schreiben');
  });

  it('goes by the rarest of the words, and says half where four Akten have it', () => {
    const known = words('d', 'geruest', 'gehweg');
    const [one, other] = shared.map((each, at) => ({ ...each, akten: at === 0 ? 4 : 9 }));
    const hits = [one, other].flatMap((each) => each ?? []);
    expect(subjectEvidence(letter, candidate({ hits, known }))[0]?.points).toBeCloseTo(0.75);
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
