import { describe, expect, it } from '@jest/globals';
import { listDamaged, type DamagedFile } from './damaged-files.js';

const file = (path: string, damage: DamagedFile['damage']): DamagedFile => ({
  path,
  damage,
  sha256: '',
});

describe(listDamaged.name, () => {
  it('says of each file what is wrong with it', () => {
    const list = listDamaged([file('originals/a.pdf', 'missing'), file('b', 'wrong-bytes')]);
    expect(list).toBe('„originals/a.pdf“ fehlt im Speicher; „b“ ist beschädigt');
  });

  it('keeps a list that a person reads short, and says how many more there are', () => {
    const many = Array.from({ length: 23 }, (_, at) => file(`datei-${at}.pdf`, 'wrong-size'));
    const list = listDamaged(many);
    expect(list).toContain('„datei-19.pdf“');
    expect(list).not.toContain('datei-20');
    expect(list).toMatch(/ und 3 weitere$/);
  });
});
