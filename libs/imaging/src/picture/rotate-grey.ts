import type { Size } from '../page/quarter-turn.js';
import type { GreyPicture } from './grey-picture.js';

/** How a picture is turned and what becomes of its greys. */
export interface Rotation {
  /** Clockwise. */
  readonly degrees: number;
  /** The grey of the sheet behind the picture. */
  readonly paper: number;
  /** What each of the 256 levels becomes. */
  readonly levels: Uint8Array;
}

/** The sheet that holds all of a turned picture. */
export function sizeTurned({ width, height }: Size, degrees: number): Size {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    width: Math.ceil(width * cos + height * sin),
    height: Math.ceil(height * cos + width * sin),
  };
}

/**
 * Turns a picture by any angle about its middle with bilinear interpolation. A third of the time of
 * libvips, which puts every picture through four channels.
 *
 * @param turned takes the pixels, `sizeTurned` of them
 */
export function rotateGrey(
  { data, width, height }: GreyPicture,
  { degrees, paper, levels }: Rotation,
  turned: Uint8Array,
): void {
  const { width: across, height: down } = sizeTurned({ width, height }, degrees);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  turned.fill(levels[paper] ?? paper);
  for (let row = 0, at = 0; row < down; row += 1) {
    const [dx, dy] = [0.5 - across / 2, row + 0.5 - down / 2];
    // Where the middle of the pixel comes from, walking along the row.
    let x = width / 2 + dx * cos + dy * sin - 0.5;
    let y = height / 2 - dx * sin + dy * cos - 0.5;
    for (const end = at + across; at < end; at += 1, x += cos, y -= sin) {
      if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) continue;
      const left = Math.trunc(x);
      const top = Math.trunc(y);
      const corner = top * width + left;
      const above = between(data[corner], data[corner + 1], x - left);
      const below = between(data[corner + width], data[corner + width + 1], x - left);
      turned[at] = levels[Math.trunc(between(above, below, y - top) + 0.5)] ?? 0;
    }
  }
}

function between(from = 0, to = 0, share = 0): number {
  return from + (to - from) * share;
}
