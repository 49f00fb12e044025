import type { FlagCode } from '../../contracts/index.js';
import { PageUnreadable } from '../../page/reading-failure.js';

/** What libvips and the libraries below it say of a picture that is larger than they take. */
const TOO_LARGE = /pixel limit|exceeds|too (?:large|big)|maximum supported/i;

/**
 * And of one that is in order but of a kind that they do not know (libtiff: "Sorry, can not handle …"). An "unsupported
 * image format" is said of a file whose first bytes alone are in order.
 */
const UNBUILT =
  /not (?:configured|supported|implemented)|unsupported(?! image format)|can ?not handle|unknown compression/i;

/**
 * Waits for a decoder and tells a lie about the size, and what libvips was not built for, from damage.
 *
 * @throws PageUnreadable with IMAGE.TOO_LARGE, IMAGE.NO_DECODER or ORIGINAL.DAMAGED
 */
export async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PageUnreadable) throw error;
    throw new PageUnreadable(codeOf(String(error)), error);
  }
}

function codeOf(reason: string): FlagCode {
  if (TOO_LARGE.test(reason)) return 'IMAGE.TOO_LARGE';
  return UNBUILT.test(reason) ? 'IMAGE.NO_DECODER' : 'ORIGINAL.DAMAGED';
}
