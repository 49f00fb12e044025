import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { errorCode } from '#libs/kernel';
import { PARAGRAPH_SIGN } from '../words/paragraph-sign.js';
import { modelFacts, type ModelFacts } from './traineddata.js';

const require = createRequire(import.meta.url);

/** Bytes of a network up to which it is `fast`: 1.5 times the speed at the same recall. */
const FAST_NETWORK = 700_000;

/** Where Linux distributions and Homebrew put the models of their `tesseract`. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
];

/** A model of one language and where it lies. */
export interface Model extends ModelFacts {
  readonly language: string;
  /** A `.traineddata` file, or one packed by gzip. */
  readonly path: string;
  readonly making: 'fast' | 'best_int' | 'other';
}

/** The fast model of the operating system, else the one from npm. Never asks the network. */
export function findModel(language: string, folders = systemFolders()): Model {
  for (const folder of folders) {
    const model = read(language, join(folder, `${language}.traineddata`));
    if (model && model.making === 'fast' && !model.legacy) return model;
  }
  const model = read(language, npmPath(language));
  if (!model) throw new Error(`no model for the language ${language} is installed`);
  return model;
}

/** The model as `tesseract` itself would take it from its folder, or null. */
export function modelIn(folder: string, language: string): Model | null {
  return read(language, join(folder, `${language}.traineddata`));
}

/** The bytes of a model as Tesseract wants them. */
export function traineddata(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Whether it can write "§"; of the German ones none can. */
export function writesParagraphSign({ alphabet }: Model): boolean {
  return alphabet.has(PARAGRAPH_SIGN);
}

/** How models are named in a reading: `deu (fast)`, `deu+eng (best_int)`. */
export function nameOf(models: readonly Model[]): string {
  const makings = [...new Set(models.map(({ making }) => making))];
  return `${models.map(({ language }) => language).join('+')} (${makings.join(', ')})`;
}

function systemFolders(): string[] {
  const named = process.env['TESSDATA_PREFIX'];
  return named ? [named, join(named, 'tessdata'), ...SYSTEM_FOLDERS] : SYSTEM_FOLDERS;
}

function npmPath(language: string): string {
  const name = `@tesseract.js-data/${language}`;
  try {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return join(folder, '4.0.0_best_int', `${language}.traineddata.gz`);
  } catch (error) {
    throw new Error(`no model for ${language}: neither of the system nor ${name}`, {
      cause: error,
    });
  }
}

function read(language: string, path: string): Model | null {
  try {
    const facts = modelFacts(traineddata(path));
    return facts && { ...facts, language, path, making: makingOf(facts, path) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EACCES') return null;
    throw error;
  }
}

function makingOf({ networkBytes }: ModelFacts, path: string): Model['making'] {
  if (networkBytes <= FAST_NETWORK) return 'fast';
  return path.includes('best_int') ? 'best_int' : 'other';
}
