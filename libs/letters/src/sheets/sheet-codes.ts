import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const require = createRequire(import.meta.url);

/** The dark and light squares of a code. */
export interface CodeModules {
  readonly width: number;
  readonly height: number;
  /** Row by row, true where dark; without a quiet zone. */
  readonly dark: readonly boolean[];
}

/** A value in the three codes of a sheet. */
export interface SheetCodes {
  readonly qrCode: CodeModules;
  readonly dataMatrix: CodeModules;
  /** Null where the value has characters that Code 128 does not know (beyond ISO 8859-1). */
  readonly code128: CodeModules | null;
}

let prepared: Promise<unknown> | null = null;

/**
 * The codes of a value, by ZXing's own writer: what writes is what reads.
 *
 * @throws Error when the value fits into no QR code
 */
export async function sheetCodes(value: string): Promise<SheetCodes> {
  await (prepared ??= prepare());
  const qrCode = await modulesOf(value, 'QRCode', 'ecLevel=H');
  const dataMatrix = await modulesOf(value, 'DataMatrix', 'forceSquare');
  if (!qrCode || !dataMatrix) throw new Error(`no code holds the value ${value}`);
  return { qrCode, dataMatrix, code128: await modulesOf(value, 'Code128', '') };
}

/** From node_modules: without these bytes a CDN would be asked. */
async function prepare(): Promise<void> {
  const wasm = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = new Uint8Array(wasm).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

async function modulesOf(
  value: string,
  format: 'QRCode' | 'DataMatrix' | 'Code128',
  options: string,
): Promise<CodeModules | null> {
  const written = await writeBarcode(value, { format, options, scale: 1, addQuietZones: false });
  if (written.error !== '') return null;
  const { width, height, data } = written.symbol;
  return { width, height, dark: Array.from(data, (level) => level < 128) };
}
