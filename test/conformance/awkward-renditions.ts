import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { RenditionSource } from '#libs/imaging';

/** Titles that have broken writers of XMP and Info. */
const TITLES = [
  '',
  ' ',
  '<Brief> & "Anlage" \'1\' ]]>',
  'Zeile\r\n\tzwei\u0000\u0007\u007f\u0085\u2028',
  '\ufeff\ufffe\uffff\ufdd0 \ud800 Ärger 𝔄 \u202e(verkehrt)',
  'x'.repeat(40_000),
];

/** Words that have broken writers of text layers. */
const WORDS = [
  '§',
  '(',
  ')',
  '\\',
  '𝔄🏛️',
  '\u0000',
  '\ufffe',
  '\ud800',
  '',
  ' ',
  'ﬁ',
  'سلام',
  'a\u0301',
  'x('.repeat(20_000),
];

/** Sizes from one pixel to more than a page may have. */
const SIZES = [
  [1, 1],
  [1, 9_000],
  [9_000, 1],
  [2_480, 3_508],
  [12_000, 200],
] as const;

/** Sources that are awkward by their pictures, titles, words, marks or attachments. */
export async function awkwardSources(
  folder: string,
): Promise<{ name: string; source: RenditionSource }[]> {
  const pictures = await awkwardPictures();
  const sources: { name: string; source: RenditionSource }[] = [];
  for (const [name, { image, widthPx, heightPx }] of pictures) {
    const originalPath = join(folder, name);
    await writeFile(originalPath, await image.toBuffer());
    const turned = sources.length % 2 === 0 ? 0 : 90;
    const work = { turned, skew: null, deskewed: false } as const;
    const pages = [{ pageNo: 1, widthPx, heightPx, words: words(widthPx, heightPx), work }];
    const title = TITLES[sources.length % TITLES.length] ?? '';
    const common = { originalPath, title, createdAt: new Date(1e12), pages };
    sources.push({ name, source: { ...common, ...extras(sources.length) } });
  }
  return sources;
}

function words(widthPx: number, heightPx: number) {
  return WORDS.map((t, index) => {
    const box = { x: (widthPx / 20) * index, y: heightPx / 2, w: widthPx / 30, h: heightPx / 40 };
    return { t, ...box, c: 50, l: Math.floor(index / 4) };
  });
}

/** Every third source carries files and marks. */
function extras(index: number): Partial<RenditionSource> {
  if (index % 3 !== 0) return {};
  const bytes = Buffer.from('<Rechnung/>');
  const kind = { mime: 'text/xml', relationship: 'Alternative' } as const;
  return {
    language: 'en',
    bookmarks: [
      { title: '', pageNo: 1 },
      { title: '(Antrag) Übersicht\n2', pageNo: 1 },
    ],
    attachments: [
      { name: 'factur-x.xml', bytes, ...kind },
      { name: 'factur-x.xml', bytes, ...kind },
      {
        name: '../böse(1).bin',
        bytes: Buffer.alloc(0),
        mime: 'application/x böse',
        relationship: 'Unspecified',
      },
    ],
  };
}

async function awkwardPictures() {
  const pictures = new Map<string, { image: Sharp; widthPx: number; heightPx: number }>();
  for (const [width, height] of SIZES) {
    const background = { r: 200, g: 120, b: 40, alpha: 0.5 };
    const plain = await sharp({ create: { width, height, channels: 4, background } })
      .png()
      .toBuffer();
    const add = (name: string, image: Sharp): void => {
      pictures.set(`${width}x${height}-${name}`, { image, widthPx: width, heightPx: height });
    };
    add('alpha.png', sharp(plain).png());
    add('palette.png', sharp(plain).png({ palette: true }));
    add('16bit.png', sharp(plain).toColourspace('rgb16').png());
    add('cmyk.jpg', sharp(plain).flatten().toColourspace('cmyk').jpeg());
    add('turned.jpg', sharp(plain).flatten().withMetadata({ orientation: 6, density: 1 }).jpeg());
    add('dense.jpg', sharp(plain).flatten().greyscale().withDensity(9_600).jpeg());
    add(
      'bits.tif',
      sharp(plain)
        .flatten()
        .threshold()
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 }),
    );
    add('lzw.tif', sharp(plain).flatten().withDensity(72).tiff({ compression: 'lzw' }));
  }
  return pictures;
}
