import type { GreyPicture } from '../picture/grey-picture.js';

/** Levels of paper and ink. */
const PAPER = 240;
const INK = 30;

/** A letter of a made-up script in pixels at 75 dpi: two stems and a bar between their ends. */
interface Letter {
  readonly wide: number;
  /** Height of the first stem; the second is as high as a small letter. */
  readonly up: number;
  readonly down: number;
  readonly barAt: 'top' | 'foot';
}

/** As in German print a third of the letters rises above the small ones and few hang down. */
const letters: readonly Letter[] = [
  { wide: 6, up: 6, down: 0, barAt: 'top' },
  { wide: 7, up: 9, down: 0, barAt: 'foot' },
  { wide: 5, up: 6, down: 0, barAt: 'foot' },
  { wide: 7, up: 8, down: 0, barAt: 'foot' },
  { wide: 6, up: 6, down: 0, barAt: 'top' },
  { wide: 9, up: 9, down: 0, barAt: 'foot' },
  { wide: 8, up: 6, down: 0, barAt: 'top' },
  { wide: 6, up: 6, down: 0, barAt: 'foot' },
  { wide: 7, up: 10, down: 0, barAt: 'top' },
  { wide: 5, up: 6, down: 3, barAt: 'top' },
];
const SMALL = 6;

/** How a made-up page is set. */
export interface Typesetting {
  /** Pixels; 75 dpi if `scale` is 1. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Degrees by which lines fall to the right. */
  readonly skew: number;
}

/** A page of strokes that stand on lines as letters do; no font needed, the same every time. */
export function typeset({ width, height, scale, skew }: Typesetting): GreyPicture {
  const data = new Uint8Array(width * height).fill(PAPER);
  const slope = Math.tan((skew * Math.PI) / 180);
  const put = (x: number, y: number): void => {
    const row = Math.round(y + (x - width / 2) * slope);
    if (row >= 0 && row < height) data[row * width + x] = INK;
  };
  let count = 0;
  for (let foot = 0.15 * height; foot < 0.85 * height; foot += 20 * scale) {
    const end = width * (0.7 + 0.05 * (count % 4));
    let x = Math.round(width * 0.12);
    while (x < end) {
      const letter = letters[(count * 7 + (count >> 3)) % letters.length];
      count += 1;
      if (count % 8 !== 0 && letter) setLetter(put, letter, { x, foot, scale });
      x += (letter?.wide ?? SMALL) * scale;
    }
  }
  return { data, width, height };
}

function setLetter(
  put: (x: number, y: number) => void,
  { wide, up, down, barAt }: Letter,
  { x, foot, scale }: { x: number; foot: number; scale: number },
): void {
  const bar = barAt === 'top' ? foot - SMALL * scale : foot - scale;
  for (let dx = 0; dx < (wide - 2) * scale; dx += 1) {
    const first = dx < scale;
    const last = dx >= (wide - 3) * scale;
    const top = first ? foot - up * scale : foot - SMALL * scale;
    for (let y = top; y < foot + (last ? down * scale : 0); y += 1) {
      if (first || last || (y >= bar && y < bar + scale)) put(x + dx, y);
    }
  }
}

/** Turns a picture clockwise by a quarter. */
export function quarterTurned({ data, width, height }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      turned[x * height + height - 1 - y] = data[y * width + x] ?? 0;
  return { data: turned, width: height, height: width };
}
