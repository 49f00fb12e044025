import { columnBelow, PLACE } from './addressee-block.js';
import type { FieldConfidence } from './field-proposal.js';
import type { Cell } from './flow.js';
import type { Span } from './labels.js';
import type { LetterParts } from './letter-parts.js';
import { isOwn } from './own-names.js';
import { isPartOfHouse, isStreet } from './sender-name.js';

const PERSON =
  /^(?:(?:familie|eheleute|herr|frau|dr\.|prof\.)\s){0,2}(?:\p{Lu}[\p{L}.-]{0,25}\s){1,3}(?:und\s)?(?:\p{Lu}[\p{L}.-]{1,25}\s?){1,2}$/u;
const COUPLE =
  /^\p{Lu}[\p{L}-]{1,25}\s(?:und|&|u\.)\s(?:\p{Lu}[\p{L}-]{1,25}\s){1,2}\p{Lu}[\p{L}-]{1,25}$/u;
const NO_NAME =
  /auftrag|vertretung|anordnung|grüße|gruß|unterschrift|anlage|seite|betreff|telefon|service|beglaubigt/iu;

/** A sender that a rule has found. */
export interface SenderFound {
  /** Parts of the page on which the name stands, in their order. */
  readonly spans: readonly Span[];
  readonly reason: string;
  readonly confidence: FieldConfidence;
}

/** A private person: the name above street and place, at the top of the page. */
export function fromPrivateBlock(parts: LetterParts, own: readonly string[]): SenderFound | null {
  const { head, tail } = parts;
  const name = head.slice(0, 6).find((cell) => isPerson(cell.text, own) && hasAddress(parts, cell));
  if (!name) return null;
  const signed = isSigned(name.text, tail);
  const reason = signed
    ? 'Anschrift oben auf der Seite, und so unterschrieben'
    : 'Anschrift oben auf der Seite, vor dem Empfänger';
  return { spans: [name], reason, confidence: signed ? 'sure' : 'likely' };
}

function isPerson(text: string, own: readonly string[]): boolean {
  return (COUPLE.test(text) || (PERSON.test(text) && !isPartOfHouse(text))) && !isOwn(text, own);
}

/** Street and place below a name, and an addressee or another place besides. */
function hasAddress({ head, addressee }: LetterParts, cell: Cell): boolean {
  if (addressee.has(cell)) return false;
  const block = columnBelow(head, cell).slice(0, 5);
  const place = block.findIndex(({ text }) => PLACE.test(text));
  const address = block.slice(1, place + 1).some(({ text }) => isStreet(text.split(',')[0] ?? ''));
  const isOther = (other: Cell): boolean => !block.includes(other) && PLACE.test(other.text);
  return place >= 1 && address && (addressee.size > 0 || head.some(isOther));
}

/** True where the last name stands again at the end of the letter. */
function isSigned(name: string, tail: readonly Cell[]): boolean {
  const last = fold(name.split(' ').at(-1) ?? '');
  return last.length > 2 && tail.slice(0, 6).some(({ text }) => fold(text).endsWith(last));
}

/** The name below the closing. */
export function fromSignature({ tail }: LetterParts): SenderFound | null {
  for (const { text, start } of tail.slice(0, 5)) {
    const name = text.replace(/,.*$/u, '');
    if (!PERSON.test(name) || NO_NAME.test(name)) continue;
    const spans = [{ start, end: start + name.length }];
    return { spans, reason: 'Name unter der Grußformel', confidence: 'likely' };
  }
  return null;
}

/** Letters and digits alone, whatever their case. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
