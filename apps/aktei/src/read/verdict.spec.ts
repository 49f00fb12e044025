import { describe, expect, it } from '@jest/globals';
import type { ReadPage } from '#libs/imaging';
import { defaultSeparators, separatorsWith } from '#libs/letters';
import { pageVerdict, verdictOn } from './verdict.js';
import { untouched } from '#libs/imaging/contracts';

const file = {
  given: 'stapel.pdf',
  path: 'stapel.pdf',
  name: 'stapel.pdf',
  bytes: 1,
  modifiedAt: new Date(0),
};
const code = { format: 'QRCode', text: 'AKTEI:TRENN', x: 0, y: 0, w: 1, h: 1 };

function reading(pageNo: number, own: Partial<ReadPage>): ReadPage {
  return {
    pageNo,
    widthPx: 10,
    heightPx: 10,
    source: 'ocr',
    text: 'Stadt',
    words: [],
    engine: 'test',
    model: '',
    engineVersion: '1',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes: [],
    preview: null,
    ...own,
  };
}

/** The documents that pages make, as page numbers, and the sheets between them. */
function cut(readings: readonly Partial<ReadPage>[], sheets = defaultSeparators) {
  const pages = readings.map((own, index) =>
    pageVerdict(index + 1, { reading: reading(index + 1, own) }),
  );
  const probe = {
    format: 'pdf',
    mime: 'application/pdf',
    pageCount: pages.length,
    verdict: 'readable',
    flags: [],
  } as const;
  const { documents, separators } = verdictOn({ file, sha256: '', probe, pages }, sheets);
  return { documents: documents.map(({ pages: numbers }) => numbers), separators };
}

describe(verdictOn.name, () => {
  it('says on which page something is missing, and of the file that it does', () => {
    const pages = [1, 2].map((pageNo) => pageVerdict(pageNo, { reading: reading(pageNo, {}) }));
    const probe = {
      format: 'pdf',
      mime: 'application/pdf',
      pageCount: 2,
      verdict: 'readable',
      flags: ['ORIGINAL.DAMAGED'],
      pageFlags: [{ code: 'PDF.PART_MISSING', pageNo: 2 }],
    } as const;
    const verdict = verdictOn({ file, sha256: '', probe, pages }, defaultSeparators);
    expect(verdict.flags).toEqual(['ORIGINAL.DAMAGED', 'PDF.PART_MISSING']);
    expect(verdict.pages.map(({ flags }) => flags)).toEqual([undefined, ['PDF.PART_MISSING']]);
  });

  it('gives a sheet its blank back, but no page with pale lines', () => {
    const blank = { text: '', source: 'none', blank: true } as const;
    const pale = { ...blank, work: { ...untouched, paleDropped: true } };
    const sheet = { codes: [code] };
    const { documents, separators } = cut([{}, sheet, blank, sheet, pale, {}]);
    expect(documents).toEqual([[1], [5, 6]]);
    expect(separators).toMatchObject([
      { pageNo: 2, backPageNo: 3 },
      { pageNo: 4, backPageNo: null },
    ]);
  });

  it('cuts at the sheets that were named', () => {
    const sheet = { codes: [{ ...code, text: 'KOFAX' }] };
    expect(cut([{}, sheet, {}]).documents).toEqual([[1, 2, 3]]);
    expect(cut([{}, sheet, {}], separatorsWith(['KOFAX'])).documents).toEqual([[1], [3]]);
  });
});
