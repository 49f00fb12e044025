import sharp from 'sharp';
import { inkOnPage } from '../../picture/ink-on-page.js';
import { boxAround, scaledBox } from '../../page/box.js';
import type { EngineView } from '../../picture/engine-view.js';
import { histogramOf, percentile, type GreyPicture } from '../../picture/grey-picture.js';
import { lieOf, type Lie } from '../../picture/orientation.js';
import { mapLevels, paperLevels } from '../../picture/paper-levels.js';
import { crop, openPgm, readPgm, toPgm } from '../../picture/pgm.js';
import type { PageCode, PageQuality, QuarterTurn } from '../../page/page-reading.js';
import { qualityOf } from '../../picture/quality.js';
import { rotateGrey, sizeTurned } from '../../picture/rotate-grey.js';
import { turnBetween, turnBox, turnSide, turnSize, type Size } from '../../page/quarter-turn.js';
import { boxOfInk } from '../../picture/text-lines.js';
import { findCodes } from './codes.js';
import { guard } from './guard.js';
import { greyOf, open, openGrey, shrink, turnGrey, type Pixels } from './pixels.js';
import type { ImagePage } from '../protocol.js';
import { PREVIEW_SIDE } from './raster.js';

/** Pixels of the longest side of a preview: a roll of paper, of which a screen shows a piece. */
const MAX_PREVIEW_SIDE = 16_383;

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

/**
 * How previews are encoded. As WebP with the least effort they would be a sixth smaller, but take four
 * times as long: some 4 % of the reading of a page (measured 2026-11-27).
 */
const PREVIEW_JPEG = { quality: 75 } as const;

/** Share of the pixels in the middle of a page that are darker than its paper, or as dark. */
const PAPER_SHARE = 0.6;

/** Degrees of skew from which on the engine gets the page straightened. */
const STRAIGHTEN_FROM = 0.5;

/** Stroke ends at 75 dpi below which a page may be a separator sheet with a small code. */
const SHEET_STROKES = 5_000;

/** Pixels of the survey around ink that belong to a code at its edge: four millimetres. */
const QUIET_ZONE = { x: 24, y: 24 };

/** Stroke ends at 75 dpi from which on there are lines of text and not just a note. */
const TEXT_STROKES = 1_500;

/**
 * The picture of a page for the engine and for the screen, and what can be told of it without
 * reading. Everything but the engine's picture comes from half and quarter of it.
 *
 * @param dpi dots per inch of the picture, null where nobody knows
 * @throws PageUnreadable
 */
export async function toImagePage(pixels: Pixels, dpi: number | null): Promise<ImagePage> {
  const grey = await greyOf(pixels);
  const knownDpi = plausibleDpi(dpi, grey);
  const scale = surveyScale(grey, knownDpi);
  const survey = await shrink(grey, scale);
  const quality = qualityOf(survey, knownDpi);
  const ink = inkOnPage(survey);
  if (ink === 'none') return blankPage(pixels, survey, quality);
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
  pixels: Pixels,
  widthPx: number,
): Promise<{ codes: PageCode[]; preview: Buffer }> {
  const grey = await greyOf(pixels);
  const scale = surveyScale(grey, null);
  const survey = await shrink(grey, scale);
  return {
    codes: await findCodes(survey, (scale * grey.width) / widthPx),
    preview: await toPreview(pixels, survey, 0),
  };
}

/** The same page turned otherwise: `to` degrees clockwise from how it came. */
export async function turnImagePage(page: ImagePage, to: QuarterTurn): Promise<ImagePage> {
  const by = turnBetween(page.work.turned, to);
  const turnedSeen = await turnGrey(readPgm(page.pgm), by);
  const preview = await guard(sharp(page.preview).rotate(by).jpeg(PREVIEW_JPEG).toBuffer());
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
  const { pixels } = found;
  const { turn, skew, otherTurn } = lie;
  const grey = await turnGrey(found.grey, turn);
  const { pgm, view } = await engineView(grey, found, skew ?? 0);
  return {
    kind: 'image',
    widthPx: grey.width,
    heightPx: grey.height,
    blank: false,
    faint: false,
    pgm,
    view,
    work: { turned: turn, skew, deskewed: view.straightened !== 0 },
    otherTurn,
    ...turnedFindings(found, pixels, turn),
    preview: await toPreview(pixels, found.survey, turn),
  };
}

