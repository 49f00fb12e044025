import { describe, expect, it } from '@jest/globals';
import { pairsOf } from '#libs/letters/contracts';
import { candidate, hit, letterOf } from '../testing/evidence-scene.js';
import { nameEvidence } from './evidence-name.js';
import type { Hit } from './suggestion.js';

const betreff = 'Hundesteuer Olga Claus';
const pair = (name: string): string => pairsOf(name)[0] ?? '';
const claus = pair('Olga Claus');
const inBetreff = (own: Partial<Hit> = {}, value = claus): Hit =>
  hit('akte-pair', value, { inDokument: false, ...own });
const said = letterOf(['name-pair', claus]);
const bySlip = (akten: number): Hit => hit('pair-part', 'part', { akten, inDokument: false });
const of = (letter: typeof said, hits: Hit[], own = betreff) =>
  nameEvidence(letter, candidate({ betreff: own, hits }));
const pointsOf = (...asked: Parameters<typeof of>): number => of(...asked)[0]?.points ?? 0;

describe(nameEvidence.name, () => {
  it('quotes the two words as the Betreff has them, and takes one Akte of that name for the only one', () =>
    expect(of(said, [inBetreff()])).toMatchObject([
      { of: 'name', why: '„Olga Claus“ im Betreff der Akte', unique: true },
    ]));

  it('quotes the two words also where they do not stand at the end', () =>
    expect(of(said, [inBetreff()], 'Herr Olga Claus, Hund')[0]?.why).toBe(
      '„Olga Claus“ im Betreff der Akte',
    ));

  it('quotes the whole Betreff where the two words do not stand there as they are compared', () =>
    expect(of(said, [inBetreff()], 'Claus')[0]?.why).toBe('„Claus“ im Betreff der Akte'));

  it('says more of a name in sender or subject than of one in the text, and enough in either to propose', () => {
    const inText = pointsOf(letterOf(['text-pair', claus]), [inBetreff()]);
    expect(pointsOf(said, [inBetreff()])).toBeGreaterThan(inText);
    expect(inText).toBeGreaterThanOrEqual(2);
  });

  it('says less of each Akte the more have that name, but of two or three that it is one of them', () => {
    const [two] = of(said, [inBetreff({ akten: 2 })]);
    const [many] = of(said, [inBetreff({ akten: 9 })]);
    expect(many?.points).toBeLessThan(two?.points ?? 0);
    expect(two).toMatchObject({ whole: pointsOf(said, [inBetreff()]), unique: false });
    expect(many).not.toHaveProperty('whole');
  });

  it('counts the name that says most, once, however many the Betreff shares with the letter', () => {
    const both = [inBetreff({ akten: 9 }, pair('Rex Olga')), inBetreff()];
    expect(of(said, both)).toEqual(of(said, [inBetreff()]));
    expect(of(said, both.toReversed())).toEqual(of(said, [inBetreff()]));
  });

  it('finds a name with a letter wrong, says so, and says less of it', () => {
    const slip = letterOf(['name-pair', pair('Olga Clauß')], ['name-pair', pair('Olge Claus')]);
    const [near] = of(slip, [bySlip(1)]);
    expect(near).toMatchObject({
      of: 'name',
      why: 'Ähnlich „Olga Claus“ im Betreff der Akte',
      unique: false,
    });
    expect(near?.points).toBeLessThan(pointsOf(said, [inBetreff()]));
    expect(near?.points).toBeGreaterThan(0);
  });

  it('says less of a name with a slip the more Akten are found by it, by the rarer of its parts', () => {
    const slip = letterOf(['name-pair', pair('Olge Claus')]);
    const rare = pointsOf(slip, [bySlip(1)]);
    expect(pointsOf(slip, [bySlip(4)])).toBeLessThan(rare);
    expect(pointsOf(slip, [bySlip(4), bySlip(1)])).toBe(rare);
  });

  it('looks for a slip only where nothing is the same', () =>
    expect(of(said, [inBetreff(), bySlip(1)])).toEqual(of(said, [inBetreff()])));

  it('compares letter by letter what was found by a part, with names of sender and subject alone', () => {
    expect(of(letterOf(['name-pair', pair('Olaf Clemens')]), [bySlip(1)])).toEqual([]);
    expect(of(letterOf(['text-pair', pair('Olge Claus')]), [bySlip(1)])).toEqual([]);
  });

  it('takes no name for near that nobody looked up, nor the street of an address for a name', () => {
    expect(of(letterOf(['name-pair', pair('Olge Claus')]), [])).toEqual([]);
    const street = letterOf(['name-pair', pair('Breito Straße')]);
    expect(of(street, [bySlip(1)], 'Baum Breite Straße 22')).toEqual([]);
  });
});
