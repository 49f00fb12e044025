import { describe, expect, it } from '@jest/globals';
import type { Clue } from '#libs/letters/contracts';
import { cluesOfFiled } from './typed-clues.js';

const wrong: Clue = { kind: 'office', value: 'sparkasse' };
const mail: Clue = { kind: 'mail-address', value: 'otto@web.de' };
const otto: Clue = { kind: 'sender', value: 'eva oto' };

describe(cluesOfFiled.name, () => {
  it('learns what was typed, and not the sender that was read wrong', () => {
    const filed = { clues: [wrong, mail], sender: 'Eva Otto', foreignReference: 'E-12/26' };
    expect(cluesOfFiled(filed)).toEqual([otto, { kind: 'reference', value: 'e1226' }, mail]);
  });

  it('keeps what was read where nothing was typed, and each clue once', () => {
    expect(cluesOfFiled({ clues: [wrong, mail] })).toEqual([wrong, mail]);
    expect(cluesOfFiled({ clues: [otto], sender: 'Eva Otto' })).toEqual([otto]);
    expect(cluesOfFiled({})).toEqual([]);
  });
});
