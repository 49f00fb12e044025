import { createRequire } from 'node:module';
import { traineddata } from './models.js';
import type { GreyPicture } from '../domain/grey-picture.js';
import { toPgm } from '../domain/pgm.js';
import {
  languageOf,
  LSTM_ONLY,
  VARIABLES,
  type LoadedModels,
  type StoredModel,
  type TesseractLibrary,
} from './tesseract-library.js';

const require = createRequire(import.meta.url);

/** The part of Tesseract's C++ class that is used here (tesseract.js-core brings no types). */
interface TesseractApi {
  /** 0 when the model could be loaded; `oem` 1 is the neural network alone. */
  Init(datapath: null, language: string, oem: typeof LSTM_ONLY): number;
  /** False where there is no such variable. */
  SetVariable(name: string, value: string): boolean;
  /** Reads the file `/input`; 1 when it is no picture. */
  SetImageFile(exifOrientation: 1, radians: 0): number;
  Recognize(monitor: null): number;
  GetTSVText(page: 0): string;
  Clear(): void;
}

/** The compiled program with its file system in memory. */
interface TesseractCore {
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array, options?: { canOwn: boolean }): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
}

type StartCore = (options: { print: Silent; printErr: Silent }) => Promise<TesseractCore>;
type Silent = (text: string) => void;

/** Node has it, but its types only come with those of a browser. */
declare const WebAssembly: { validate(bytes: Uint8Array): boolean };

/** Probes as in the package wasm-feature-detect: is one instruction of the proposal known? */
const SIMD = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
];
const RELAXED_SIMD = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15,
  65, 2, 253, 15, 253, 128, 2, 11,
];

/** Tesseract in WebAssembly: needs nothing but `npm ci`. */
export async function openWasmLibrary(): Promise<TesseractLibrary> {
  const ignore: Silent = () => undefined;
  const core = await builtForThis()({ print: ignore, printErr: ignore });
  return { load: (models, segmentation) => loadInto(core, models, segmentation) };
}

function loadInto(
  { FS, TessBaseAPI }: TesseractCore,
  models: readonly StoredModel[],
  segmentation: string,
): LoadedModels {
  for (const { language, path } of models)
    FS.writeFile(`${language}.traineddata`, traineddata(path), { canOwn: true });
  const api = new TessBaseAPI();
  const name = languageOf(models);
  if (api.Init(null, name, LSTM_ONLY) !== 0)
    throw new Error(`tesseract does not take the model ${name}`);
  for (const { language } of models) FS.unlink(`${language}.traineddata`);
  for (const [variable, value] of Object.entries(VARIABLES)) api.SetVariable(variable, value);
  api.SetVariable('tessedit_pageseg_mode', segmentation);
  return {
    read(picture: GreyPicture): string {
      FS.writeFile('/input', toPgm(picture), { canOwn: true });
      const refused = api.SetImageFile(1, 0) !== 0;
      FS.unlink('/input');
      if (refused) throw new Error('tesseract does not take the picture');
      try {
        if (api.Recognize(null) !== 0) throw new Error('tesseract gave up on the picture');
        return api.GetTSVText(0);
      } finally {
        api.Clear();
      }
    },
  };
}

/** The build this machine can run; relaxed SIMD only where V8 has it without a flag (Node 22 on). */
function builtForThis(): StartCore {
  const knows = (probe: number[]): boolean => WebAssembly.validate(new Uint8Array(probe));
  // Each of the three exports the same factory; the package says so only in JavaScript.
  if (knows(RELAXED_SIMD))
    return require('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as StartCore;
  if (knows(SIMD)) return require('tesseract.js-core/tesseract-core-simd-lstm') as StartCore;
  return require('tesseract.js-core/tesseract-core-lstm') as StartCore;
}
