import { boxAround } from '../page/box.js';
import type { Box, QuarterTurn, ReadWord } from '../page/page-reading.js';
import { turnSize } from '../page/quarter-turn.js';
import type { GreyPicture } from './grey-picture.js';

/** Characters that tell from which side a page is to be read: some eight lines of a letter. */
const SAMPLE_TEXT = 400;

/** Pixels of paper left around the sample, because Tesseract passes over letters at the edge. */
const MARGIN = { x: 20, y: 20 };

/** A piece of a page that is read from another side to see whether that is the right one. */
export interface SideSample {
  readonly box: Box;
  /** What was read there from the first side. */
  readonly words: readonly ReadWord[];
}

/**
 * The lines in the middle of the text, so that the doubt about a side costs little; everything
 * where there is little text.
 *
 * @param turn to the side that is tried: lines lie across the page or, before a quarter turn, along it
 */
export function sampleOf(words: readonly ReadWord[], turn: QuarterTurn): SideSample {
  const [start, length] = turn % 180 === 0 ? (['y', 'h'] as const) : (['x', 'w'] as const);
  const ordered = [...words].sort((a, b) => a[start] + a[length] / 2 - b[start] - b[length] / 2);
  const half = (ordered.length - 1) / 2;
  const outwards = ordered
    .map((word, place) => ({ word, away: Math.abs(place - half) }))
    .sort((a, b) => a.away - b.away);
  const middle: ReadWord[] = [];
  let text = 0;
  for (const { word } of outwards) {
    if (text >= SAMPLE_TEXT) break;
    middle.push(word);
    text += word.t.length;
  }
  const box = boxAround(middle, MARGIN);
  return { box, words: words.filter((word) => isCentredIn(word, box)) };
}

function isCentredIn({ x, y, w, h }: Box, box: Box): boolean {
  const [across, down] = [x + w / 2 - box.x, y + h / 2 - box.y];
  return across >= 0 && across <= box.w && down >= 0 && down <= box.h;
}

/** The picture turned clockwise. */
export function turnPicture(picture: GreyPicture, turn: QuarterTurn): GreyPicture {
  const { data, width, height } = picture;
  if (turn === 0) return picture;
  const turned = turnSize(picture, turn);
  const target = new Uint8Array(data.length);
  // Where the first pixel goes, and how far the next one of its row and of its column lies from it.
  const [first, along, down] = {
    90: [height - 1, height, -1],
    180: [data.length - 1, -1, -width],
    270: [height * (width - 1), -height, 1],
  }[turn] as [number, number, number];
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, to = first + y * down; x < width; x += 1, from += 1, to += along)
      target[to] = data[from] ?? 255;
  }
  return { data: target, ...turned };
}
