import { createRequire } from 'node:module';
import type { GreyPicture } from '../picture/grey-picture.js';
import { toPgm } from '../picture/pgm.js';
import type { FoundWord } from '../words/found-words.js';
import { traineddata } from './models.js';
import {
  languageOf,
  LSTM_ONLY,
  VARIABLES,
  type LoadedModels,
  type StoredModel,
  type TesseractLibrary,
} from './tesseract-library.js';
import { boxWithin, foundWords, LEVEL } from './word-walk.js';

const require = createRequire(import.meta.url);

/** The part of Tesseract's C++ class that is used here (its package brings no types). */
interface TesseractApi {
  /** 0 when the model could be loaded; `oem` 1 is the neural network alone. */
  Init(datapath: null, language: string, oem: typeof LSTM_ONLY): number;
  /** False where there is no such variable. */
  SetVariable(name: string, value: string): boolean;
  /** Reads the file `/input`; 1 when it is no picture. */
  SetImageFile(exifOrientation: 1, radians: 0): number;
  Recognize(monitor: null): number;
  /** Points nowhere where there is nothing to walk over. */
  GetIterator(): TesseractResults;
  Clear(): void;
}

/** Tesseract's iterator; a new object for each call of `GetIterator`. */
interface TesseractResults {
  /** The four are addresses of numbers in the memory of the program. */
  BoundingBox(level: number, left: number, top: number, right: number, bottom: number): boolean;
  Confidence(level: number): number;
  Next(level: number): boolean;
}

/** The compiled program with its file system in memory. */
interface TesseractCore {
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array, options?: { canOwn: boolean }): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
  getPointer(thing: TesseractResults): number;
  destroy(thing: TesseractResults): void;
  _malloc(bytes: number): number;
  _free(address: number): void;
  getValue(address: number, type: 'i32' | 'i8'): number;
  /** Address of a text that the caller frees; the method of the iterator would leave it behind. */
  _emscripten_bind_ResultIterator_GetUTF8Text_1(results: number, level: number): number;
}

type StartCore = (options: { print: Silent; printErr: Silent }) => Promise<TesseractCore>;
type Silent = (text: string) => void;

/** How tesseract.js chooses the build that this machine can run; the package says so in JavaScript only. */
type GetCore = (
  oem: typeof LSTM_ONLY,
  corePath: null,
  told: { progress: () => void },
) => Promise<StartCore>;

const getCore = require('tesseract.js/src/worker-script/node/getCore.js') as GetCore;

/** Bytes of an `int` in WebAssembly. */
const INT_BYTES = 4;

/** Tesseract in WebAssembly: needs nothing but `npm ci`. */
export async function openWasmLibrary(): Promise<TesseractLibrary> {
  const ignore: Silent = () => undefined;
  const startCore = await getCore(LSTM_ONLY, null, { progress: () => undefined });
  const core = await startCore({ print: ignore, printErr: ignore });
  return { load: (models, segmentation) => loadInto(core, models, segmentation) };
}

function loadInto(
  core: TesseractCore,
  models: readonly StoredModel[],
  segmentation: string,
): LoadedModels {
  const { FS, TessBaseAPI } = core;
  for (const { language, path } of models)
    FS.writeFile(`${language}.traineddata`, traineddata(path), { canOwn: true });
  const api = new TessBaseAPI();
  const name = languageOf(models);
  if (api.Init(null, name, LSTM_ONLY) !== 0)
    throw new Error(`tesseract does not take the model ${name}`);
  for (const { language } of models) FS.unlink(`${language}.traineddata`);
  for (const [variable, value] of Object.entries(VARIABLES)) api.SetVariable(variable, value);
  api.SetVariable('tessedit_pageseg_mode', segmentation);
  const edges = core._malloc(4 * INT_BYTES);
  return {
    read(picture: GreyPicture): FoundWord[] {
      FS.writeFile('/input', toPgm(picture), { canOwn: true });
      const refused = api.SetImageFile(1, 0) !== 0;
      FS.unlink('/input');
      if (refused) throw new Error('tesseract does not take the picture');
      try {
        if (api.Recognize(null) !== 0) throw new Error('tesseract gave up on the picture');
        return wordsOf(api, core, edges);
      } finally {
        api.Clear();
      }
    },
  };
}

/**
 * What was found on the picture that `api` has read last.
 *
 * @param edges address of room for four numbers
 */
function wordsOf(api: TesseractApi, core: TesseractCore, edges: number): FoundWord[] {
  const results = api.GetIterator();
  const address = core.getPointer(results);
  if (address === 0) return [];
  const place = (edge: number): number => edges + edge * INT_BYTES;
  const written = (edge: number): number => core.getValue(place(edge), 'i32');
  try {
    return foundWords({
      box: (level) =>
        results.BoundingBox(level, place(0), place(1), place(2), place(3))
          ? boxWithin(written(0), written(1), written(2), written(3))
          : null,
      text: () =>
        takeText(core, core._emscripten_bind_ResultIterator_GetUTF8Text_1(address, LEVEL.word)),
      confidence: () => results.Confidence(LEVEL.word),
      next: () => results.Next(LEVEL.word),
    });
  } finally {
    core.destroy(results);
  }
}

/** A text in the memory of the program, which is freed; empty where there is none. */
function takeText(core: TesseractCore, address: number): string {
  if (address === 0) return '';
  const bytes: number[] = [];
  for (
    let at = address, byte = core.getValue(at, 'i8');
    byte !== 0;
    byte = core.getValue(at, 'i8')
  ) {
    bytes.push(byte);
    at += 1;
  }
  core._free(address);
  return Buffer.from(bytes).toString('utf8');
}
