import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Decoder } from '#libs/imaging';
import { letterPng, oldJpegTiff, type OldJpegLayout } from '#libs/imaging/testing';
import { defaultLimits } from '../../page/limits.js';
import { openPicture } from '../files/picture-file.js';
import { openOldJpeg } from './old-jpeg.js';
import { readTiffPage } from './tiff-directory.js';

describe('a TIFF with old-style JPEG', () => {
  let folder: string;
  let letter: Buffer;
  const decoder = new Decoder();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-old-jpeg-'));
    const lines = ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'];
    const png = await letterPng({ pages: [lines], dpi: 60 });
    letter = await sharp(png).tint('#c0d0ff').png().toBuffer();
  });
  afterAll(async () => {
    decoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Mean difference of the levels of what is opened from those of the letter. */
  const difference = async (path: string, colour: boolean): Promise<number> => {
    const space = colour ? 'srgb' : 'b-w';
    const opened = await openPicture(path, 'tiff', { pageNo: 1, limits: defaultLimits });
    const [shown, meant] = await Promise.all(
      [opened, sharp(letter)].map((picture) =>
        picture.removeAlpha().toColourspace(space).raw().toBuffer({ resolveWithObject: true }),
      ),
    );
    if (!shown || !meant) throw new Error('nothing shown');
    expect([shown.info.width, shown.info.height]).toEqual([meant.info.width, meant.info.height]);
    const sum = shown.data.reduce(
      (all, level, at) => all + Math.abs(level - (meant.data[at] ?? 0)),
      0,
    );
    return sum / meant.data.length;
  };

  const layouts: [string, OldJpegLayout][] = (['tags', 'jpeg'] as const).flatMap((tables) =>
    [false, true].flatMap((colour): [string, OldJpegLayout][] => {
      const kind = `${colour ? 'colour' : 'grey'}, tables in ${tables}`;
      return [
        [`one strip, ${kind}`, { tables, colour }],
        [`strips, ${kind}`, { tables, colour, strips: 64 }],
        [`tiles, ${kind}`, { tables, colour, tiles: 128 }],
      ];
    }),
  );

  it.each(layouts)('is shown: %s', async (_, layout) => {
    const path = join(folder, 'letter.tif');
    await writeFile(path, await oldJpegTiff(sharp(letter), layout));
    expect(await decoder.probe(path)).toMatchObject({ verdict: 'readable', flags: [] });
    const page = await decoder.page(path, 1);
    expect(page).toMatchObject({ kind: 'image', blank: false });
    expect(await difference(path, layout.colour ?? false)).toBeLessThan(4);
  });

  it('shows what is there of one whose data break off', async () => {
    const path = join(folder, 'cut.tif');
    const tiff = await oldJpegTiff(sharp(letter), { tables: 'tags', colour: true });
    const page = readTiffPage(tiff, 1);
    const [start = 0] = page?.tags.get(273) ?? [];
    const [size = 0] = page?.tags.get(279) ?? [];
    tiff.fill(0xff, start + (size >> 1), start + size);
    await writeFile(path, tiff);
    expect(await decoder.page(path, 1)).toMatchObject({ kind: 'image', blank: false });
  });

  it.each([
    ['a table beyond the end', 519],
    ['strips beyond the end', 273],
    ['rows that it has not', 278],
    ['a width of nothing', 256],
    ['a frame beyond the end', 513],
  ])('is damaged or shown, and no more, with %s', async (_, tag) => {
    const tables = tag === 513 ? 'jpeg' : 'tags';
    const tiff = await oldJpegTiff(sharp(letter), { tables, strips: 64 });
    const at = tiff.readUInt32LE(4);
    const entry = Array.from({ length: tiff.readUInt16LE(at) }, (_, n) => at + 2 + n * 12).find(
      (place) => tiff.readUInt16LE(place) === tag,
    );
    for (const value of [0, 1, 65_535, 0xffff_fff0]) {
      tiff.writeUInt32LE(value, (entry ?? 0) + 8);
      const page = readTiffPage(tiff, 1);
      const opened = page && openOldJpeg(tiff, page, { limitInputPixels: 1_000_000 });
      const shown = Promise.resolve(opened).then((picture) => picture?.raw().toBuffer());
      await shown.catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    }
  });
});
