import { separatorText, type SeparatorOptions } from './separator-code.js';

/** What separator sheets are called, and what ours says on its first line; no letter speaks of itself so. */
const SHEET =
  /trenn(?:blatt|bl[aä]tter|seite)|separat(?:or|ion)[\s-]*(?:sheet|page|blatt|code)?|divider|patch[\s-]*code|neues\s+schriftst|trennt\s+an\s+dieser/iu;

/** Letters and digits from which on a page with a separator's code is a letter with a sticker on it. */
const LEAST_LETTERS = 40;

/** Letters and digits from which on it is one even if it speaks of separator sheets; ours have some 350. */
const LEAST_LETTERS_OF_SHEET = 600;

/**
 * True where so much stands on a page beside the text of its codes that it is a letter, also a short one. In
 * doubt it is: a sheet that stays in a letter is one leaf too many, a letter taken for a sheet is lost.
 *
 * @param text what was read on the page
 */
export function isLetterWithSticker(
  text: string,
  codes: readonly { readonly text: string }[],
  options?: SeparatorOptions,
): boolean {
  if (separatorText(codes, options) === null) return false;
  const beside = codes.reduce((rest, code) => rest.replaceAll(code.text, ' '), text);
  const letters = beside.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters >= (SHEET.test(beside) ? LEAST_LETTERS_OF_SHEET : LEAST_LETTERS);
}
