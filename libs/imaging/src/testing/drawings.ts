import sharp, { type Sharp } from 'sharp';

/** A4 at 300 dpi. */
const WIDTH = 2480;
const HEIGHT = 3508;

/** Turns clockwise by any angle on white paper, as a feeder pulls a page in askew. */
export async function turned(page: Buffer, degrees: number): Promise<Buffer> {
  return encode(sharp(page).rotate(degrees, { background: '#fff' }));
}

/** The back of a page: its print mirrored, pale and blurred by the paper. */
export async function showingThrough(page: Buffer, opacity: number): Promise<Buffer> {
  const back = sharp(page)
    .flop()
    .blur(2.5)
    .linear(opacity, 245 - 255 * opacity);
  return encode(back);
}

/** A page with whatever SVG draws on it, in pixels of A4 at 300 dpi. */
export function drawnPage(svg: string): Promise<Buffer> {
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`;
  return encode(sharp(Buffer.from(frame)).flatten({ background: '#f5f5f5' }));
}

function encode(page: Sharp): Promise<Buffer> {
  return page.toColourspace('b-w').withDensity(300).png({ compressionLevel: 1 }).toBuffer();
}
