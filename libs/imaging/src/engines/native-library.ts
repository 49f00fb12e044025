import { dirname } from 'node:path';
import type { GreyPicture } from '../picture/grey-picture.js';
import type { FoundWord } from '../words/found-words.js';
import {
  languageOf,
  LSTM_ONLY,
  VARIABLES,
  type LoadedModels,
  type StoredModel,
  type TesseractLibrary,
} from './tesseract-library.js';
import { boxWithin, foundWords, LEVEL } from './word-walk.js';

/** The library of Tesseract 5 and 4 as Linux and Homebrew call it. */
const NAMES = [
  'libtesseract.so.5',
  'libtesseract.so.4',
  '/opt/homebrew/lib/libtesseract.5.dylib',
  '/usr/local/lib/libtesseract.5.dylib',
];

/** A library that can be loaded here. */
export interface InstalledLibrary {
  readonly name: string;
  readonly version: string;
}

/**
 * The newest library of the system that has all that is used here; null where there is none or
 * nothing can call it.
 */
export async function findNativeLibrary(
  names: readonly string[] = NAMES,
): Promise<InstalledLibrary | null> {
  for (const name of names) {
    try {
      const { version, library } = await functionsOf(name);
      const found = { name, version: String(version()) };
      library.unload();
      return found;
    } catch {
      // Not there, for another processor, or too old: the next one.
    }
  }
  return null;
}

/**
 * The functions of `tesseract/capi.h` that are used here. What calls them is loaded with the first
 * search: most processes read no page.
 *
 * @throws Error when the library is not there or has not all of them
 */
async function functionsOf(name: string) {
  const { disposable, load } = await import('koffi');
  const library = load(name);
  const free = library.func('void TessDeleteText(void *text)');
  return {
    library,
    version: library.func('const char *TessVersion()'),
    create: library.func('void *TessBaseAPICreate()'),
    init: library.func(
      'int TessBaseAPIInit2(void *api, const char *folder, const char *language, int oem)',
    ),
    set: library.func('int TessBaseAPISetVariable(void *api, const char *name, const char *value)'),
    show: library.func(
      'void TessBaseAPISetImage(void *api, const uint8_t *pixels, int width, int height, int bytesPerPixel, int bytesPerRow)',
    ),
    recognise: library.func('int TessBaseAPIRecognize(void *api, void *monitor)'),
    // A result iterator is a page iterator as well, at the same address.
    results: library.func('void *TessBaseAPIGetIterator(void *api)'),
    box: library.func(
      'int TessPageIteratorBoundingBox(void *at, int level, _Out_ int *left, _Out_ int *top, _Out_ int *right, _Out_ int *bottom)',
    ),
    text: library.func('TessResultIteratorGetUTF8Text', disposable('str', free), ['void *', 'int']),
    confidence: library.func('float TessResultIteratorConfidence(void *at, int level)'),
    next: library.func('int TessResultIteratorNext(void *at, int level)'),
    endResults: library.func('void TessResultIteratorDelete(void *at)'),
    clear: library.func('void TessBaseAPIClear(void *api)'),
  };
}

/** Tesseract as the operating system brings it, inside this process: whoever opens it may crash. */
export async function openNativeLibrary(name: string): Promise<TesseractLibrary> {
  const tesseract = await functionsOf(name);
  return {
    load(models: readonly StoredModel[], segmentation: string): LoadedModels {
      const api: unknown = tesseract.create();
      const language = languageOf(models);
      const folder = dirname(models[0]?.path ?? '');
      if (tesseract.init(api, folder, language, LSTM_ONLY) !== 0)
        throw new Error(`tesseract does not take the model ${language}`);
      for (const [variable, value] of Object.entries(VARIABLES))
        tesseract.set(api, variable, value);
      tesseract.set(api, 'tessedit_pageseg_mode', segmentation);
      return {
        read({ data, width, height }: GreyPicture): FoundWord[] {
          try {
            tesseract.show(api, data, width, height, 1, width);
            if (tesseract.recognise(api, null) !== 0)
              throw new Error('tesseract gave up on the picture');
            return wordsOf(api, tesseract);
          } finally {
            tesseract.clear(api);
          }
        },
      };
    },
  };
}

type Functions = Awaited<ReturnType<typeof functionsOf>>;

/** Room for a number that the library writes. */
const edge = (): [number] => [0];

/** What was found on the picture that `api` has read last. */
function wordsOf(api: unknown, tesseract: Functions): FoundWord[] {
  const at: unknown = tesseract.results(api);
  if (at === null) return [];
  try {
    return foundWords({
      box: (level) => {
        const [left, top, right, bottom] = [edge(), edge(), edge(), edge()] as const;
        if (tesseract.box(at, level, left, top, right, bottom) === 0) return null;
        return boxWithin(left[0], top[0], right[0], bottom[0]);
      },
      text: () => String(tesseract.text(at, LEVEL.word) ?? ''),
      confidence: () => Number(tesseract.confidence(at, LEVEL.word)),
      next: () => tesseract.next(at, LEVEL.word) !== 0,
    });
  } finally {
    tesseract.endResults(at);
  }
}
