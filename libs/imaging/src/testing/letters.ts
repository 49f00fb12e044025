import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { drawOfficeLetter, type OfficeLetter } from './office-letter.js';
import { joinTiffPages } from './tiff-container.js';

const require = createRequire(import.meta.url);

/** A4 in points. */
const A4: [number, number] = [595.28, 841.89];
const FONT_SIZE = 14;
const LINE_HEIGHT = 26;

/** The lines of each page, or a letter that fills it. */
export interface LetterPages {
  readonly pages: readonly (readonly string[] | OfficeLetter)[];
  /** Points; A4 where it is not given. */
  readonly heightPt?: number;
}

let pdfium: Promise<PDFiumLibrary> | null = null;

/** A born-digital PDF with that text in DejaVu Sans. */
export async function letterPdf({ pages, heightPt = A4[1] }: LetterPages): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const plain = await document.embedFont(await fontFile('DejaVuSans'), { subset: true });
  for (const content of pages) {
    const page = document.addPage([A4[0], heightPt]);
    if ('subject' in content) {
      const bold = await document.embedFont(await fontFile('DejaVuSans-Bold'), { subset: true });
      drawOfficeLetter(page, content, { plain, bold });
    } else drawLines(page, content, plain);
  }
  return Buffer.from(await document.save());
}

function drawLines(page: PDFPage, lines: readonly string[], font: PDFFont): void {
  lines.forEach((line, index) => {
    const y = page.getHeight() - 80 - index * LINE_HEIGHT;
    page.drawText(line, { x: 70, y, font, size: FONT_SIZE });
  });
}

function fontFile(name: string): Promise<Buffer> {
  return readFile(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
}

/** A scan of such letters: a TIFF with a page each, as scan stations send them. */
export async function letterTiff(
  options: LetterPages & { compression?: 'g4' | 'lzw' | 'jpeg'; dpi?: number },
): Promise<Buffer> {
  const { compression = 'g4', dpi = 300 } = options;
  const pages: Buffer[] = [];
  for await (const image of rasterPages(await letterPdf(options), dpi)) {
    const page = image.withDensity(dpi);
    if (compression === 'g4') {
      const bits = page.threshold(150).toColourspace('b-w');
      pages.push(await bits.tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer());
    } else pages.push(await page.toColourspace('b-w').tiff({ compression }).toBuffer());
  }
  return joinTiffPages(pages);
}

/** One page as PNG. */
export function letterPng(options: LetterPages & { dpi?: number }): Promise<Buffer> {
  return firstPage(options, (image) => image.png());
}

/** One page as JPEG. */
export function letterJpeg(options: LetterPages & { dpi?: number }): Promise<Buffer> {
  return firstPage(options, (image) => image.jpeg({ quality: 85 }));
}

async function firstPage(
  options: LetterPages & { dpi?: number },
  encode: (image: Sharp) => Sharp,
): Promise<Buffer> {
  const dpi = options.dpi ?? 300;
  for await (const image of rasterPages(await letterPdf(options), dpi)) {
    return encode(image.toColourspace('b-w').withDensity(dpi)).toBuffer();
  }
  throw new Error('a letter needs a page');
}

async function* rasterPages(pdf: Buffer, dpi: number): AsyncGenerator<Sharp> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    for (let index = 0; index < document.getPageCount(); index += 1) {
      const { data, width, height } = await document.getPage(index).render({ scale: dpi / 72 });
      const raw = { width, height, channels: 4 as const };
      const png = await sharp(data, { raw }).removeAlpha().greyscale().png().toBuffer();
      yield sharp(png);
    }
  } finally {
    document.destroy();
  }
}
