import { describe, expect, it } from '@jest/globals';
import type { PageSource } from './page-reading.js';
import { flagsOf, kindOf } from './original-summary.js';

const readable = { verdict: 'readable', flags: [] } as const;
const pagesFrom = (...sources: (PageSource | null)[]) =>
  sources.map((source) => ({ source, hasText: source !== null && source !== 'none' }));

describe(kindOf.name, () => {
  it.each([
    ['scan', ['ocr', 'none', null]],
    ['scan', ['none', 'none']],
    ['scan', ['hidden-layer', 'ocr']],
    ['born-digital', ['born-digital', 'none']],
    ['mixed', ['born-digital', 'ocr']],
    ['text', ['extracted']],
    ['unreadable', [null, null]],
  ] as const)('calls it %s where the pages come from %j', (kind, sources) => {
    expect(kindOf(readable, pagesFrom(...sources))).toBe(kind);
  });

  it('says of bytes that are only kept no more than that', () => {
    expect(kindOf({ verdict: 'stored-only' }, [])).toBe('stored-only');
  });
});

describe(flagsOf.name, () => {
  it('adds that there is no text, once, and only when no page has any', () => {
    expect(flagsOf(readable, pagesFrom('none', null))).toEqual(['ORIGINAL.NO_TEXT']);
    expect(flagsOf({ flags: ['ORIGINAL.NO_TEXT'] }, pagesFrom('none'))).toHaveLength(1);
    expect(flagsOf({ flags: ['PDF.SIGNED'] }, pagesFrom('ocr', 'none'))).toEqual(['PDF.SIGNED']);
    expect(flagsOf({ flags: ['ORIGINAL.DAMAGED'] }, [])).toEqual(['ORIGINAL.DAMAGED']);
  });
});
