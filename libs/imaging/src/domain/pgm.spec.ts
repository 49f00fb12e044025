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

  it('refuses anything else', () => {
    expect(() => readPgm(Buffer.from('P6\n1 1\n255\nabc'))).toThrow('not a binary PGM');
    expect(() => readPgm(toPgm(picture(4, 4)).subarray(0, -1))).toThrow('not a binary PGM');
  });
});

describe(crop.name, () => {
  it('leaves away what lies outside', () => {
    const piece = crop(picture(10, 10), { x: 8, y: -2, w: 5, h: 4 });
    expect(piece).toMatchObject({ width: 2, height: 2 });
    expect([...piece.data]).toEqual([8, 9, 18, 19].map((at) => (at * 37) % 256));
  });
});

describe(mapLevels.name, () => {
  const levels = Uint8Array.from({ length: 256 }, (_, level) => (level >= 200 ? 255 : level ^ 1));

  it.each([0, 1, 3, 4, 7, 41])('maps each of %d pixels, wherever they lie', (count) => {
    for (const offset of [0, 1, 2, 4]) {
      const data = new Uint8Array(offset + count).subarray(offset);
      data.set(Uint8Array.from({ length: count }, (_, at) => (at % 5 === 0 ? 255 : at * 61)));
      const mapped = new Uint8Array(count);
      mapLevels(data, levels, mapped);
      expect([...mapped]).toEqual([...data].map((level) => levels[level]));
    }
  });
});
