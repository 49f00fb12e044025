import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { errorCode } from '#libs/kernel';
import { modelIn, writesParagraphSign } from './models.js';
import { findNativeLibrary } from './native-library.js';
import { TesseractPool } from './tesseract-pool.js';

const run = promisify(execFile);

/**
 * The Tesseract of the operating system: less CPU than the one in WebAssembly. Its library reads in
 * children of ours. The program itself would have to load the models for each page again and for each
 * second look, and take the picture in byte by byte (docs/adr/0014).
 *
 * @returns null where program, library or a model is not installed
 */
export async function nativeTesseract(
  language: string,
  processes: number,
): Promise<TesseractPool | null> {
  const library = await findNativeLibrary();
  const folder = library && (await modelFolder());
  if (!library || folder === null) return null;
  const models = language.split('+').map((code) => modelIn(folder, code));
  if (!models.every((model) => model !== null)) return null;
  const second = models.every(writesParagraphSign) ? null : modelIn(folder, 'eng');
  const { name, version } = library;
  return new TesseractPool(
    { name: 'tesseract', version, library: { name }, models, second },
    processes,
  );
}

/** Where the program has its models; null without the program. */
async function modelFolder(): Promise<string | null> {
  const { PATH, TESSDATA_PREFIX } = process.env;
  try {
    const { stdout } = await run('tesseract', ['--list-langs'], { env: { PATH, TESSDATA_PREFIX } });
    return /"([^"]+)"/.exec(stdout)?.[1] ?? null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
