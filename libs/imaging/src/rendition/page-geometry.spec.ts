import { describe, expect, it } from '@jest/globals';
import type { Orientation, RenditionImage } from '../decode/protocol.js';
import { placeImage } from './page-geometry.js';

const image = (over: Partial<RenditionImage>): RenditionImage => ({
  widthPx: 600,
  heightPx: 300,
  dpiX: 300,
  dpiY: 300,
  orientation: 1,
  components: 1,
  bits: 8,
  inverted: false,
  coding: { filter: 'DCTDecode' },
  bytes: Buffer.alloc(0),
  ...over,
});

/** Where the first pixel of the stored picture comes to lie: 0–1 from the left and from the top. */
function firstPixel({ size, matrix: [a, b, c, d, e, f] }: ReturnType<typeof placeImage>) {
  const [x, y] = [c + e, d + f];
  expect(Math.abs(a * d - b * c)).toBeCloseTo(size.width * size.height, 3);
  return [x / size.width, 1 - y / size.height].map(Math.round);
}

describe(placeImage, () => {
  it('makes the page as large as the paper was', () => {
    expect(placeImage(image({}), 0)).toEqual({
      size: { width: 144, height: 72 },
      matrix: [144, 0, 0, 72, 0, 0],
    });
  });

  it.each([
    [1, 0, [0, 0]],
    [2, 0, [1, 0]],
    [3, 0, [1, 1]],
    [4, 0, [0, 1]],
    [5, 0, [0, 0]],
    [6, 0, [1, 0]],
    [7, 0, [1, 1]],
    [8, 0, [0, 1]],
    [1, 90, [1, 0]],
    [1, 180, [1, 1]],
    [1, 270, [0, 1]],
    [6, 90, [1, 1]],
    [8, 90, [0, 0]],
  ] as const)('puts orientation %i, turned %i, upright', (orientation, turn, corner) => {
    expect(firstPixel(placeImage(image({ orientation }), turn))).toEqual(corner);
  });

  it.each([
    [5, 0, true],
    [6, 90, false],
    [1, 270, true],
    [3, 180, false],
  ] as const)('swaps the sides only when the page lay down', (orientation, turn, swapped) => {
    const { size } = placeImage(image({ orientation: orientation satisfies Orientation }), turn);
    expect(size).toEqual(swapped ? { width: 72, height: 144 } : { width: 144, height: 72 });
  });

  it('counts each direction by its own dots, as fax machines do', () => {
    const fax = image({ widthPx: 1728, heightPx: 1145, dpiX: 204, dpiY: 98 });
    const { width, height } = placeImage(fax, 0).size;
    expect([Math.round(width), Math.round(height)]).toEqual([610, 841]);
  });

  it.each([
    [{ dpiX: 1, dpiY: 1, widthPx: 20_000, heightPx: 10_000 }, [14_400, 7_200]],
    [{ dpiX: 9_600, dpiY: 9_600, widthPx: 40, heightPx: 20 }, [6, 3]],
    [{ dpiX: 72, dpiY: 72, widthPx: 65_000, heightPx: 1 }, [14_400, 3]],
    [{ dpiX: 0, dpiY: Number.NaN }, [144, 72]],
  ])('keeps %j within what PDF/A permits', (over, [width, height]) => {
    const { size } = placeImage(image(over), 0);
    expect(size.width).toBeCloseTo(width ?? 0, 6);
    expect(size.height).toBeCloseTo(height ?? 0, 6);
  });
});
