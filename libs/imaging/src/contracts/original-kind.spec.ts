import { describe, expect, it } from '@jest/globals';
import { bringsOwnText, kindOf } from './original-kind.js';
import type { PageSource } from './page-reading.js';

const readable = { verdict: 'readable' } as const;
const pagesFrom = (...sources: (PageSource | null)[]) => sources.map((source) => ({ source }));

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

describe(bringsOwnText.name, () => {
  it.each([
    [true, ['born-digital', 'none']],
    [true, ['hidden-layer', null]],
    [true, ['born-digital', 'hidden-layer']],
    [true, ['extracted']],
    [false, ['hidden-layer', 'ocr']],
    [false, ['ocr']],
    [false, ['none', 'none']],
    [false, []],
  ] as const)('is %s where the pages come from %j', (own, sources) => {
    expect(bringsOwnText(pagesFrom(...sources))).toBe(own);
  });
});
