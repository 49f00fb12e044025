import type { Box, PageSide, QuarterTurn } from './page-reading.js';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const sides: readonly PageSide[] = ['top', 'right', 'bottom', 'left'];

/** A box of a page of that size after the page was turned clockwise. */
export function turnBox(box: Box, { width, height }: Size, turn: QuarterTurn): Box {
  const { x, y, w, h } = box;
  if (turn === 90) return { x: height - y - h, y: x, w: h, h: w };
  if (turn === 180) return { x: width - x - w, y: height - y - h, w, h };
  if (turn === 270) return { x: y, y: width - x - w, w: h, h: w };
  return box;
}

/** Where a side of a page is after the page was turned clockwise. */
export function turnSide(side: PageSide, turn: QuarterTurn): PageSide {
  return sides[(sides.indexOf(side) + turn / 90) % 4] ?? side;
}

/** One turn after another. */
export function addTurns(first: QuarterTurn, second: QuarterTurn): QuarterTurn {
  const sum = (first + second) % 360;
  return sum === 90 || sum === 180 || sum === 270 ? sum : 0;
}

/** The turn that brings a page from one position into another. */
export function turnBetween(from: QuarterTurn, to: QuarterTurn): QuarterTurn {
  return addTurns(to, addTurns(from, addTurns(from, from)));
}

/** The size of a page after a turn. */
export function turnSize({ width, height }: Size, turn: QuarterTurn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}
