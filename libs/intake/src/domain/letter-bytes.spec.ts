import { describe, expect, it } from '@jest/globals';
import type { Letter } from './letter.js';
import { bytesOf, hasOwnAttachments, renditionOf } from './letter-bytes.js';

const whole: Letter = {
  originalId: 'o',
  firstPage: 1,
  lastPage: null,
  whole: true,
  title: 'Stapel 7',
  state: 'ready',
  aktenzeichen: null,
  renditionSha256: 'r',
};
const part: Letter = { ...whole, firstPage: 3, lastPage: 4, whole: false, title: 'Stapel 7 (2)' };
const original = { sha256: 'o', mime: 'image/tiff', filename: 'Stapel 7.tif' };

describe(bytesOf.name, () => {
  it('are those of the original for a letter that is all of it, also with a PDF of ours', () => {
    expect(bytesOf(whole, original)).toEqual({ kind: 'original', ...original });
  });

  it('are those of its own PDF for a part, and never those of the others', () => {
    expect(bytesOf(part, original)).toEqual({
      kind: 'rendition',
      sha256: 'r',
      mime: 'application/pdf',
      filename: 'Stapel 7 (2).pdf',
    });
    expect(bytesOf({ ...part, renditionSha256: null }, original)).toEqual({ kind: 'missing' });
  });
});

describe(renditionOf.name, () => {
  it('is missing where none was built', () => {
    expect(renditionOf({ ...whole, renditionSha256: null })).toEqual({ kind: 'missing' });
    expect(renditionOf(whole)).toMatchObject({ kind: 'rendition', filename: 'Stapel 7.pdf' });
  });
});

describe(hasOwnAttachments.name, () => {
  it('knows that files inside an original belong to no part of it for sure', () => {
    expect([whole, part].map(hasOwnAttachments)).toEqual([true, false]);
  });
});
