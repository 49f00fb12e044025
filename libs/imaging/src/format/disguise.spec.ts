import { describe, expect, it } from '@jest/globals';
import { isDisguised } from './disguise.js';

describe(isDisguised.name, () => {
  it.each([
    ['Bescheid.pdf', 'text', true],
    ['Bescheid.PDF', 'pdf', false],
    ['rechnung.pdf.exe', 'unknown', false],
    ['foto.jpg', 'png', true],
    ['bericht.docx', 'archive', true],
    ['ohne-endung', 'tiff', false],
    ['nachricht.eml', 'mail', false],
    ['unlesbar.tif', 'unknown', true],
  ] as const)('judges %s with %s in it', (name, format, disguised) => {
    expect(isDisguised(name, format)).toBe(disguised);
  });
});
