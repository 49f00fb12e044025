import { describe, expect, it } from '@jest/globals';
import { safeFilename, titleFromFilename } from './filename.js';

describe('safeFilename', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Scans\\Brief 1.tif', 'Brief 1.tif'],
    ['rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['..', 'unbenannt'],
    ['', 'unbenannt'],
    ['Gebühr "neu"?.pdf', 'Gebühr _neu__.pdf'],
    ['Mu\u0308ller.pdf', 'Müller.pdf'],
    ['😀 Anlage.png', '😀 Anlage.png'],
    ['P\ufb02ege\u2011Antrag\u00a0neu.pdf', 'Pflege-Antrag neu.pdf'],
  ])('turns %j into %j', (raw, expected) => {
    expect(safeFilename(raw)).toBe(expected);
  });

  it('caps a long name and keeps its extension', () => {
    const name = safeFilename(`${'ä'.repeat(400)}.tiff`);
    expect([...name]).toHaveLength(180);
    expect(name.endsWith('ä.tiff')).toBe(true);
  });

  it.each([
    ['/nur/ordner/', 'unbenannt'],
    ['a/b\\c.pdf', 'c.pdf'],
    ['a\\b/c.pdf', 'c.pdf'],
    [' . Brief.pdf . ', 'Brief.pdf'],
    ['Brief\t \n vom   Montag.pdf', 'Brief vom Montag.pdf'],
    ['a<b>c:d|e*.pdf', 'a_b_c_d_e_.pdf'],
    ['zero\u200bwidth\ufeff.pdf', 'zerowidth.pdf'],
    ['zeile\u2028um.pdf', 'zeileum.pdf'],
    ['privat\ue000.pdf', 'privat.pdf'],
  ])('leaves of %j nothing that hides or moves text: %j', (raw, expected) => {
    expect(safeFilename(raw)).toBe(expected);
  });

  it('keeps a name of 180 characters and cuts the next one, counted as people count', () => {
    const longest = `${'ä'.repeat(176)}.pdf`;
    expect(safeFilename(longest)).toBe(longest);
    expect(safeFilename(`ä${longest}`)).toBe(longest);
    expect([...safeFilename('😀'.repeat(200))]).toHaveLength(180);
  });

  it('takes no long tail for an extension, nor a name that only begins with a dot', () => {
    expect(safeFilename(`${'a'.repeat(300)}.keine-endung`)).toBe('a'.repeat(180));
    expect(safeFilename(`${'a'.repeat(300)}.gradenoch12`)).toMatch(/^a{168}\.gradenoch12$/);
    expect(safeFilename(`.${'a'.repeat(300)}`)).toBe('a'.repeat(180));
  });

  it('finds the extension of a name far longer than any that is kept', () => {
    expect(safeFilename(`${'b'.repeat(1_500)}.tiff`)).toBe(`${'b'.repeat(175)}.tiff`);
    expect(safeFilename(`${'b'.repeat(1_001)}.tif`)).toBe(`${'b'.repeat(176)}.tif`);
  });

  it('does not take long over a hostile name', () => {
    const began = performance.now();
    expect(safeFilename(`a${'. '.repeat(30_000)}b.pdf`)).toMatch(/^a[. ]{100,}\.pdf$/);
    expect(safeFilename(`.. ${'ä'.repeat(5_000)}.tiff ..`)).toMatch(/^ä+\.tiff$/);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('leaves no lone surrogate that the database would refuse', () => {
    expect(safeFilename('a\uD800b.pdf')).toBe('ab.pdf');
  });
});

describe('titleFromFilename', () => {
  it.each([
    ['Antrag Hundesteuer.pdf', 'Antrag Hundesteuer'],
    ['ohne-endung', 'ohne-endung'],
    ['Nr. 12 vom Amt für Umwelt', 'Nr. 12 vom Amt für Umwelt'],
    ['Anlage.tar.gz', 'Anlage.tar'],
    ['.pdf', '.pdf'],
    ['Bescheid.elfzeichen1', 'Bescheid'],
    ['Bescheid.zwoelfzeich1', 'Bescheid.zwoelfzeich1'],
  ])('makes of %j the title %j', (filename, title) => {
    expect(titleFromFilename(filename)).toBe(title);
  });
});
