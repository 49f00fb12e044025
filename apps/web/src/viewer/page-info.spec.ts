import { describe, expect, it } from '@jest/globals';
import { hasPicture, type PageInfo } from './page-info.js';

const page: PageInfo = {
  widthPx: 1654,
  heightPx: 2339,
  state: 'done',
  blank: false,
  error: null,
};

describe(hasPicture.name, () => {
  it('asks for no picture of a page that waits to be read for the first time', () => {
    expect(hasPicture({ ...page, widthPx: null, heightPx: null, state: 'waiting' })).toBe(false);
    expect(hasPicture({ ...page, widthPx: null, heightPx: null, state: 'failed' })).toBe(false);
  });

  it('keeps the picture on screen while a page is read once more', () => {
    expect(hasPicture({ ...page, state: 'waiting' })).toBe(true);
    expect(hasPicture(page)).toBe(true);
  });

  it('asks for it when nothing is known of the page, and never for plain text', () => {
    expect(hasPicture(undefined)).toBe(true);
    expect(hasPicture({ ...page, widthPx: 0, heightPx: 0 })).toBe(false);
  });
});
