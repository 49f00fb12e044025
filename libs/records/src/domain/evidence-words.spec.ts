import { describe, expect, it } from '@jest/globals';
import { addressesIn, pairsOf, stemOf, stemsOf, wordKeys } from '#libs/letters/contracts';
import type { ClueKind } from '#libs/letters/contracts';
import { candidate, hit, letterOf } from '../testing/evidence-scene.js';
import { wordEvidence } from './evidence-words.js';
import type { Hit } from './suggestion.js';

const keysOf = (words: string, akten = 1): Hit[] =>
  stemsOf(words)
    .flatMap(wordKeys)
    .map((value) => hit('akte-word', value, { akten, inDokument: false }));
const saying = (kind: ClueKind, words: string) =>
  letterOf(...stemsOf(words).map((stem) => [kind, stem] as const));
const of = (letter: ReturnType<typeof saying>, betreff: string, hits = keysOf(betreff)) =>
  wordEvidence(letter, candidate({ betreff, hits }));
const pointsOf = (...asked: Parameters<typeof of>): number => of(...asked)[0]?.points ?? 0;
const subject = (words: string) => saying('subject-word', words);

describe(wordEvidence.name, () => {
  it('counts a word of the subject or the sender alike, one of the text less than half', () => {
    const [inSubject, ofSender, inText] = (
      ['subject-word', 'sender-word', 'text-word'] as const
    ).map((kind) => pointsOf(saying(kind, 'Maibaum'), 'Maibaum'));
    expect(inSubject).toBe(ofSender);
    expect(inText).toBeGreaterThan(0);
    expect(inText).toBeLessThan((inSubject ?? 0) / 2);
  });

  it('counts a word where it says most, not once for each place', () => {
    const both = letterOf(['text-word', 'maibaum'], ['subject-word', 'maibaum']);
    expect(pointsOf(both, 'Maibaum')).toBe(pointsOf(subject('Maibaum'), 'Maibaum'));
  });

  it('is never enough to propose an Akte for one word alone, but for two rare ones', () => {
    expect(pointsOf(subject('Maibaum'), 'Maibaum')).toBeLessThan(2);
    expect(pointsOf(subject('Maibaum Fichtengrund'), 'Maibaum Fichtengrund')).toBeGreaterThan(2);
  });

  it('says less of a word the more Akten have it, by the rarer of its ends, and then tells none from others', () => {
    const [rare] = of(subject('Maibaum'), 'Maibaum');
    const [common] = of(subject('Maibaum'), 'Maibaum', keysOf('Maibaum', 8));
    expect(common?.points).toBeLessThan(rare?.points ?? 0);
    expect([rare?.unique, common?.unique]).toEqual([true, false]);
    const [first = hit('akte-word', ''), last = first] = keysOf('Maibaum');
    const [half] = of(subject('Maibaum'), 'Maibaum', [{ ...first, akten: 8 }, last]);
    expect(half).toEqual(rare);
  });

  it('tells an Akte from others where one of several words does', () => {
    const hits = [...keysOf('Maibaum', 8), ...keysOf('Fichtengrund')];
    expect(of(subject('Maibaum Fichtengrund'), 'Maibaum Fichtengrund', hits)[0]?.unique).toBe(true);
  });

  it('finds parts of compounds, and says less of them than of the whole word', () => {
    const part = pointsOf(subject('Fassadengerüst'), 'Gerüst');
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(pointsOf(subject('Gerüst'), 'Gerüst'));
  });

  it('says nothing where the letter has other words, or the Betreff none that was looked up', () => {
    expect(of(subject('Kirmes'), 'Maibaum')).toEqual([]);
    expect(of(subject('Maibaum'), 'Maibaum', [])).toEqual([]);
    const asked = [hit('subject-word', 'maiba-'), hit('subject-word', '-ibaum')];
    expect(of(subject('Maibaum'), 'Maibaum', asked)).toEqual([]);
  });

  it('does not count the street of an address again where the letter has an address there', () => {
    const [address = ''] = addressesIn('Fichtengrund 7');
    const betreff = 'Maibaum Fichtengrund 9';
    const words = stemsOf('Maibaum Fichtengrund').map((stem) => ['subject-word', stem] as const);
    const alone = pointsOf(subject('Maibaum'), betreff);
    expect(pointsOf(letterOf(...words, ['address', address]), betreff)).toBe(alone);
    expect(pointsOf(letterOf(...words, ['sender-address', address]), betreff)).toBe(alone);
    const [elsewhere = ''] = addressesIn('Kornmarkt 7');
    expect(pointsOf(letterOf(...words, ['address', elsewhere]), betreff)).toBeGreaterThan(alone);
  });

  it('does not count the words of a name again that counts as a pair', () => {
    const [pair = ''] = pairsOf('Olga Claus');
    const betreff = 'Hundesteuer Olga Claus';
    const hits = [...keysOf(betreff), hit('akte-pair', pair)];
    const all = subject('Hundesteuer Olga Claus');
    expect(pointsOf(all, betreff, hits)).toBe(pointsOf(subject('Hundesteuer'), betreff));
  });

  it('names up to three words as the Betreff has them, the one that says most first', () => {
    const betreff = 'Gebühren Maibaum Fichtengrund Kirmes';
    const letter = subject('Gebühr Maibaum Fichtengrund Kirmes');
    const hits = [
      ...keysOf('Gebühren', 9),
      ...keysOf('Kirmes', 2),
      ...keysOf('Maibaum', 3),
      ...keysOf('Fichtengrund'),
    ];
    expect(of(letter, betreff, hits)[0]?.why).toBe('Gleiche Wörter: Fichtengrund, Kirmes, Maibaum');
  });

  it('says that it is but a name where one word of the sender is all there is', () => {
    expect(of(saying('sender-word', 'Petersen'), 'Owi Petersen')[0]?.why).toBe(
      'Name „Petersen“ im Betreff der Akte',
    );
    const two = saying('sender-word', 'Petersen Maibaum');
    expect(of(two, 'Maibaum Petersen')[0]?.why).toMatch(/^Gleiche Wörter: /);
    expect(of(subject('Petersen'), 'Owi Petersen')[0]?.why).toBe('Gleiche Wörter: Petersen');
  });

  it('names the word where the Betreff has it with an ending, and knows its stem', () =>
    expect(of(letterOf(['subject-word', stemOf('Gerüst')]), 'Gerüste')[0]?.why).toBe(
      'Gleiche Wörter: Gerüste',
    ));
});
