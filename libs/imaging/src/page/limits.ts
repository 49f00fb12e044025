import { DECODING_MS } from '../contracts/index.js';

/** What a decoder of foreign bytes may use before it is killed. */
export interface DecoderLimits {
  /** Milliseconds of wall time for one request, without those in which it waited for a processor. */
  readonly wallMs: number;
  /** Milliseconds of processor time for one request, all threads together. */
  readonly cpuMs: number;
  /** Bytes of resident memory of the child. */
  readonly rssBytes: number;
  /** Bytes of one answer. */
  readonly outputBytes: number;
  /** Pixels of one page; a page of A4 at 600 dpi has 35 million. */
  readonly maxPixels: number;
  /** Pages of one original; of one that has more, none is read. */
  readonly maxPages: number;
}

/** Generous for honest scans, small enough that a bomb costs seconds and one child. */
export const defaultLimits: DecoderLimits = {
  wallMs: DECODING_MS,
  cpuMs: 45_000,
  rssBytes: 1_500 * 1024 * 1024,
  outputBytes: 256 * 1024 * 1024,
  maxPixels: 120_000_000,
  maxPages: 5_000,
};
