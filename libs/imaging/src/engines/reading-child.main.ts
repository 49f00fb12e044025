import { cutText } from '#libs/kernel';
import { serveRequests } from '#libs/children';
import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { crop, readPgm } from '../picture/pgm.js';
import { inReadingLines } from '../words/found-words.js';
import { repairMarks } from '../words/marks.js';
import {
  persistentSuspects,
  repairParagraphSigns,
  suspects,
  type Suspect,
} from '../words/paragraph-sign.js';
import { partGluedWords } from './glued-words.js';
import { openNativeLibrary } from './native-library.js';
import type { ChildStart, PageRead, PageToRead } from './reading-child.protocol.js';
import type { LoadedModels } from './tesseract-library.js';
import { openWasmLibrary } from './wasm-library.js';

/** Page segmentation: a whole page, and one line. */
const WHOLE_PAGE = '3';
const ONE_LINE = '7';

interface Readers {
  readonly first: LoadedModels;
  readonly second: LoadedModels | null;
}

/** The disposable child that reads pages with Tesseract; its parent kills it at will. */
async function start({ library, models, second }: ChildStart): Promise<Readers> {
  const tesseract =
    library === 'wasm' ? await openWasmLibrary() : await openNativeLibrary(library.name);
  const first = tesseract.load(models, WHOLE_PAGE);
  return { first, second: second && tesseract.load([second], ONE_LINE) };
}

function read({ first, second }: Readers, pgm: Buffer): ReadWord[] {
  const page = readPgm(pgm);
  const words = repairMarks(partGluedWords(inReadingLines(first.read(page)), page));
  if (!second) return words;
  return [suspects, persistentSuspects].reduce((known, choose) => {
    const found = choose(known);
    return repairParagraphSigns(known, found, lookAgain(second, page, found));
  }, words);
}

/** What the second model sees of each, boxes in pixels of the page. */
function lookAgain(
  model: LoadedModels,
  page: GreyPicture,
  found: readonly Suspect[],
): ReadWord[][] {
  return found.map(({ around }) =>
    readPiece(model, crop(page, around)).map((word) => ({
      ...word,
      x: word.x + around.x,
      y: word.y + around.y,
    })),
  );
}

/** Nothing where that fails: a second look must not cost the first reading. */
function readPiece(model: LoadedModels, piece: GreyPicture): ReadWord[] {
  try {
    return inReadingLines(model.read(piece));
  } catch {
    return [];
  }
}

const readers = start(JSON.parse(process.argv[2] ?? '') as ChildStart);

// Without its models it is of no use, and no request may wait for them.
readers.catch(() => process.exit(1));

serveRequests(async (pgm: PageToRead): Promise<PageRead> => {
  const ready = await readers;
  try {
    return { words: read(ready, Buffer.from(pgm.buffer, pgm.byteOffset, pgm.length)) };
  } catch (error) {
    return { failure: cutText(String(error), 500) };
  }
});
