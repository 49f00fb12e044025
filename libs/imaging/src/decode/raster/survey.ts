import type { Size } from '../../page/quarter-turn.js';
import type { GreyPicture } from '../../picture/grey-picture.js';

/** Dots per inch of the picture that is surveyed, and pixels of its longer side where none are known. */
const SURVEY_DPI = 150;
const SURVEY_SIDE = 1754;

/** Dots per inch that say nothing: a placeholder, or a page longer than 60 cm. */
const LEAST_DPI = 50;
const LONGEST_INCHES = 24;

/** Longer side of A5, rounded down: a smaller sheet says that its dots per inch are a placeholder. */
const SHEET_INCHES = 7;

/** A page, and a smaller picture of it by which it is judged. */
export interface Surveyed {
  readonly grey: GreyPicture;
  readonly survey: GreyPicture;
  /** Pixels of the survey for each pixel of the page. */
  readonly scale: number;
}

/** The dots per inch if they can be true of a picture of that size. */
export function plausibleDpi(dpi: number | null, { width, height }: Size): number | null {
  if (dpi === null || dpi < LEAST_DPI) return null;
  return Math.max(width, height) / dpi <= LONGEST_INCHES ? Math.round(dpi) : null;
}

/** Pixels of the survey for each pixel of a page of that size. */
export function surveyScale(grey: Size, dpi: number | null): number {
  const longer = Math.max(grey.width, grey.height);
  const known = dpi !== null && isSheet(grey, dpi);
  return Math.min(1, known ? SURVEY_DPI / dpi : SURVEY_SIDE / longer);
}

/** True where the dots per inch make the picture a sheet of paper of at least A5. */
export function isSheet({ width, height }: Size, dpi: number): boolean {
  return Math.max(width, height) / dpi >= SHEET_INCHES;
}