async function blankPage(
  pixels: Pixels,
  survey: GreyPicture,
  quality: PageQuality,
): Promise<ImagePage> {
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
    preview: await toPreview(pixels, survey, 0),
  };
}

/** What the engine gets: no finer than it needs, straightened where the skew costs lines, on white. */
async function engineView(
  grey: GreyPicture,
  { quality: { dpi }, survey }: Found,
  skew: number,
): Promise<{ pgm: Buffer; view: EngineView }> {
  const scale = dpi !== null && dpi >= FINE_DPI && isSheet(grey, dpi) ? ENGINE_DPI / dpi : 1;
  const seen = await shrink(grey, scale);
  const levels = paperLevels(survey);
  const straightened = Math.abs(skew) >= STRAIGHTEN_FROM ? skew : 0;
  const size = straightened === 0 ? seen : sizeTurned(seen, -straightened);
  const { pgm, data } = openPgm(size);
  if (straightened === 0) mapLevels(seen.data, levels, data);
  else rotateGrey(seen, { degrees: -straightened, paper: paperOf(seen), levels }, data);
  return { pgm, view: { widthPx: size.width, heightPx: size.height, straightened, scale } };
}

/** The grey of the paper in the middle of a page. */
function paperOf({ data }: GreyPicture): number {
  const middle = data.subarray(data.length * 0.45, data.length * 0.55);
  return percentile(histogramOf(middle), PAPER_SHARE);
}

/** A page, and a smaller picture of it by which it is judged. */
interface Surveyed {
  readonly grey: GreyPicture;
  readonly survey: GreyPicture;
  /** Pixels of the survey for each pixel of the page. */
  readonly scale: number;
}

/** Separator sheets bear little text and may bear a small code: what is on them is looked at closely. */
async function codesOf(page: Surveyed, { strokes }: Lie): Promise<readonly PageCode[]> {
  const { survey, scale } = page;
  const codes = await findCodes(survey, scale);
  if (codes.length > 0 || scale === 1 || strokes > SHEET_STROKES) return codes;
  return codesOfInk(page, Math.min(1, 2 * scale));
}

/** The codes in the part of the page that is not mere paper, seen at that scale. */
async function codesOfInk({ grey, survey, scale }: Surveyed, finer: number): Promise<PageCode[]> {
  const inked = boxOfInk(survey) ?? { x: 0, y: 0, w: survey.width, h: survey.height };
  const box = scaledBox(boxAround([inked], QUIET_ZONE), 1 / scale);
  const found = await findCodes(await shrink(crop(grey, box), finer), finer);
  return found.map((code) => ({ ...code, x: code.x + box.x, y: code.y + box.y }));
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

/** The page for the screen, no coarser than the survey; a grey page has been shrunk to that already. */
function toPreview(pixels: Pixels, survey: GreyPicture, turn: QuarterTurn): Promise<Buffer> {
  const [shorter, longer] = [pixels.width, pixels.height].sort((a, b) => a - b) as [number, number];
  const surveyed = survey.width / pixels.width;
  const scale = Math.min(1, MAX_PREVIEW_SIDE / longer, Math.max(surveyed, PREVIEW_SIDE / shorter));
  if (pixels.channels === 1 && scale <= surveyed)
    return guard(openGrey(survey).rotate(turn).toColourspace('b-w').jpeg(PREVIEW_JPEG).toBuffer());
  const { width, height } = turnSize(pixels, turn);
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  const size = { width: scaled(width), height: scaled(height) };
  const shrunk = open(pixels)
    .rotate(turn)
    .resize({ ...size, fit: 'fill', kernel: 'linear' });
  return guard(shrunk.jpeg(PREVIEW_JPEG).toBuffer());
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
