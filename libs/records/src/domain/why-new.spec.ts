import { describe, expect, it } from '@jest/globals';
import type { Evidence } from './evidence-shape.js';
import { whyNew } from './why-new.js';

const said = (of: Evidence['of'], points = 1): Evidence => ({ of, points, why: '', unique: false });

/** A clerk who opens an Akte for nothing has been told why, and can see whether it is true. */
describe(whyNew.name, () => {
  it('names the three things that would count most, where nothing is alike', () =>
    expect(whyNew([])).toBe('Kein Zeichen, kein Absender und keine Anschrift wie in einer Akte'));

  it('names what is alike after what is missing', () =>
    expect(whyNew([said('words'), said('sender')])).toBe(
      'Kein Zeichen, keine Anschrift und kein Name wie in einer Akte; nur der Absender und Wörter ähnlich',
    ));

  it('takes what speaks against an Akte for nothing that it has', () =>
    expect(whyNew([said('address', -1.5), said('name')])).toBe(
      'Kein Zeichen, kein Absender und keine Anschrift wie in einer Akte; nur ein Name ähnlich',
    ));

  it('keeps to itself what is no thing of the letter, as the kind of matter', () =>
    expect(whyNew([said('matter')])).not.toContain('nur'));

  it('says of one thing that is missing no more than that', () => {
    const all = (['reference', 'sender', 'address', 'name', 'subject'] as const).map((of) =>
      said(of),
    );
    expect(whyNew(all)).toMatch(/^Keine Wörter wie in einer Akte; nur ein Zeichen, /);
  });
});
