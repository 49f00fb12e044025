import { describe, expect, it } from '@jest/globals';
import { likeness, pairsOf, stemOf, stemsOf, wordKeys } from './words.js';

describe(stemOf.name, () => {
  it('is one for all forms of a word, and for umlauts that an engine or a typewriter has lost', () => {
    const forms = ['Gerüst', 'Gerüste', 'Gerüsten', 'Gerüsts', 'Gerüstes', 'GERUEST', 'Gerust'];
    expect(new Set(forms.map(stemOf))).toEqual(new Set(['gerust']));
  });
});

describe(stemsOf.name, () => {
  it('takes the words that may tell one matter from another, each once', () =>
    expect(stemsOf('Antrag auf Baumfällung: Fällung der Bäume, Ş. Şahin, 12345')).toEqual([
      'baumfaiiung',
      'faiiung',
      'baum',
      'sahi',
    ]));

  it('takes none that stands in every letter', () =>
    expect(stemsOf('Sehr geehrte Damen und Herren, mit freundlichen Grüßen, Stadt')).toEqual([]));
});

describe(pairsOf.name, () => {
  it('takes names, in whatever order, and nothing across lines or with a common word', () => {
    expect(pairsOf('Kündigung Elke Weiß\nHerrn Weiß, Elke')).toEqual([
      'eike kundigung',
      'eike weis',
    ]);
    expect(pairsOf('Sehr geehrte Frau Weiß\nElke')).toEqual([]);
  });
});

describe(likeness.name, () => {
  const alike = (one: string, other: string) => likeness(stemOf(one), stemOf(other));

  it('finds a word in a compound, at its beginning or its end, and whatever its ending', () => {
    expect(alike('Fassadengerüsts', 'Gerüst')).toBe(0.9);
    expect(alike('Sondernutzungserlaubnis', 'Sondernutzung')).toBe(0.9);
    expect(alike('Sondernutzungsgebühr', 'Sondernutzungserlaubnis')).toBeGreaterThan(0.5);
  });

  it('takes no common ending for a common matter', () => {
    expect(alike('Nutzung', 'Satzung')).toBe(0);
    expect(alike('Haltung', 'Verwaltung')).toBe(0);
    expect(alike('Maibaum', 'Maikäfer')).toBe(0);
  });

  it('is found under a key that both words have', () => {
    for (const [one, other] of [
      ['Fassadengerüsts', 'Gerüst'],
      ['Sondernutzungsgebühr', 'Sondernutzungserlaubnis'],
      ['Kurz', 'Kurz'],
    ] as const) {
      const keys = wordKeys(stemOf(other));
      expect(wordKeys(stemOf(one)).filter((key) => keys.includes(key))).not.toEqual([]);
    }
  });
});
