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
  ])('makes %j harmless', (wanted, expected) => {
    expect(new ArchiveNames().claim('a', wanted)).toBe(expected);
  });

  it('gives no name twice, upper and lower case being the same', () => {
    const names = new ArchiveNames();
    const claimed = ['a.pdf', 'A.PDF', 'a.pdf'].map((name) => names.claim('x', name));
    expect(claimed).toEqual(['x/a.pdf', 'x/A (2).PDF', 'x/a (3).pdf']);
  });
});
