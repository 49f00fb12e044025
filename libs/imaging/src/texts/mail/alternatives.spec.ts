import { describe, expect, it } from '@jest/globals';
import { joinAlternatives } from './alternatives.js';

describe(joinAlternatives.name, () => {
  it('takes the one that says something before the one that only says what it cannot show', () => {
    const shown = joinAlternatives(
      'Ihr Programm zeigt kein HTML.',
      'Termin am Montag um neun\nim Amselweg 7, zweiter Stock',
    );
    expect(shown.split('\n')[0]).toBe('Termin am Montag um neun');
    expect(shown).toContain('Amselweg');
    expect(shown).toContain('kein HTML');
  });

  it('adds of the other only the lines that say more', () => {
    const plain = 'Guten Tag,\ndie Miete für Mai fehlt.\nMit Grüßen';
    const rich = 'Guten Tag,\ndie Miete für Mai fehlt.\nKonto 4711\nMit Grüßen';
    expect(joinAlternatives(plain, rich)).toBe(`${plain}\n\nKonto 4711`);
  });

  it('says nothing twice, links left aside', () => {
    const plain = 'Guten Tag, siehe https://a.example/x?y=12345abc';
    expect(joinAlternatives(plain, 'Guten Tag, siehe')).toBe(plain);
    expect(joinAlternatives('Guten Tag, siehe', 'Guten Tag, siehe www.b.example/lang')).toBe(
      'Guten Tag, siehe',
    );
  });

  it('is the one that there is', () => {
    expect(joinAlternatives('', 'reich')).toBe('reich');
    expect(joinAlternatives('schlicht', ' \n')).toBe('schlicht');
  });
});
