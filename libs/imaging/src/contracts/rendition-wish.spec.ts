import { describe, expect, it } from '@jest/globals';
import { renditionWish, type RenditionFacts } from './rendition-wish.js';

const scan: RenditionFacts = {
  kind: 'scan',
  ownText: false,
  signed: false,
  invoice: false,
  whole: true,
};

describe(renditionWish.name, () => {
  it.each([
    ['wanted', {}],
    ['wanted', { kind: 'mixed' }],
    ['own-text', { ownText: true }],
    ['own-text', { kind: 'born-digital', ownText: true }],
    ['signed', { signed: true }],
    ['invoice', { invoice: true }],
    ['no-pages', { kind: 'text', ownText: true }],
    ['no-readable-page', { kind: 'unreadable' }],
    ['no-readable-page', { kind: 'stored-only' }],
  ] as const)('is %s for a whole scan with %j', (wish, facts) => {
    expect(renditionWish({ ...scan, ...facts })).toBe(wish);
  });

  it.each([
    { kind: 'born-digital', ownText: true },
    { signed: true },
    { kind: 'unreadable' },
  ] as const)('is wanted for every part, also with %j', (facts) => {
    expect(renditionWish({ ...scan, ...facts, whole: false })).toBe('wanted');
  });
});
