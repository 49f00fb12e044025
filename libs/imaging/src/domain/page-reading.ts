/** A word on a page: text, box in pixels of the upright page, confidence 0–100, line number from 0. */
export interface ReadWord {
  readonly t: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly c: number;
  readonly l: number;
  /** Only on a word that a rule has repaired: what the engine itself had read there. */
  readonly o?: string;
}

/**
 * Where the text of a page comes from: `born-digital` text of a PDF, the `hidden-layer` of a scan
 * that somebody else has read, our own `ocr`, `extracted` from a format without pages (mail,
 * office), or `none`.
 */
export type PageSource = 'born-digital' | 'hidden-layer' | 'ocr' | 'extracted' | 'none';

/** Degrees clockwise by which a stored page has to be turned to stand upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Sides of a page, seen upright. */
export type PageSide = 'top' | 'right' | 'bottom' | 'left';

/** What can be measured of a picture; judged by the quality check, not here. */
export interface PageQuality {
  /** Dots per inch of the picture, null where it does not say. */
  readonly dpi: number | null;
  /** Grey levels between paper and ink (median to 1st percentile), 0–255. */
  readonly contrast: number;
  /** Sides at which ink runs to the very edge: something may be missing there. */
  readonly cutOff: readonly PageSide[];
}

/** A box in pixels of the upright page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A machine-readable code on a page. */
export interface PageCode extends Box {
  /** As in ISO/IEC: `QRCode`, `DataMatrix`, `Code128`, `Code39`. */
  readonly format: string;
  readonly text: string;
}

/** What was done to a page on its way to the text, so that it can be told and repeated. */
export interface PageWork {
  readonly turned: QuarterTurn;
  /** Degrees by which the lines of text fall to the right; null where no lines were found. */
  readonly skew: number | null;
  /** True when the engine saw the page straightened; the boxes are those of the stored page. */
  readonly deskewed: boolean;
  /** True on a page that is blank only because its pale lines read like no language. */
  readonly paleDropped?: boolean | undefined;
}

/** What was read on one page, by what, and a picture of the page for people. */
export interface PageReading {
  readonly pageNo: number;
  /** Pixels of the upright page; 0 for a format without pages. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: PageSource;
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly engine: string;
  readonly model: string;
  readonly engineVersion: string;
  readonly meanConfidence: number | null;
  readonly blank: boolean;
  readonly work: PageWork;
  /** Null for pages that have no picture of their own. */
  readonly quality: PageQuality | null;
  readonly codes: readonly PageCode[];
  /** JPEG of the upright page for the screen; null for a format without pages. */
  readonly preview: Buffer | null;
}

/** The work on a page that needed none. */
export const untouched: PageWork = { turned: 0, skew: null, deskewed: false };

/** The text of words, one line of text for each line on the page, in time linear to the words. */
export function textOf(words: readonly ReadWord[]): string {
  const lines = new Map<number, string[]>();
  for (const { t, l } of words) {
    const line = lines.get(l);
    if (line) line.push(t);
    else lines.set(l, [t]);
  }
  return [...lines.values()].map((line) => line.join(' ')).join('\n');
}

/** The mean of the confidences, one decimal, or null without words. */
export function meanConfidence(words: readonly ReadWord[]): number | null {
  if (words.length === 0) return null;
  const sum = words.reduce((total, { c }) => total + c, 0);
  return Math.round((sum / words.length) * 10) / 10;
}
