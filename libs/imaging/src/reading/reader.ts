import { Pool } from '#libs/children';
import { Decoder } from '../decode/decoder.js';
import type { Attachment, ImagePage, RenditionImage, TextPage } from '../decode/protocol.js';
import { chooseEngine, type EngineChoice } from '../engines/choose-engine.js';
import type { OcrEngine } from '../engines/ocr-engine.js';
import type { Probe } from '../format/probe-result.js';
import { defaultLimits, type DecoderLimits } from '../page/limits.js';
import type { QuarterTurn, ReadPage } from '../page/page-reading.js';
import { turnBetween } from '../page/quarter-turn.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';
import { crop, readPgm, toPgm } from '../picture/pgm.js';
import { sampleOf, turnPicture } from '../picture/side-sample.js';
import { isPalePrint, withoutPalePrint } from '../words/pale-print.js';
import { isDoubtful, soundLetters } from '../words/plausibility.js';
import {
  extractedReading,
  imageReading,
  textReading,
  wordsBeside,
  type SeenBeside,
  type SeenPage,
} from './page-readings.js';

/** Pages that are decoded beyond those the engine reads: it shall never wait, but each takes its pixels. */
const AHEAD = 1;

/** Pixels of a sample above which turning it would hold up everything else of this process. */
const MOST_SAMPLED = 10_000_000;

/** Letters in sound words that say something about a side: three short words, not one by chance. */
const TELLING_LETTERS = 12;

/**
 * Reads originals page by page. Holds a child of the engine and one of the decoder for each page that
 * may be read at the same time; both survive any page. More pages may be asked for: they wait.
 */
export class Reader {
  private readonly decoders: Pool<Decoder>;
  private readonly places: Pool<object>;
  private closed = false;

  private constructor(
    private readonly engine: OcrEngine,
    processes: number,
    limits: DecoderLimits,
    folder?: string,
  ) {
    this.decoders = new Pool(Array.from({ length: processes }, () => new Decoder(limits, folder)));
    this.places = new Pool(Array.from({ length: processes + AHEAD }, () => ({})));
  }

  /**
   * Starts the engine that was chosen.
   *
   * @param folder where originals are handed to the decoders, best in the file system they lie in;
   *   whoever names it clears it of what a killed process left
   */
  static async start(
    choice: EngineChoice,
    limits = defaultLimits,
    folder?: string,
  ): Promise<Reader> {
    return new Reader(await chooseEngine(choice), choice.processes, limits, folder);
  }

  /** Name, model and version of the engine in use. */
  get engineInfo(): { name: string; model: string; version: string } {
    const { name, model, version } = this.engine;
    return { name, model, version };
  }

  /** A first look at an original; see {@link Decoder.probe}. */
  probe(path: string): Promise<Probe> {
    return this.decode((decoder) => decoder.probe(path));
  }

  /** @throws PageUnreadable with the reason as a code, ReadingInterrupted */
  readPage(path: string, pageNo: number): Promise<ReadPage> {
    return this.places.use(() => this.read(path, pageNo));
  }

  /**
   * The files inside a PDF, e-invoices among them, or a mail; none for other formats.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  attachments(path: string): Promise<readonly Attachment[]> {
    return this.decode((decoder) => decoder.attachments(path));
  }

  /**
   * The picture of a page as a rendition takes it.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  image(path: string, pageNo: number): Promise<RenditionImage> {
    return this.decode((decoder) => decoder.image(path, pageNo));
  }

  /** Ends what it is at; whatever waits, or is asked for later, is a ReadingInterrupted. */
  async close(): Promise<void> {
    this.closed = true;
    for (const decoder of this.decoders.things) decoder.close();
    await this.engine.close();
  }

  /** With a decoder; none starts again once the reader is closed, or its process would keep ours alive. */
  private decode<R>(work: (decoder: Decoder) => Promise<R>): Promise<R> {
    return this.decoders.use((decoder) => {
      if (this.closed) throw new ReadingInterrupted('the reader was closed');
      return work(decoder);
    });
  }

  private async read(path: string, pageNo: number): Promise<ReadPage> {
    const page = await this.decode((decoder) => decoder.page(path, pageNo));
    if (page.kind === 'text') return textReading(pageNo, page, await this.beside(page));
    if (page.kind === 'extracted') return extractedReading(pageNo, page);
    const seen = page.blank ? { page, words: [] } : await this.see(page);
    return imageReading(pageNo, seen, this.engine);
  }

  /** What the pictures beside the text of a page say; nothing where they read like no language. */
  private async beside({ beside }: TextPage): Promise<SeenBeside> {
    const { engine } = this;
    if (!beside) return { engine, words: [] };
    const words = await engine.recognise(beside.pgm);
    return { engine, words: isDoubtful(words) ? [] : wordsBeside(words, beside) };
  }

  /**
   * Reads a page; from the other side as well where it reads like no language. A page of pale print is
   * blank after all.
   */
  private async see(page: ImagePage): Promise<SeenPage> {
    const first = { page, words: await this.engine.recognise(page.pgm) };
    // Without words nothing vouches for a turn.
    if (first.words.length === 0) return { page: await this.turn(page, 0), words: [] };
    if (isPalePrint(page, first.words)) return { page: withoutPalePrint(page), words: [] };
    if (!isDoubtful(first.words)) return first;
    const second = await this.fromOtherSide(first);
    return second && soundLetters(second.words) > soundLetters(first.words) ? second : first;
  }

  /** Null where a sample is no better there, or where that fails: the first reading is there already. */
  private async fromOtherSide(first: SeenPage): Promise<SeenPage | null> {
    const { page } = first;
    if (page.otherTurn === page.work.turned) return null;
    try {
      if (!(await this.isBetterTurned(first))) return null;
      const turned = await this.turn(page, page.otherTurn);
      return { page: turned, words: await this.engine.recognise(turned.pgm) };
    } catch (error) {
      if (error instanceof PageUnreadable) return null;
      throw error;
    }
  }

  /** What the lines in the middle say; where that is next to nothing, the page has to say it. */
  private async isBetterTurned({ page, words }: SeenPage): Promise<boolean> {
    const turn = turnBetween(page.work.turned, page.otherTurn);
    const sample = sampleOf(words, turn);
    if (sample.box.w * sample.box.h > MOST_SAMPLED) return true;
    const piece = turnPicture(crop(readPgm(page.pgm), sample.box), turn);
    const asRead = soundLetters(sample.words);
    const turned = soundLetters(await this.engine.recognise(toPgm(piece)));
    const telling = Math.max(asRead, turned) >= TELLING_LETTERS;
    return turned > asRead || (!telling && sample.words.length < words.length);
  }

  /** The page turned `to` degrees clockwise from how it came. */
  private async turn(page: ImagePage, to: QuarterTurn): Promise<ImagePage> {
    if (page.work.turned === to) return page;
    return this.decode((decoder) => decoder.turn(page, to));
  }
}
