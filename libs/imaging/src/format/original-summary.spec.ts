import { describe, expect, it } from '@jest/globals';
import type { PageSource } from '../page/page-reading.js';
import { flagsOf } from './original-summary.js';

const readable = { flags: [] } as const;
const pagesFrom = (...sources: (PageSource | null)[]) =>
  sources.map((source) => ({ source, hasText: source !== null && source !== 'none' }));

describe(flagsOf.name, () => {
  it('adds that there is no text, once, and only when no page has any', () => {
    expect(flagsOf(readable, pagesFrom('none', null))).toEqual(['ORIGINAL.NO_TEXT']);
    expect(flagsOf({ flags: ['ORIGINAL.NO_TEXT'] }, pagesFrom('none'))).toHaveLength(1);
    expect(flagsOf({ flags: ['PDF.SIGNED'] }, pagesFrom('ocr', 'none'))).toEqual(['PDF.SIGNED']);
    expect(flagsOf({ flags: ['ORIGINAL.DAMAGED'] }, [])).toEqual(['ORIGINAL.DAMAGED']);
  });

  it('says why pages could not be read, each reason once', () => {
    const damaged = { hasText: false, error: 'ORIGINAL.DAMAGED' } as const;
    expect(flagsOf(readable, [damaged, { hasText: true }, damaged])).toEqual(['ORIGINAL.DAMAGED']);
    expect(flagsOf(readable, [damaged])).toEqual(['ORIGINAL.DAMAGED', 'ORIGINAL.NO_TEXT']);
  });
});
