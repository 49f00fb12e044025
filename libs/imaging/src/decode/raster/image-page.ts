import type { PageCode, PageQuality, QuarterTurn } from '../../page/page-reading.js';
import { turnBetween, turnBox, turnSide, turnSize, type Size } from '../../page/quarter-turn.js';
import type { GreyPicture } from '../../picture/grey-picture.js';
import { inkOnPage } from '../../picture/ink-on-page.js';
import { lieOf, type Lie } from '../../picture/orientation.js';
import { readPgm, toPgm } from '../../picture/pgm.js';
import { qualityOf } from '../../picture/quality.js';
import { darkBars, isNegative, negativeOf, withoutBars } from '../../picture/white-on-dark.js';
import type { ImagePage } from '../protocol.js';
import { findCodes } from './codes.js';
import { toEnginePicture } from './engine-picture.js';
import { codesOf } from './page-codes.js';
import { greyOf, shrink, turnGrey, type Pixels } from './pixels.js';
import { toPreview, turnPreview } from './preview.js';
import { plausibleDpi, surveyScale, type Surveyed } from './survey.js';

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
  const seen = inBlackOnWhite({ grey, survey, scale });
  const lie = lieOf(await shrink(seen.survey, 0.5), seen.survey);
  const codes = await codesOf({ grey, survey, scale }, lie);
  const found = await upright({ pixels, ...seen, shown: survey, quality, codes }, lie);
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
  const sides = turnSize({ width: page.widthPx, height: page.heightPx }, by);
  return {
    ...page,
    ...turnedFindings(page, { width: page.widthPx, height: page.heightPx }, by),
    widthPx: sides.width,
    heightPx: sides.height,
    pgm: toPgm(turnedSeen),
    view: { ...page.view, widthPx: turnedSeen.width, heightPx: turnedSeen.height },
    work: { ...page.work, turned: to },
    preview: await turnPreview(page.preview, by),
  };
}

/** A page with white print on dark ground turned about, as a whole or in bars; any other as it is. */
function inBlackOnWhite({ grey, survey, scale }: Surveyed): {
  grey: GreyPicture;
  survey: GreyPicture;
} {
  if (isNegative(survey)) return { grey: negativeOf(grey), survey: negativeOf(survey) };
  const bars = darkBars(survey);
  return { grey: withoutBars(grey, bars, scale), survey: withoutBars(survey, bars, 1) };
}

/** A page as it came, and what was found on it. */
interface Found {
  readonly pixels: Pixels;
  /** In black on white, as the engine is to see it. */
  readonly grey: GreyPicture;
  readonly survey: GreyPicture;
  /** The survey as people see it. */
  readonly shown: GreyPicture;
  readonly quality: PageQuality;
  readonly codes: readonly PageCode[];
}

async function upright(found: Found, lie: Lie): Promise<ImagePage> {
  const { pixels } = found;
  const { turn, skew, otherTurn } = lie;
  const grey = await turnGrey(found.grey, turn);
  const { pgm, view } = await toEnginePicture(grey, found, skew ?? 0);
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
    preview: await toPreview(pixels, found.shown, turn),
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
