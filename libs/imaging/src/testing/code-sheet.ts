import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const require = createRequire(import.meta.url);

/** Pixels across of the code on the sheet: 38 mm for the square ones, 76 mm for the bars. */
const SQUARE = 450;
const BARS = 900;

/** Where the code lies on the sheet. */
const PLACE = { left: 800, top: 600 };

/** A sheet of A4 at 300 dpi with one code on it and nothing else, `side` pixels large if it is square. */
export async function codeSheet(
  format: 'QRCode' | 'DataMatrix' | 'Code128' | 'Code39',
  text: string,
  { side = SQUARE, place = PLACE, ground = '#fff' } = {},
): Promise<Buffer> {
  const wasm = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const { svg, error } = await writeBarcode(text, { format });
  if (error !== '') throw new Error(error);
  const square = format === 'QRCode' || format === 'DataMatrix';
  const size = square ? { width: side, height: side } : { width: BARS, height: 200 };
  const code = await sharp(Buffer.from(svg), { density: 600 })
    .flatten({ background: '#fff' })
    .resize({ ...size, fit: 'fill', kernel: 'nearest' })
    .png()
    .toBuffer();
  return sharp({ create: { width: 2480, height: 3508, channels: 3, background: ground } })
    .composite([{ input: code, ...place }])
    .toColourspace('b-w')
    .withDensity(300)
    .png()
    .toBuffer();
}
