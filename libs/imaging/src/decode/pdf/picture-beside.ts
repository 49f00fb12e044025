import { boxAround } from '../../page/box.js';
import type { Box, ReadWord } from '../../page/page-reading.js';
import type { GreyPicture } from '../../picture/grey-picture.js';
import { lieOf, type Lie } from '../../picture/orientation.js';
import { qualityOf } from '../../picture/quality.js';
import type { PictureBeside } from '../protocol.js';
import { toEnginePicture } from '../raster/engine-picture.js';
import { greyOf, shrink, turnGrey, type Pixels } from '../raster/pixels.js';
import { coverageOf } from './embedded-image.js';
import type { PageContent, PdfPage } from './pdf-page.js';

/** Share of a page from which on a picture may be more than an emblem: a strip of five centimetres across A4. */
const LEAST_SHARE = 0.04;

/** Ends of strokes at 75 dpi from which on print is worth a look: two lines of it (a page has some 10,000). */
const LEAST_STROKES = 400;

/** Pixels at 150 dpi around a word that belong to its letters. */
const AROUND_WORD = { x: 3, y: 3 };

/** Grey of paper. */
const PAPER = 255;

/** A page as it was drawn for the screen, and how to draw it for the engine. */
interface Drawn {
  readonly small: Pixels;
  readonly large: () => Promise<Pixels>;
  /** Dots per inch of `large`. */
  readonly dpi: number;
  /** Pixels across in which the words are told. */
  readonly widthPx: number;
}

/**
 * The pictures of a page that has text of its own, ready for the engine, where they show lines of print: a scan
 * with a note of its signature, a letter below a letterhead. Null for emblems and photographs.
 */
export async function pictureBeside(
  page: PdfPage,
  content: PageContent,
  words: readonly ReadWord[],
  drawn: Drawn,
): Promise<PictureBeside | null> {
  const places = content.images.filter((image) => coverageOf(image, page) >= LEAST_SHARE);
  if (places.length === 0) return null;
  const boxes = places.map(({ matrix: [a, b, c, d, e, f] }) => {
    const [xs, ys] = [
      [e, e + a, e + c, e + a + c],
      [f, f + b, f + d, f + b + d],
    ];
    const [x, y] = [Math.min(...xs) / page.width, Math.min(...ys) / page.height];
    return { x, y, w: Math.max(...xs) / page.width - x, h: Math.max(...ys) / page.height - y };
  });
  const shown = await greyOf(drawn.small);
  const survey = onlyIn(shown, boxes, words, shown.width / drawn.widthPx);
  const lie = lieOf(await shrink(survey, 0.5), survey);
  if (lie.skew === null || lie.strokes < LEAST_STROKES) return null;
  return forEngine(await greyOf(await drawn.large()), { boxes, words, survey, lie, drawn });
}

async function forEngine(
  whole: GreyPicture,
  found: {
    readonly boxes: readonly Box[];
    readonly words: readonly ReadWord[];
    readonly survey: GreyPicture;
    readonly lie: Lie;
    readonly drawn: Drawn;
  },
): Promise<PictureBeside> {
  const { boxes, words, survey, lie, drawn } = found;
  const masked = onlyIn(whole, boxes, words, whole.width / drawn.widthPx);
  const grey = await turnGrey(masked, lie.turn);
  const quality = qualityOf(survey, drawn.dpi);
  const { pgm, view } = await toEnginePicture(grey, { quality, survey }, lie.skew ?? 0);
  return { pgm, view, turned: lie.turn, widthPx: grey.width, heightPx: grey.height };
}

/** The picture inside boxes (shares of its sides) and without words; all else is paper. */
function onlyIn(
  { data, width, height }: GreyPicture,
  boxes: readonly Box[],
  words: readonly ReadWord[],
  scale: number,
): GreyPicture {
  const kept = new Uint8Array(width * height).fill(PAPER);
  for (const { x, y, w, h } of boxes) {
    const box = { x: x * width, y: y * height, w: w * width, h: h * height };
    eachRow(box, { width, height }, (from, to) => kept.set(data.subarray(from, to), from));
  }
  for (const word of words) {
    const scaled = { x: word.x * scale, y: word.y * scale, w: word.w * scale, h: word.h * scale };
    eachRow(boxAround([scaled], AROUND_WORD), { width, height }, (from, to) =>
      kept.fill(PAPER, from, to),
    );
  }
  return { data: kept, width, height };
}

function eachRow(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
  visit: (from: number, to: number) => void,
): void {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.w))];
  const bottom = Math.min(height, Math.ceil(box.y + box.h));
  for (let row = Math.max(0, Math.floor(box.y)); row < bottom; row += 1)
    if (right > left) visit(row * width + left, row * width + right);
}
