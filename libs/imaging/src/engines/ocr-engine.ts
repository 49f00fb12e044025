import type { ReadWord } from '../page/page-reading.js';

/** Reads words off a picture. Two exist; a line recogniser may join them ({@link ReadLine}). */
export interface OcrEngine {
  readonly name: string;
  /** Which model of which making, e.g. `deu (fast)`. */
  readonly model: string;
  readonly version: string;

  /** Whether the engine can write the character at all; no German model of Tesseract has "§". */
  writes(character: string): boolean;

  /**
   * The words of a page in grey (binary PGM), in reading order. The same page gives the same words
   * whatever was read before.
   *
   * @throws PageUnreadable with PARSER.TIMEOUT, PARSER.CRASHED, PARSER.MEMORY or PARSER.OUTPUT
   */
  recognise(pgm: Buffer): Promise<ReadWord[]>;

  close(): Promise<void>;
}
