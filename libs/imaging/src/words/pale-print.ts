import type { PageWork, ReadWord } from '../page/page-reading.js';
import { isDoubtful } from './plausibility.js';

/** Faint ink whose words read like no language is the mirrored print of the other side. */
export function isPalePrint({ faint }: { readonly faint: boolean }, words: readonly ReadWord[]) {
  return faint && isDoubtful(words);
}

/**
 * A page whose pale lines read like no language: they are the print of the other side, and the page is
 * blank after all. It says so, because worn print would look the same, so that it is never taken for a
 * sheet of paper without any ink.
 */
export function withoutPalePrint<T extends { readonly work: PageWork }>(
  page: T,
): T & { readonly blank: true } {
  return { ...page, blank: true, work: { ...page.work, paleDropped: true } };
}
