import sharp, { type Sharp } from 'sharp';
import { inkOnPage } from '../domain/blank.js';
import type { EngineView } from '../domain/engine-view.js';
import { histogramOf, percentile, type GreyPicture } from '../domain/grey-picture.js';
import { lieOf, type Lie } from '../domain/orientation.js';
import { paperLevels } from '../domain/paper-levels.js';
import type { PageCode, PageQuality, QuarterTurn } from '../domain/page-reading.js';
import { qualityOf } from '../domain/quality.js';
import { rotateGrey } from '../domain/rotate-grey.js';
import { addTurns, turnBox, turnSide, turnSize, type Size } from '../domain/quarter-turn.js';
import { findCodes } from './codes.js';
import { guard } from './guard.js';
import { decodePixels, greyOf, open, shrink, turnGrey, type Pixels } from './pixels.js';
import type { ImagePage } from './protocol.js';
import { PREVIEW_WIDTH } from './raster.js';

/** Pixels of the longest side that WebP can store. */
const MAX_WEBP_SIDE = 16_383;

/** Dots per inch of the picture that is surveyed, and pixels of its longer side where none are known. */
const SURVEY_DPI = 150;
const SURVEY_SIDE = 1754;

/** Dots per inch that say nothing: a placeholder, or a page longer than 60 cm. */
const LEAST_DPI = 50;
const LONGEST_INCHES = 24;

/** Longer side of A5, rounded down: a smaller sheet says that its dots per inch are a placeholder. */
const SHEET_INCHES = 7;

/** What the engine reads best, and from where on a page is shrunk to it: 600 dpi cost four times as much. */
const ENGINE_DPI = 300;
const FINE_DPI = 450;

/** How previews are encoded: effort 2 takes half as long again for a fifth less to store. */
const WEBP = { quality: 75, effort: 0 } as const;

/** Share of the pixels in the middle of a page that are darker than its paper, or as dark. */
const PAPER_SHARE = 0.6;

/** Degrees of skew from which on the engine gets the page straightened. */
const STRAIGHTEN_FROM = 0.5;

/** Stroke ends at 75 dpi below which a page may be a separator sheet with a small code. */
const SHEET_STROKES = 5_000;

/** Stroke ends at 75 dpi from which on there are lines of text and not just a note. */
const TEXT_STROKES = 1_500;

/**
 * The picture of a page for the engine and for the screen, and what can be told of it without
 * reading. Decoded once; everything but the engine's picture comes from half and quarter of it.
 *
 * @param dpi dots per inch where the picture itself does not say
 * @throws PageUnreadable
 */
export async function toImagePage(page: Sharp, dpi: number | null = null): Promise<ImagePage> {
  const [pixels, ownDpi] = await Promise.all([decodePixels(page), dpiOf(page)]);
  const grey = await greyOf(pixels);
  const knownDpi = plausibleDpi(dpi ?? ownDpi, grey);
  const scale = surveyScale(grey, knownDpi);
  const survey = await shrink(grey, scale);
  const quality = qualityOf(survey, knownDpi);
  const ink = inkOnPage(survey);
  if (ink === 'none') return blankPage(pixels, quality);
  const lie = lieOf(await shrink(survey, 0.5), survey);
  const codes = await codesOf({ grey, survey, scale }, lie);
  const found = await upright({ pixels, grey, survey, quality, codes }, lie);
  return { ...found, faint: ink === 'faint' && lie.strokes >= TEXT_STROKES };
}

/**
 * Codes and preview of a page whose text is known.
 *
 * @param widthPx pixels across in which the codes are to be told
 */
export async function toTextPicture(
  page: Sharp,
  widthPx: number,
): Promise<{ codes: PageCode[]; preview: Buffer }> {
  const pixels = await decodePixels(page);
  const grey = await greyOf(pixels);
  const scale = surveyScale(grey, null);
  return {
    codes: await findCodes(await shrink(grey, scale), (scale * grey.width) / widthPx),
    preview: await toPreview(pixels, 0),
  };
}

/** The same page turned otherwise: `to` degrees clockwise from how it came. */
export async function turnImagePage(page: ImagePage, to: QuarterTurn): Promise<ImagePage> {
  const by = addTurns(to, addTurns(page.work.turned, addTurns(page.work.turned, page.work.turned)));
  const { widthPx: width, heightPx: height } = page.view;
  const seen = { data: page.pgm.subarray(page.pgm.length - width * height), width, height };
  const turnedSeen = await turnGrey(seen, by);
  const preview = await guard(sharp(page.preview).rotate(by).webp(WEBP).toBuffer());
  const sides = turnSize({ width: page.widthPx, height: page.heightPx }, by);
  return {
    ...page,
    ...turnedFindings(page, { width: page.widthPx, height: page.heightPx }, by),
    widthPx: sides.width,
    heightPx: sides.height,
    pgm: toPgm(turnedSeen),
    view: { ...page.view, widthPx: turnedSeen.width, heightPx: turnedSeen.height },
    work: { ...page.work, turned: to },
    preview,
  };
}

