import type { Box } from './page-reading.js';

/**
 * The box around boxes of a page, at least one, with a margin of so many pixels on each side as far as
 * the page reaches to the left and to the top.
 */
export function boxAround(boxes: readonly Box[], margin = { x: 0, y: 0 }): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  const [x, y] = [Math.max(0, left - margin.x), Math.max(0, top - margin.y)];
  return { x, y, w: right + margin.x - x, h: bottom + margin.y - y };
}

/** The box in a picture of another scale, on whole pixels around it. */
export function scaledBox({ x, y, w, h }: Box, factor: number): Box {
  const [left, top] = [Math.floor(x * factor), Math.floor(y * factor)];
  return {
    x: left,
    y: top,
    w: Math.ceil((x + w) * factor) - left,
    h: Math.ceil((y + h) * factor) - top,
  };
}
