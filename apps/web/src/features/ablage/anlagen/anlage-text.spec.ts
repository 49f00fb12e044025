import { describe, expect, it } from '@jest/globals';
import type { Anlage } from '../../../api/types.js';
import { canBeOwn, factsOf, kindOf, sizeText } from './anlage-text.js';

const plan: Anlage = {
  place: 2,
  within: 1,
  name: 'Plan.pdf',
  mime: 'application/pdf',
  size: 1_240_000,
  sha256: 'ab',
  state: 'read',
  betreff: 'Plan',
  flags: [],
  pages: [],
};
const mail: Anlage = { ...plan, place: 1, within: null, name: 'alt.eml', mime: 'message/rfc822' };

describe(kindOf.name, () => {
  it.each([
    ['application/pdf', 'PDF'],
    ['image/png', 'Bild'],
    ['application/vnd.oasis.opendocument.text', 'Office-Datei'],
    ['application/vnd.ms-outlook', 'E-Mail'],
    ['application/zip', 'Archiv'],
    ['application/octet-stream', 'Datei'],
  ])('calls %s %s', (mime, kind) => {
    expect(kindOf(mime)).toBe(kind);
  });
});

describe(sizeText.name, () => {
  it.each([
    [5, '5 Byte'],
    [1_240, '1,2 kB'],
    [24_000_000, '24 MB'],
  ])('says %i as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe(factsOf.name, () => {
  it('says what it is, how large, in which mail it lies and whether it is being read', () => {
    const waiting: Anlage = { ...plan, state: 'waiting' };
    expect(factsOf(waiting, [mail, waiting])).toBe('PDF · 1,2 MB · in alt.eml · wird gelesen');
  });

  it('says what cannot be taken out', () => {
    expect(factsOf({ ...mail, size: null }, [])).toContain('zu groß');
  });
});

describe(canBeOwn.name, () => {
  it('wants bytes, and a file that waits for nothing', () => {
    expect(canBeOwn(plan)).toBe(true);
    expect(canBeOwn({ ...plan, state: 'waiting' })).toBe(false);
    expect(canBeOwn({ ...plan, sha256: null })).toBe(false);
  });
});
