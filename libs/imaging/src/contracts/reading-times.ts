/** Milliseconds of wall time of one request to a decoder. */
export const DECODING_MS = 60_000;

/** Milliseconds an engine may take for one picture; an honest page takes some three seconds of CPU. */
export const RECOGNISING_MS = 120_000;

/**
 * All that a `Reader` may take for one page: it is decoded and read, then a sample and the whole of it once more from
 * the other side, for which it is turned.
 */
export const PAGE_READING_MS = 2 * DECODING_MS + 3 * RECOGNISING_MS;
