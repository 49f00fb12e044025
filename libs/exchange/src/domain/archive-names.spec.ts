import { describe, expect, it } from '@jest/globals';
import { ArchiveNames } from './archive-names.js';

describe(ArchiveNames.name, () => {
  it.each([
    ['../../etc/passwd', 'a/_.._etc_passwd'],
    ['C:\\Windows\\con.txt', 'a/C__Windows_con.txt'],
    ['CON.pdf', 'a/_CON.pdf'],
    ['', 'a/ohne Namen'],
    ['brief\u202efdp.exe', 'a/brief_fdp.exe'],
    ['Ärger & Müller.tif', 'a/Ärger & Müller.tif'],
    [`${'x'.repeat(300)}.tiff`, `a/${'x'.repeat(100)}.tiff`],
    ['con .txt', 'a/_con .txt'],
    ['COM¹.log', 'a/_COM¹.log'],
    ['conout$', 'a/_conout$'],
    [`con${' '.repeat(120)}x`, 'a/_con'],
    [' .pdf', 'a/pdf'],
    [`${'x'.repeat(99)} yyyyy ohne Endung`, `a/${'x'.repeat(99)}`],
    [`${'x'.repeat(98)}. y.pdf`, `a/${'x'.repeat(98)}.pdf`],
    ['Zeile\u2028zwei.txt', 'a/Zeile_zwei.txt'],
  ])('makes %j harmless', (wanted, expected) => {
    expect(new ArchiveNames().claim('a', wanted)).toBe(expected);
  });

  it.each([
    ['报'.repeat(120) + '.txt', '.txt'],
    ['👍🏽'.repeat(60), '👍🏽'],
    [`x.${'报'.repeat(11)}`, '报'],
    [`${'e\u0323\u0304\u0301'.repeat(100)}.pdf`, '.pdf'],
  ])(
    'keeps %j within what a file system takes, the number of a second one included',
    (wanted, end) => {
      const names = new ArchiveNames();
      const claimed = [names.claim('a', wanted), names.claim('a', wanted)];
      for (const path of claimed) expect(Buffer.byteLength(path.slice(2))).toBeLessThanOrEqual(255);
      expect(claimed[0]).toMatch(new RegExp(`${end}$`, 'u'));
      expect(claimed[1]).toContain(' (2)');
      expect(claimed.join('').isWellFormed()).toBe(true);
    },
  );

  it('leaves no blank and no dot at the end of a name wherever it is cut', () => {
    for (let blanks = 90; blanks < 110; blanks += 1) {
      const path = new ArchiveNames().claim('a', `${'x'.repeat(blanks)} . ${'y'.repeat(30)}`);
      expect(path).not.toMatch(/[. ]$/);
    }
  });

  it('gives no name twice, upper and lower case being the same', () => {
    const names = new ArchiveNames();
    const claimed = ['a.pdf', 'A.PDF', 'a.pdf'].map((name) => names.claim('x', name));
    expect(claimed).toEqual(['x/a.pdf', 'x/A (2).PDF', 'x/a (3).pdf']);
  });
});
