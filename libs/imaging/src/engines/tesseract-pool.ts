import { dirname } from 'node:path';
import { DisposableChild, Pool, type ChildLimits } from '#libs/children';
import { inTermsOfPages } from '../child/child-verdict.js';
import { RECOGNISING_MS } from '../contracts/index.js';
import type { ReadWord } from '../page/page-reading.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';
import { PARAGRAPH_SIGN } from '../words/paragraph-sign.js';
import { nameOf, type Model } from './models.js';
import type { OcrEngine } from './ocr-engine.js';
import type { ChildStart, PageRead, PageToRead } from './reading-child.protocol.js';
import type { StoredModel } from './tesseract-library.js';

/** Memory is ten times what an A4 page takes; a page full of words is a few hundred kilobytes of answer. */
const LIMITS: ChildLimits = {
  wallMs: RECOGNISING_MS,
  cpuMs: RECOGNISING_MS,
  rssBytes: 1_500 * 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
};

/** Which Tesseract with which models. */
export interface TesseractMaking {
  readonly name: string;
  readonly version: string;
  readonly library: ChildStart['library'];
  readonly models: readonly Model[];
  /** The model that is shown what may be a "§", where none of `models` can write it. */
  readonly second: Model | null;
}

/**
 * Tesseract in a pool of children. Keeps them warm, because loading the models costs 5 % of a page
 * and compiling the WebAssembly half a second. Raw pixels in, words out: what the program and the
 * workers of tesseract.js take instead stands in docs/adr/0014.
 */
export class TesseractPool implements OcrEngine {
  readonly name: string;
  readonly model: string;
  readonly version: string;
  private readonly children: Pool<DisposableChild<PageToRead, PageRead>>;
  private closing = false;

  constructor(
    private readonly making: TesseractMaking,
    processes: number,
  ) {
    this.name = making.name;
    this.version = making.version;
    this.model = nameOf(making.models);
    this.children = new Pool(Array.from({ length: processes }, () => readingChild(making)));
  }

  writes(character: string): boolean {
    if (character === PARAGRAPH_SIGN && this.making.second) return true;
    return this.making.models.some(({ alphabet }) => alphabet.has(character));
  }

  recognise(pgm: Buffer): Promise<ReadWord[]> {
    return this.children.use(async (child) => {
      if (this.closing) throw new ReadingInterrupted('the engine was closed');
      const read = await inTermsOfPages(child.ask(pgm, LIMITS));
      if ('words' in read) return read.words;
      // What Tesseract choked on may have left it in any state.
      child.end();
      throw new PageUnreadable('PARSER.CRASHED', read.failure);
    });
  }

  /** Ends the children and with them what they were at. */
  close(): Promise<void> {
    this.closing = true;
    for (const child of this.children.things) child.end();
    return Promise.resolve();
  }
}

/** A child for each core, so a thread for each child and no more. */
function readingChild({ library, models, second }: TesseractMaking) {
  const start: ChildStart = {
    library,
    models: models.map(storedOf),
    second: second && storedOf(second),
  };
  return new DisposableChild<PageToRead, PageRead>({
    main: new URL('./reading-child.main.js', import.meta.url),
    args: [JSON.stringify(start)],
    addons: true,
    reads: [...new Set([...start.models, second ?? []].flat().map(({ path }) => dirname(path)))],
    environment: { OMP_THREAD_LIMIT: '1', UV_THREADPOOL_SIZE: '1' },
    mostRequests: 250,
    idleBytes: 260 * 1024 * 1024,
  });
}

/** Only what the child needs: an alphabet is a Set of hundreds of characters. */
function storedOf({ language, path }: StoredModel): StoredModel {
  return { language, path };
}
