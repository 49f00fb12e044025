import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { extractTiffPage } from './tiff-extract.js';

const PAGES = 12;
const [WIDTH, HEIGHT] = [96, 64];

type Options = Parameters<ReturnType<typeof sharp>['tiff']>[0];

/** A TIFF whose pages are told apart by where they are dark. */
function stapel(options: Options, channels: 1 | 3 = 1): Promise<Buffer> {
  const data = Buffer.alloc(WIDTH * HEIGHT * PAGES * channels, 255);
  for (let page = 0; page < PAGES; page += 1) {
    const start = (page * HEIGHT + page * 4) * WIDTH * channels;
    data.fill(page * 9, start, start + 8 * WIDTH * channels);
  }
  const raw = { width: WIDTH, height: HEIGHT * PAGES, channels, pageHeight: HEIGHT };
  return sharp(data, { raw })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .tiff(options)
    .toBuffer();
}

const pixels = (bytes: Buffer, page: number): Promise<Buffer> =>
  sharp(bytes, { page }).raw().toBuffer();

describe(extractTiffPage.name, () => {
  it.each<[string, Options, 1 | 3]>([
    ['group 4', { compression: 'ccittfax4', bitdepth: 1 }, 1],
    ['LZW with a predictor', { compression: 'lzw', predictor: 'horizontal' }, 3],
    ['Deflate', { compression: 'deflate' }, 1],
    ['JPEG with its tables apart', { compression: 'jpeg', quality: 90 }, 3],
    ['tiles', { compression: 'deflate', tile: true, tileWidth: 32, tileHeight: 32 }, 3],
    ['BigTIFF', { compression: 'lzw', bigtiff: true }, 1],
  ])('shows the same page alone: %s', async (_, options, channels) => {
    const all = await stapel(options, channels);
    expect((await sharp(all).metadata()).pages).toBe(PAGES);
    for (const page of [1, 7, PAGES]) {
      const alone = extractTiffPage(all, page);
      if (!alone) throw new Error('not extracted');
      const { pages = 1, density } = await sharp(alone).metadata();
      expect([pages, density]).toEqual([1, (await sharp(all).metadata()).density]);
      expect(await pixels(alone, 0)).toEqual(await pixels(all, page - 1));
    }
  });

  it('reads the byte order of the file', async () => {
    const alone = extractTiffPage(bigEndian(), 10);
    expect(alone?.toString('latin1', 0, 4)).toBe('MM\0*');
    const grey = sharp(alone ?? Buffer.alloc(0)).toColourspace('b-w');
    expect([...(await grey.raw().toBuffer())]).toEqual([10, 10, 10, 10]);
  });

  it('leaves files with few pages and broken chains to others', async () => {
    expect(
      extractTiffPage(
        await sharp(Buffer.alloc(4), { raw: { width: 2, height: 2, channels: 1 } })
          .tiff()
          .toBuffer(),
        1,
      ),
    ).toBeNull();
    const all = await stapel({ compression: 'lzw' });
    expect(extractTiffPage(all, PAGES + 1)).toBeNull();
    expect(extractTiffPage(all.subarray(0, all.length / 2), 2)).toBeNull();
    expect(extractTiffPage(Buffer.from('MM\0*'), 1)).toBeNull();
  });
});

/** Ten pages of 2 × 2 pixels, all of the number of their page. */
function bigEndian(): Buffer {
  const tags = [
    [256, 2],
    [257, 2],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 0],
    [277, 1],
    [278, 2],
    [279, 4],
  ];
  const length = 4 + 2 + tags.length * 12 + 4;
  const bytes = Buffer.alloc(8 + 10 * length);
  bytes.write('MM\0*', 'latin1');
  bytes.writeUInt32BE(12, 4);
  for (let page = 0; page < 10; page += 1) {
    const at = 8 + page * length;
    bytes.fill(page + 1, at, at + 4);
    bytes.writeUInt16BE(tags.length, at + 4);
    tags.forEach(([tag = 0, value = 0], index) => {
      const entry = at + 6 + index * 12;
      bytes.writeUInt16BE(tag, entry);
      bytes.writeUInt16BE(4, entry + 2);
      bytes.writeUInt32BE(1, entry + 4);
      bytes.writeUInt32BE(tag === 273 ? at : value, entry + 8);
    });
    if (page < 9) bytes.writeUInt32BE(at + length + 4, at + length - 4);
  }
  return bytes;
}
