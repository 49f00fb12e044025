import { cutText } from '#libs/kernel';
import type { Flow } from '../fields/flow.js';

const LABELLED = /^(?:betreff|betr\.|betrifft|subject)\s?:\s{0,3}(.{3,300})$/iu;
const SALUTATION =
  /^(?:sehr\s(?:geehrte|verehrte)|guten\s(?:tag|morgen|abend)|liebe(?:r|s)?\s\p{L}|hallo|moin|werte)/iu;
/** Lines above the salutation that a subject takes. */
const LINES = 3;
const NO_SUBJECT =
  /^(?:ihr|unser|mein)e?\s(?:zeichen|nachricht|schreiben)|^(?:tel|fax|e-?mail|datum|seite)|@|\d{5}\s\p{Lu}|^\S*\s?,?\s?(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{2,4}$/iu;

/**
 * What a letter says it is about, where no rule has read a Betreff: behind "Betreff:", else the lines right above
 * the salutation (DIN 5008: the subject stands there). Empty where there is neither.
 */
export function subjectOf({ cells }: Flow): string {
  for (const { text } of cells.slice(0, 80)) {
    const said = LABELLED.exec(text)?.[1];
    if (said !== undefined) return said.replace(/^(?:(?:aw|wg|re|fwd?)\s?:\s?)+/iu, '');
  }
  const salutation = cells.findIndex(({ text }) => SALUTATION.test(text));
  if (salutation <= 0) return '';
  const found: string[] = [];
  let below = cells[salutation];
  for (const cell of cells.slice(Math.max(0, salutation - LINES), salutation).reverse()) {
    if (!below || below.y - cell.y > 5 * cell.h || NO_SUBJECT.test(cell.text)) break;
    found.unshift(cell.text);
    below = cell;
  }
  return cutText(found.join(' '), 300);
}
