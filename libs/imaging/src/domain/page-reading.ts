/** A word on a page: text, box in pixels, confidence 0–100, line number from 0. */
export interface ReadWord {
  readonly t: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly c: number;
  readonly l: number;
}

/** What was read on one page, by what, and a picture of the page for people. */
export interface PageReading {
  readonly pageNo: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: 'born-digital' | 'ocr' | 'none';
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly engine: string;
  readonly model: string;
  readonly engineVersion: string;
  readonly meanConfidence: number | null;
  readonly blank: boolean;
  /** WebP for the screen. */
  readonly preview: Buffer;
}

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
