import { describe, expect, it } from '@jest/globals';
import type { GreyPicture } from './grey-picture.js';
import { qualityOf } from './quality.js';

function sheet(): GreyPicture {
  return { data: new Uint8Array(400 * 600).fill(240), width: 400, height: 600 };
}

describe(qualityOf.name, () => {
  it('tells the contrast between paper and ink and passes the resolution on', () => {
    const page = sheet();
    page.data.fill(90, 240_000 - 40_000, 240_000 - 30_000);
    expect(qualityOf(page, 300)).toEqual({ dpi: 300, contrast: 150, cutOff: [] });
    expect(qualityOf(sheet(), null)).toEqual({ dpi: null, contrast: 0, cutOff: [] });
  });

  it('names the sides over which writing runs', () => {
    const page = sheet();
    for (let line = 100; line < 200; line += 20)
      for (let row = line; row < line + 8; row += 1)
        page.data.fill(20, row * 400 + 380, row * 400 + 400);
    expect(qualityOf(page, null).cutOff).toEqual(['right']);
  });

  it('does not take the shadow of the scanner for writing', () => {
    const page = sheet();
    for (let row = 0; row < 600; row += 1) page.data.fill(10, row * 400, row * 400 + 5);
    expect(qualityOf(page, null).cutOff).toEqual([]);
  });
});
