import {
  persistentSuspects,
  repairParagraphSigns,
  suspects,
  type Suspect,
} from '../domain/paragraph-sign.js';
import type { ReadWord } from '../domain/page-reading.js';
import { repairMarks } from '../domain/marks.js';
import { parseTsv } from '../domain/tsv.js';
import { partGluedWords } from './glued-words.js';
import { traineddata } from './models.js';
import { readPgm } from './pgm.js';
import { startTesseract, type TesseractApi, type TesseractCore } from './tesseract-core.js';
import type { WasmAnswer, WasmRequest, WasmStart } from './wasm-protocol.js';

/** Page segmentation: a whole page, and one line. */
const WHOLE_PAGE = '3';
const ONE_LINE = '7';

interface Engines {
  readonly core: TesseractCore;
  readonly first: TesseractApi;
  readonly second: TesseractApi | null;
}

/** The disposable child that reads pages with Tesseract in WebAssembly; its parent kills it at will. */
async function start({ languages, second }: WasmStart): Promise<Engines> {
  const core = await startTesseract();
  const first = open(core, languages, WHOLE_PAGE);
  return { core, first, second: second && open(core, [second], ONE_LINE) };
}

function open(
  { FS, TessBaseAPI }: TesseractCore,
  models: WasmStart['languages'],
  segmentation: string,
): TesseractApi {
  for (const { language, path } of models)
    FS.writeFile(`${language}.traineddata`, traineddata(path), { canOwn: true });
  const api = new TessBaseAPI();
  const name = models.map(({ language }) => language).join('+');
  if (api.Init(null, name, 1) !== 0) throw new Error(`tesseract does not take the model ${name}`);
  for (const { language } of models) FS.unlink(`${language}.traineddata`);
  api.SetVariable('tessedit_pageseg_mode', segmentation);
  api.SetVariable('user_defined_dpi', '300');
  api.SetVariable('tessedit_do_invert', '0');
  return api;
}

function read({ core, first, second }: Engines, pgm: Buffer): ReadWord[] {
  core.FS.writeFile('/input', pgm, { canOwn: true });
  const refused = first.SetImageFile(1, 0) !== 0;
  core.FS.unlink('/input');
  if (refused) throw new Error('tesseract does not take the picture');
  try {
    if (first.Recognize(null) !== 0) throw new Error('tesseract gave up on the picture');
    const words = repairMarks(partGluedWords(parseTsv(first.GetTSVText(0)), readPgm(pgm)));
    if (!second) return words;
    const show = once(() => second.SetImage(first.GetInputImage()));
    return [suspects, persistentSuspects].reduce((known, choose) => {
      const found = choose(known);
      if (found.length === 0) return known;
      show();
      return repairParagraphSigns(known, found, lookAgain(second, found));
    }, words);
  } finally {
    // Nothing of a page may reach the next one.
    first.Clear();
    second?.Clear();
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

function lookAgain(second: TesseractApi, found: readonly Suspect[]): ReadWord[][] {
  return found.map(({ around: { x, y, w, h } }) => {
    second.SetRectangle(x, y, w, h);
    second.Recognize(null);
    return parseTsv(second.GetTSVText(0));
  });
}

let engines: Promise<Engines> | undefined;

process.on('message', (message: WasmStart | WasmRequest) => {
  if (!('id' in message)) {
    engines = start(message);
    engines.catch(() => process.exit(1));
    return;
  }
  const { id, pgm } = message;
  Promise.resolve(engines)
    .then((ready): WasmAnswer => {
      if (!ready) throw new Error('not started');
      return {
        id,
        words: read(ready, Buffer.from(pgm.buffer, pgm.byteOffset, pgm.length)),
        rssBytes: process.memoryUsage.rss(),
      };
    })
    .catch((error: unknown): WasmAnswer => ({ id, failure: String(error).slice(0, 500) }))
    .then((answer) => {
      // Pixels of nine megabytes a page lie outside of the heap, where V8 hardly counts them.
      globalThis.gc?.();
      process.send?.(answer);
    })
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
