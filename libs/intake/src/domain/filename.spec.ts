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
  ])('turns %j into %j', (raw, expected) => {
    expect(safeFilename(raw)).toBe(expected);
  });

  it('caps a long name and keeps its extension', () => {
    const name = safeFilename(`${'ä'.repeat(400)}.tiff`);
    expect([...name]).toHaveLength(180);
    expect(name.endsWith('ä.tiff')).toBe(true);
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
  ])('makes of %j the title %j', (filename, title) => {
    expect(titleFromFilename(filename)).toBe(title);
  });
});