/** A page as it came, and what was found on it. */
interface Found {
  readonly pixels: Pixels;
  readonly grey: GreyPicture;
  readonly survey: GreyPicture;
  readonly quality: PageQuality;
  readonly codes: readonly PageCode[];
}

async function upright(found: Found, lie: Lie): Promise<ImagePage> {
  const { pixels, quality } = found;
  const { turn, skew, otherTurn } = lie;
  const grey = await turnGrey(found.grey, turn);
  const { seen, view } = await engineView(grey, skew ?? 0, quality.dpi);
  return {
    kind: 'image',
    widthPx: grey.width,
    heightPx: grey.height,
    blank: false,
    faint: false,
    pgm: toPgm(seen, paperLevels(found.survey)),
    view,
    work: { turned: turn, skew, deskewed: view.straightened !== 0 },
    otherTurn,
    ...turnedFindings(found, pixels, turn),
    preview: await toPreview(pixels, turn),
  };
}

async function blankPage(pixels: Pixels, quality: PageQuality): Promise<ImagePage> {
  const { width: widthPx, height: heightPx } = pixels;
  return {
    kind: 'image',
    widthPx,
    heightPx,
    blank: true,
    faint: false,
    pgm: Buffer.alloc(0),
    view: { widthPx, heightPx, straightened: 0, scale: 1 },
    work: { turned: 0, skew: null, deskewed: false },
    otherTurn: 0,
    quality,
    codes: [],
    preview: await toPreview(pixels, 0),
  };
}

/** What the engine gets: no finer than it needs, and straightened where the skew costs lines. */
async function engineView(
  grey: GreyPicture,
  skew: number,
  dpi: number | null,
): Promise<{ seen: GreyPicture; view: EngineView }> {
  const scale = dpi !== null && dpi >= FINE_DPI && isSheet(grey, dpi) ? ENGINE_DPI / dpi : 1;
  let seen = await shrink(grey, scale);
  const straightened = Math.abs(skew) >= STRAIGHTEN_FROM ? skew : 0;
  if (straightened !== 0) {
    const middle = seen.data.subarray(seen.data.length * 0.45, seen.data.length * 0.55);
    const paper = percentile(histogramOf(middle), PAPER_SHARE);
    seen = rotateGrey(seen, -straightened, paper);
  }
  return { seen, view: { widthPx: seen.width, heightPx: seen.height, straightened, scale } };
}

/** Separator sheets bear little text and may bear a small code: they are looked at in full. */
async function codesOf(
  { grey, survey, scale }: { grey: GreyPicture; survey: GreyPicture; scale: number },
  { strokes }: Lie,
): Promise<PageCode[]> {
  const codes = await findCodes(survey, scale);
  if (codes.length > 0 || scale === 1 || strokes > SHEET_STROKES) return codes;
  const finer = Math.min(1, 2 * scale);
  return findCodes(await shrink(grey, finer), finer);
}

function turnedFindings(
  { codes, quality }: { codes: readonly PageCode[]; quality: PageQuality },
  size: Size,
  turn: QuarterTurn,
) {
  return {
    codes: codes.map((code) => ({ ...code, ...turnBox(code, size, turn) })),
    quality: { ...quality, cutOff: quality.cutOff.map((side) => turnSide(side, turn)) },
  };
}

function toPgm({ data, width, height }: GreyPicture, levels?: Uint8Array): Buffer {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const pgm = Buffer.allocUnsafe(head.length + data.length);
  pgm.set(head);
  if (!levels) pgm.set(data, head.length);
  else
    for (let at = 0; at < data.length; at += 1) pgm[head.length + at] = levels[data[at] ?? 0] ?? 0;
  return pgm;
}

function toPreview(pixels: Pixels, turn: QuarterTurn): Promise<Buffer> {
  return guard(
    open(pixels)
      .rotate(turn)
      .resize({
        width: PREVIEW_WIDTH,
        height: MAX_WEBP_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
        kernel: 'linear',
      })
      .webp(WEBP)
      .toBuffer(),
  );
}

async function dpiOf(page: Sharp): Promise<number | null> {
  const { density } = await guard(page.clone().metadata());
  return density ?? null;
}

/** The dots per inch if they can be true of a picture of that size. */
function plausibleDpi(dpi: number | null, { width, height }: Size): number | null {
  if (dpi === null || dpi < LEAST_DPI) return null;
  return Math.max(width, height) / dpi <= LONGEST_INCHES ? Math.round(dpi) : null;
}

function surveyScale(grey: Size, dpi: number | null): number {
  const longer = Math.max(grey.width, grey.height);
  const known = dpi !== null && isSheet(grey, dpi);
  return Math.min(1, known ? SURVEY_DPI / dpi : SURVEY_SIDE / longer);
}

/** True where the dots per inch make the picture a sheet of paper of at least A5. */
function isSheet({ width, height }: Size, dpi: number): boolean {
  return Math.max(width, height) / dpi >= SHEET_INCHES;
}
