import type { ReadWord } from '../page/page-reading.js';

/**
 * What the engine saw of a page: the upright page shrunk by `scale` and turned back by its skew
 * about its middle, on a sheet of paper large enough for all of it.
 */
export interface EngineView {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Degrees by which the lines of the stored page fall and of this picture do not; 0 if untouched. */
  readonly straightened: number;
  /** Pixels of this picture for each pixel of the stored page. */
  readonly scale: number;
}

/** The words with their boxes on the upright page: the box around the turned box. */
export function wordsOnPage(
  words: readonly ReadWord[],
  view: EngineView,
  page: { widthPx: number; heightPx: number },
): ReadWord[] {
  const { straightened, scale } = view;
  if (straightened === 0 && scale === 1) return [...words];
  const angle = (straightened * Math.PI) / 180;
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  return words.map((word) => {
    const dx = word.x + word.w / 2 - view.widthPx / 2;
    const dy = word.y + word.h / 2 - view.heightPx / 2;
    const w = word.w * cos + word.h * Math.abs(sin);
    const h = word.h * cos + word.w * Math.abs(sin);
    const x = page.widthPx / 2 + dx * cos - dy * sin - w / 2;
    const y = page.heightPx / 2 + dx * sin + dy * cos - h / 2;
    return { ...word, ...clipped({ x, y, w, h }, page) };
  });
}

function clipped(
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  page: { widthPx: number; heightPx: number },
) {
  const left = within(Math.round(x), page.widthPx - 1);
  const top = within(Math.round(y), page.heightPx - 1);
  const right = within(Math.round(x + w), page.widthPx);
  const bottom = within(Math.round(y + h), page.heightPx);
  return { x: left, y: top, w: Math.max(1, right - left), h: Math.max(1, bottom - top) };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
