import { createRequire } from 'node:module';
import { PageUnreadable, ReadingInterrupted } from '../domain/flags.js';
import { PARAGRAPH_SIGN } from '../domain/paragraph-sign.js';
import type { ReadWord } from '../domain/page-reading.js';
import { findModel, nameOf, type Model } from './models.js';
import type { EngineNeeds, OcrEngine } from './ocr-engine.js';
import { WasmChild } from './wasm-child.js';
import type { WasmStart } from './wasm-protocol.js';

const require = createRequire(import.meta.url);

/** Pages after which a child is replaced, whatever it holds: the first page costs a second more. */
const PAGES_PER_CHILD = 250;

/** Bytes a child may hold between pages; one large page shall not bind its memory for ever. */
const IDLE_BYTES = 260 * 1024 * 1024;

/** A place in the pool, with its child once it is needed. */
interface Seat {
  child: WasmChild | null;
}

/**
 * Tesseract in WebAssembly: needs nothing but `npm ci`. Keeps its children warm, because the first
 * page of each costs more than a second of compilation. Drives tesseract.js-core directly, raw
 * pixels in and TSV out: the official `recognize` costs one to two seconds more on each page.
 */
export class WasmTesseract implements OcrEngine {
  readonly name = 'tesseract.js';
  readonly model: string;
  readonly version: string;
  readonly needs: EngineNeeds = { upright: true, skewBelow: 1.7 };
  private readonly models: readonly Model[];
  private readonly start: WasmStart;
  private readonly seats: readonly Seat[];
  private readonly free: Seat[];
  private readonly waiting: ((seat: Seat) => void)[] = [];
  private closing = false;

  /**
   * @param find where a model comes from; a bench compares makings of it
   * @throws Error when a language has no model here
   */
  constructor(language: string, processes: number, find = (code: string) => findModel(code)) {
    this.models = language.split('+').map(find);
    this.model = nameOf(this.models);
    const blind = this.models.some(({ alphabet }) => !alphabet.has(PARAGRAPH_SIGN));
    this.start = { languages: this.models, second: blind ? find('eng') : null };
    this.version = versionOf(require('tesseract.js-core/package.json'));
    this.seats = Array.from({ length: processes }, () => ({ child: null }));
    this.free = [...this.seats];
  }

  writes(character: string): boolean {
    if (character === PARAGRAPH_SIGN) return true;
    return this.models.some(({ alphabet }) => alphabet.has(character));
  }

  async recognise(pgm: Buffer): Promise<ReadWord[]> {
    const seat = await this.take();
    try {
      if (this.closing) throw new ReadingInterrupted('the engine was closed');
      seat.child ??= new WasmChild(this.start);
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

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
