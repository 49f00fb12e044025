import { describe, expect, it } from '@jest/globals';
import { cluesOfAkte } from './betreff-clues.js';

describe(cluesOfAkte.name, () => {
  it('cuts no sign in two that has two halves: PostgreSQL would refuse all clues with it', () => {
    const betreff = '𝐆𝐞𝐫ü𝐬𝐭 𝐋𝐢𝐧𝐝𝐞𝐧𝐚𝐥𝐥𝐞𝐞 12, 𝐀𝐧𝐧𝐚 𝐊𝐫𝐚𝐮𝐬𝐞';
    const clues = cluesOfAkte({ aktenzeichen: '32.13.02-2026/0041', betreff });
    expect(clues.filter(({ kind }) => kind === 'akte-word')).not.toEqual([]);
    expect(clues.filter(({ value }) => !value.isWellFormed())).toEqual([]);
  });
});
