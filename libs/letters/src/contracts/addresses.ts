import { folded } from './folded.js';

/** Words at whose end one knows a street, folded. */
const STREET =
  /(?:strasse|strase|strabe|str|weg|allee|platz|ring|gasse|damm|ufer|markt|chaussee|graben|wall|hof|berg|stieg|steig|pfad|promenade|brucke|tor|kamp|twiete|feld|winkel|anger|park|deich|redder|grund|hang|hohe|rain|aue|siedlung|zeile|kai|garten|heide|holz|busch|koppel|horst|furt|teich|see|muhle)$/;

/** Words with which the name of a street begins that needs no such ending: Am Kirchhof, Zum Löwen. */
const LEADING = /^(?:am|im|zum|zur|beim|unter|hinter|auf|an|in)$/;

/** What bears a number behind such a word and is no street: im Zimmer 12, am Montag 5. */
const NO_STREET =
  /(?:zimmer|raum|haus|seite|jahr|monat|tag|woche|absatz|abschnitt|punkt|fall|paragraf|artikel|nummer|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|alter|umfang|wert|termin)s?$/;

/** What bears a number and is too short for a street, or only the end of its name. */
const NO_PLACE = new RegExp(`^(?:.{1,3}|str|strasse|strase|strabe)$|${NO_STREET.source}`);

/** A house number, perhaps with a letter or as a range. */
const HOUSE = /^(\d{1,3})([a-z])?(?:[-–/+](\d{1,3})([a-z])?)?$/;

/** Numbers of a range at most. */
const MOST_IN_RANGE = 12;

interface Token {
  readonly text: string;
  readonly plain: string;
}

/** An address as it is compared, and as it stands in the text. */
export interface FoundAddress {
  readonly value: string;
  readonly printed: string;
}

/**
 * Street and house number of every address in a text, as they are compared: `Breite Str. 22`, `Breitestraße 22`
 * and, of a range, each number on its side (`20–22` is 20 and 22); `22a` is 22 as well. Where it is open how many
 * words the name of the street has, each way is given. Time grows with the length of the text.
 */
export function addressesIn(text: string): string[] {
  return [...new Set(findAddresses(text).map(({ value }) => value))];
}

/** The same, each with how it is printed there. */
export function findAddresses(text: string): FoundAddress[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ plain, text: number }, at) => {
    const numbers = at > 0 ? houseNumbers(plain, tokens[at + 1]?.plain ?? '') : [];
    if (numbers.length === 0) return [];
    return streetsBefore(tokens, at).flatMap((street) => {
      const name = [...leadOf(tokens, street), ...street].map((token) => token.text).join(' ');
      const printed = `${name} ${number}`;
      return numbers.map((no) => ({ value: `${key(street)} ${no}`, printed }));
    });
  });
}

/**
 * Words with a number behind them that could be that of a house, as addresses are compared: `Schulgang 31` is one
 * in a town that has such a street. What {@link addressesIn} knows is among them; so is much that is no address.
 */
export function maybeAddressesIn(text: string): string[] {
  const tokens = tokensOf(text);
  const found = tokens.flatMap(({ plain }, at) => {
    const before = tokens[at - 1] ?? NOTHING;
    if (!isCapital(before) || NO_PLACE.test(before.plain)) return [];
    const numbers = houseNumbers(plain, tokens[at + 1]?.plain ?? '');
    return numbers.map((no) => `${key([before])} ${no}`);
  });
  return [...new Set(found)];
}

/** Words and numbers; a range with blanks round its dash is one token, a comma ends a token of its own. */
function tokensOf(text: string): Token[] {
  const closed = text.replace(/(\d[a-z]?)\s?[-–]\s?(\d)/gi, '$1-$2');
  return (closed.match(/[\p{L}\d][\p{L}\d./–-]*|[,;:()|·•\n]/gu) ?? []).map((piece) => {
    const trimmed = piece.replace(/[./–-]+$/u, '');
    return { text: trimmed, plain: folded(trimmed) };
  });
}

function houseNumbers(plain: string, next: string): string[] {
  const parts = HOUSE.exec(plain);
  if (!parts) return [];
  const [, from = '', own, until] = parts;
  const letter = own ?? (/^[a-h]$/.test(next) ? next : undefined);
  if (until !== undefined) return rangeOf(Number(from), Number(until));
  const bare = String(Number(from));
  return bare === '0' ? [] : letter === undefined ? [bare] : [`${bare}${letter}`, bare];
}

/** Houses of one side of a street; what is no range is two numbers. */
function rangeOf(from: number, until: number): string[] {
  const step = (until - from) % 2 === 0 ? 2 : 1;
  const count = Math.floor((until - from) / step) + 1;
  if (count < 2 || count > MOST_IN_RANGE) return [String(from), String(until)];
  return Array.from({ length: count }, (_, index) => String(from + index * step));
}

/** The street whose name ends right before that token, in each way it may be cut; none where none does. */
function streetsBefore(tokens: readonly Token[], at: number): Token[][] {
  const token = (index: number): Token => tokens[index] ?? NOTHING;
  const end = /^(?:nr|haus|hausnummer)$/.test(token(at - 1).plain) ? at - 2 : at - 1;
  const [second, first, last] = [token(end - 2), token(end - 1), token(end)];
  if (!/^\p{L}/u.test(last.text)) return [];
  if (STREET.test(last.plain)) return ofKnownEnding(last, first, second);
  if (!/^\p{Lu}/u.test(last.text) || NO_STREET.test(last.plain)) return [];
  return leads(first, second) || postalCodeFollows(tokens, at) ? [[last]] : [];
}

/** The words before a name that are part of it as it is printed: Am Kirchhof, not: in der Breite Straße. */
function leadOf(tokens: readonly Token[], [name]: readonly Token[]): Token[] {
  const at = name ? tokens.indexOf(name) : 0;
  const [second, first] = [tokens[at - 2] ?? NOTHING, tokens[at - 1] ?? NOTHING];
  const isLead = (token: Token): boolean => isCapital(token) && LEADING.test(token.plain);
  if (isLead(first)) return [first];
  return /^de[rnm]$/.test(first.plain) && isLead(second) ? [second, first] : [];
}

/** Am Kirchhof, An der Eider. */
function leads(first: Token, second: Token): boolean {
  return LEADING.test(/^de[rnm]$/.test(first.plain) ? second.plain : first.plain);
}

const NOTHING: Token = { text: '', plain: '' };

/** Before a postal code there is a street, whatever its name. */
function postalCodeFollows(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((step) => /^\d{5}$/.test(tokens[at + step]?.plain ?? ''));
}

/** A name of its own (Lindenallee, Markt), or an ending with the words before it (Breite Straße, Neuer Markt). */
function ofKnownEnding(last: Token, first: Token, second: Token): Token[][] {
  if (last.plain.replace(STREET, '') !== '') return [[last]];
  const bare = /^str/.test(last.plain) ? [] : [[last]];
  if (!isCapital(first)) return bare;
  const both = [first, last];
  return isCapital(second) ? [...bare, both, [second, ...both]] : [...bare, both];
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}\p{L}/u.test(text);
}

/** `Breite Straße`, `Breiten Str.` and `Breitestraße` are one. */
function key(words: readonly Token[]): string {
  return words
    .map(({ plain }) => plain.replace(/[^\p{L}]/gu, ''))
    .join('')
    .replace(/(?:strasse|strase|strabe)$/, 'str')
    .replace(/(?:e[nr]?)?str$/, 'str');
}
