import { describe, expect, it } from '@jest/globals';
import { mapLevels } from './paper-levels.js';
import { crop, openPgm, readPgm, toPgm } from './pgm.js';

const picture = (width: number, height: number) => ({
  data: Uint8Array.from({ length: width * height }, (_, at) => (at * 37) % 256),
  width,
  height,
});

describe(readPgm.name, () => {
  it.each([1, 9, 10, 99, 100, 2480])('reads what was written, %d pixels across', (width) => {
    const given = picture(width, 3);
    const pgm = toPgm(given);
    expect(readPgm(pgm)).toEqual(given);
    expect(openPgm(given).data.byteOffset % 4).toBe(0);
    expect(pgm.toString('latin1')).toMatch(/^P5\n\d+ \d+ *\n255\n/);
  });

  it.each(['P5\n3 2\n255\n12345', 'P5\n3 2\n65535\n123456', 'P2\n1 1\n255\n0', ''])(
    'refuses %j',
    (text) => {
      expect(() => readPgm(Buffer.from(text))).toThrow('not a binary PGM');
    },
  );
});

describe(crop.name, () => {
  it('leaves away what lies outside', () => {
    const piece = crop(picture(10, 10), { x: 8, y: -2, w: 5, h: 4 });
    expect(piece).toMatchObject({ width: 2, height: 2 });
    expect([...piece.data]).toEqual([8, 9, 18, 19].map((at) => (at * 37) % 256));
    expect(crop(picture(10, 10), { x: 15, y: 15, w: 2, h: 2 }).data).toHaveLength(0);
  });
});

describe(mapLevels.name, () => {
  const levels = Uint8Array.from({ length: 256 }, (_, level) => (level ^ 1) & 0x7f);
  const level = (at: number): number => (at % 13 < 9 ? 255 : (at * 61) % 256);

  it.each([0, 1, 3, 4, 7, 410])('maps each of %d pixels, wherever they lie', (count) => {
    for (const [from, to] of [
      [0, 0],
      [1, 0],
      [0, 2],
      [4, 4],
    ] as const) {
      const data = new Uint8Array(from + count).subarray(from).map((_, at) => level(at));
      const mapped = new Uint8Array(to + count).subarray(to);
      mapLevels(data, levels, mapped);
      expect([...mapped]).toEqual([...data].map((one) => levels[one]));
    }
  });
});
