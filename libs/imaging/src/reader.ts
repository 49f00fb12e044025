import type { ImagePage, TextPage } from './child/protocol.js';
import { Decoder } from './decoder.js';
import type { Probe } from './domain/flags.js';
import { defaultLimits, type DecoderLimits } from './domain/limits.js';
import {
  meanConfidence,
  textOf,
  untouched,
  type PageReading,
  type ReadWord,
} from './domain/page-reading.js';
import { chooseEngine, type EngineChoice } from './engines/choose-engine.js';
import type { OcrEngine } from './engines/ocr-engine.js';

/**
 * Reads originals page by page. Holds one decoder child for each page that may be read at the same
 * time and one engine; both survive any page.
 */
export class Reader {
  private readonly idle: Decoder[];
  private readonly waiting: ((decoder: Decoder) => void)[] = [];

  private constructor(
    private readonly engine: OcrEngine,
    processes: number,
    limits: DecoderLimits,
  ) {
    this.idle = Array.from({ length: processes }, () => new Decoder(limits));
  }

  /** Starts the engine that was chosen. */
  static async start(choice: EngineChoice, limits = defaultLimits): Promise<Reader> {
    return new Reader(await chooseEngine(choice), choice.processes, limits);
  }

  /** Name, model and version of the engine in use. */
  get engineInfo(): { name: string; model: string; version: string } {
    const { name, model, version } = this.engine;
    return { name, model, version };
  }

  /** A first look at an original; see {@link Decoder.probe}. */
  probe(path: string): Promise<Probe> {
    return this.withDecoder((decoder) => decoder.probe(path));
  }

  /** @throws PageUnreadable with the reason as a code, ReadingInterrupted */
  async readPage(path: string, pageNo: number): Promise<PageReading> {
    const page = await this.withDecoder((decoder) => decoder.page(path, pageNo));
    if (page.kind === 'text') return fromText(pageNo, page);
    const words = page.blank ? [] : await this.engine.recognise(page.pgm);
    return this.fromImage(pageNo, page, words);
  }

  async close(): Promise<void> {
    for (const decoder of this.idle) decoder.close();
    await this.engine.close();
  }

  private fromImage(pageNo: number, page: ImagePage, words: readonly ReadWord[]): PageReading {
    const { widthPx, heightPx, blank, preview } = page;
    return {
      pageNo,
      widthPx,
      heightPx,
      source: words.length > 0 ? 'ocr' : 'none',
      text: textOf(words),
      words,
      engine: this.engine.name,
      model: this.engine.model,
      engineVersion: this.engine.version,
      meanConfidence: meanConfidence(words),
      blank,
      work: untouched,
      quality: null,
      codes: [],
      preview,
    };
  }

  private async withDecoder<T>(work: (decoder: Decoder) => Promise<T>): Promise<T> {
    const free = this.idle.pop();
    const decoder = free ?? (await new Promise<Decoder>((resolve) => this.waiting.push(resolve)));
    try {
      return await work(decoder);
    } finally {
      const next = this.waiting.shift();
      if (next) next(decoder);
      else this.idle.push(decoder);
    }
  }
}

function fromText(pageNo: number, page: TextPage): PageReading {
  const { widthPx, heightPx, source, words, preview } = page;
  return {
    pageNo,
    widthPx,
    heightPx,
    source,
    text: textOf(words),
    words,
    engine: 'pdf-text',
    model: '',
    engineVersion: 'pdfium',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes: [],
    preview,
  };
}
