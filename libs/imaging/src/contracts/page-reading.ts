import { z } from 'zod';

/** The same, of which nothing is ever changed. */
type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** A box in pixels of the upright page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * A word on a page: its text, its box in pixels of the upright page, confidence 0–100, line number
 * from 0; `o` is what the engine had read where a rule has repaired the word.
 */
export const readWord = z.strictObject({
  t: z.string(),
  x: z.int(),
  y: z.int(),
  w: z.int(),
  h: z.int(),
  c: z.number(),
  l: z.int(),
  o: z.string().optional(),
});
export type ReadWord = DeepReadonly<z.infer<typeof readWord>>;

/**
 * Where the text of a page comes from: `born-digital` text of a PDF, the `hidden-layer` of a scan
 * that somebody else has read, our own `ocr`, `extracted` from a format without pages (mail,
 * office), or `none`.
 */
export const pageSource = z.enum(['born-digital', 'hidden-layer', 'ocr', 'extracted', 'none']);
export type PageSource = z.infer<typeof pageSource>;

/** What was done to a page on its way to the text, so that it can be told and repeated. */
export const pageWork = z.strictObject({
  /** Degrees clockwise by which the stored page has to be turned to stand upright. */
  turned: z.literal([0, 90, 180, 270]),
  /** Degrees by which the lines of text fall to the right; null where no lines were found. */
  skew: z.number().nullable(),
  /** True when the engine saw the page straightened; the boxes are those of the stored page. */
  deskewed: z.boolean(),
  /** True on a page that is blank only because its pale lines read like no language. */
  paleDropped: z.boolean().optional(),
});
export type PageWork = DeepReadonly<z.infer<typeof pageWork>>;

/** What can be measured of a picture; judged by the quality check, not here. */
export const pageQuality = z.strictObject({
  /** Dots per inch of the picture, null where it does not say. */
  dpi: z.number().nullable(),
  /** Grey levels between paper and ink (median to 1st percentile), 0–255. */
  contrast: z.number(),
  /** Sides at which ink runs to the very edge: something may be missing there. */
  cutOff: z.array(z.enum(['top', 'right', 'bottom', 'left'])),
});
export type PageQuality = DeepReadonly<z.infer<typeof pageQuality>>;

/** A machine-readable code on a page and where it stands. */
export const pageCode = z.strictObject({
  /** As in ISO/IEC: `QRCode`, `DataMatrix`, `Code128`, `Code39`. */
  format: z.string(),
  text: z.string(),
  x: z.int(),
  y: z.int(),
  w: z.int(),
  h: z.int(),
});
export type PageCode = DeepReadonly<z.infer<typeof pageCode>>;

/**
 * Which mail this is, and which ones it answers or goes on, the nearest first: by their identifiers (RFC 5322
 * §3.6.4) without brackets, in small letters.
 */
export const mailThread = z.strictObject({
  id: z.string().nullable(),
  answers: z.array(z.string()),
});
export type MailThread = DeepReadonly<z.infer<typeof mailThread>>;

/** What was read on one page, and by what. The one shape of it; other modules pick from it. */
export const pageReading = z.strictObject({
  pageNo: z.int().positive(),
  /** Pixels of the upright page; 0 where the format has no pages (mail, office). */
  widthPx: z.int().nonnegative(),
  heightPx: z.int().nonnegative(),
  source: pageSource,
  text: z.string(),
  words: z.array(readWord),
  engine: z.string(),
  model: z.string(),
  engineVersion: z.string(),
  meanConfidence: z.number().nullable(),
  blank: z.boolean(),
  work: pageWork,
  /** Null for pages that have no picture of their own. */
  quality: pageQuality.nullable(),
  codes: z.array(pageCode),
  /** Of a mail that says it. */
  mail: mailThread.optional(),
});
export type PageReading = DeepReadonly<z.infer<typeof pageReading>>;

/** The work on a page that needed none. */
export const untouched: PageWork = { turned: 0, skew: null, deskewed: false };

/**
 * A page nobody could read keeps its place. Nobody knows its size either; it is never 0, which says
 * that the format has no pages.
 */
export function unread(pageNo: number): PageReading {
  return {
    pageNo,
    widthPx: 1,
    heightPx: 1,
    source: 'none',
    text: '',
    words: [],
    engine: '',
    model: '',
    engineVersion: '',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes: [],
  };
}
