import type { FlagCode } from '../../contracts/index.js';
import { PageUnreadable } from '../../page/reading-failure.js';

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
  if (/pixel limit|exceeds|too large/i.test(reason)) return 'IMAGE.TOO_LARGE';
  const unbuilt = /not configured|not supported/i.test(reason);
  return unbuilt ? 'IMAGE.NO_DECODER' : 'ORIGINAL.DAMAGED';
}
