import { cutText } from '#libs/kernel';
import { serveRequests } from '#libs/children';
import { readPgm } from '../picture/pgm.js';
import { openNativeLibrary } from './native-library.js';
import { readPicture, type Readers } from './read-picture.js';
import type { ChildStart, PageRead, PageToRead } from './reading-child.protocol.js';
import { openWasmLibrary } from './wasm-library.js';

/** Page segmentation: a whole page, and one line. */
const WHOLE_PAGE = '3';
const ONE_LINE = '7';

/** The disposable child that reads pages with Tesseract; its parent kills it at will. */
async function start({ library, models, second }: ChildStart): Promise<Readers> {
  const tesseract =
    library === 'wasm' ? await openWasmLibrary() : await openNativeLibrary(library.name);
  const first = tesseract.load(models, WHOLE_PAGE);
  return { first, second: second && tesseract.load([second], ONE_LINE) };
}

const readers = start(JSON.parse(process.argv[2] ?? '') as ChildStart);

// Without its models it is of no use, and no request may wait for them.
readers.catch(() => process.exit(1));

serveRequests(async (pgm: PageToRead): Promise<PageRead> => {
  const ready = await readers;
  try {
    return {
      words: readPicture(ready, readPgm(Buffer.from(pgm.buffer, pgm.byteOffset, pgm.length))),
    };
  } catch (error) {
    return { failure: cutText(String(error), 500) };
  }
});
