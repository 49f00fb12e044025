import { PageUnreadable, ReadingInterrupted } from '../domain/flags.js';
import { PARAGRAPH_SIGN } from '../domain/paragraph-sign.js';
import type { ReadWord } from '../domain/page-reading.js';
import { nameOf, type Model } from './models.js';
import type { EngineNeeds, OcrEngine } from './ocr-engine.js';
import { ReadingChild } from './reading-child.js';
import type { ChildStart } from './reading-child.protocol.js';

/** Pages after which a child is replaced, whatever it holds: the first page costs a second more. */
const PAGES_PER_CHILD = 250;

/** Bytes a child may hold between pages; one large page shall not bind its memory for ever. */
const IDLE_BYTES = 260 * 1024 * 1024;

/** A place in the pool, with its child once it is needed. */
interface Seat {
  child: ReadingChild | null;
}

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
 * and compiling the WebAssembly a second. Raw pixels in, TSV out: the official interfaces of the
 * program and of tesseract.js take a tenth to a half more.
 */
export class TesseractPool implements OcrEngine {
  readonly name: string;
  readonly model: string;
  readonly version: string;
  readonly needs: EngineNeeds = { upright: true, skewBelow: 1.7 };
  private readonly seats: readonly Seat[];
  private readonly free: Seat[];
  private readonly waiting: ((seat: Seat) => void)[] = [];
  private closing = false;

  constructor(
    private readonly making: TesseractMaking,
    processes: number,
  ) {
    this.name = making.name;
    this.version = making.version;
    this.model = nameOf(making.models);
    this.seats = Array.from({ length: processes }, () => ({ child: null }));
    this.free = [...this.seats];
  }

  writes(character: string): boolean {
    if (character === PARAGRAPH_SIGN && this.making.second) return true;
    return this.making.models.some(({ alphabet }) => alphabet.has(character));
  }

  async recognise(pgm: Buffer): Promise<ReadWord[]> {
    const seat = await this.take();
    try {
      if (this.closing) throw new ReadingInterrupted('the engine was closed');
      // One that ended between two pages is nothing the next page is to suffer for.
      if (seat.child?.isGone) dismiss(seat);
      seat.child ??= new ReadingChild(this.making);
      const words = await seat.child.read(pgm);
      if (seat.child.pages >= PAGES_PER_CHILD || seat.child.rssBytes > IDLE_BYTES) dismiss(seat);
      return words;
    } catch (error) {
      dismiss(seat);
      if (this.closing) throw new ReadingInterrupted('the engine was closed');
      throw error instanceof PageUnreadable ? error : new PageUnreadable('PARSER.CRASHED', error);
    } finally {
      this.giveBack(seat);
    }
  }

  /** Ends the children and with them what they were at. */
  close(): Promise<void> {
    this.closing = true;
    for (const seat of this.seats) dismiss(seat);
    return Promise.resolve();
  }

  private take(): Promise<Seat> {
    const seat = this.free.pop();
    return seat ? Promise.resolve(seat) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(seat: Seat): void {
    const next = this.waiting.shift();
    if (next) next(seat);
    else this.free.push(seat);
  }
}

function dismiss(seat: Seat): void {
  seat.child?.kill();
  seat.child = null;
}
