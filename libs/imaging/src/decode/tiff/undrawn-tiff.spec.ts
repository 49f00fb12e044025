import { describe, expect, it } from '@jest/globals';
import sharp, { type Sharp, type TiffOptions } from 'sharp';
import { letterPng } from '../../testing/index.js';
import { readTiffPage } from './tiff-directory.js';
import { isUndrawnTiff } from './undrawn-tiff.js';

const lines = ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'];
const pages = [Array.from({ length: 12 }, (_, at) => `${at} ${lines.join(' ')}`)];
const undecoded = {
  data: new Uint8Array(400).fill(255),
  width: 20,
  height: 20,
  channels: 1,
} as const;

describe(isUndrawnTiff.name, () => {
  const page = async (picture: Sharp, options: TiffOptions) => {
    const read = readTiffPage(await picture.tiff(options).toBuffer(), 1);
    if (!read) throw new Error('no page');
    return read;
  };

  it.each([
    ['jpeg', { compression: 'jpeg', quality: 90 }],
    ['jpeg in tiles', { compression: 'jpeg', quality: 90, tile: true }],
  ] as const)('tells a letter that was not decoded from a blank page: %s', async (_, options) => {
    const letter = sharp(await letterPng({ pages }));
    expect(isUndrawnTiff(await page(letter, options), undecoded)).toBe(true);
  });

  it.each([
    ['jpeg', { compression: 'jpeg', quality: 95 }],
    [
      'jpeg in tiles',
      { compression: 'jpeg', quality: 95, tile: true, tileWidth: 64, tileHeight: 64 },
    ],
    ['lzw', { compression: 'lzw' }],
    ['deflate in tiles', { compression: 'deflate', tile: true }],
  ] as const)('believes a blank page: %s', async (_, options) => {
    const white = sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } });
    expect(isUndrawnTiff(await page(white, options), undecoded)).toBe(false);
  });

  it('does not doubt what shows anything', async () => {
    const letter = sharp(await letterPng({ pages }));
    const shown = { ...undecoded, data: Uint8Array.from({ length: 400 }, (_, at) => at % 256) };
    expect(isUndrawnTiff(await page(letter, { compression: 'jpeg' }), shown)).toBe(false);
  });
});
