import { cutText } from '#libs/kernel';
import { PLACE } from './addressee-block.js';
import { asRead } from './blurred.js';
import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Cell, type Flow } from './flow.js';
import { isNoise } from './head-noise.js';
import type { LetterParts } from './letter-parts.js';
import type { MailHeader } from './mail-header.js';
import { behindOwn, isOwn } from './own-names.js';
import { boxAround } from './printed-lines.js';
import { germanDashes } from './subject-text.js';

const MOST_PARTS = 4;
const MOST_CHARACTERS = 200;
const STREET =
  /(?:straße|strasse|str\.|weg|allee|platz|ring|gasse|damm|ufer|markt|chaussee|graben|reihe|hof|berg|wall|park|steig|gang|deich|redder|brücke)\s?\d{1,4}|^(?:postfach|pf\.?)\s|^(?:am|an|im|auf|zum|zur|in)\s.{2,40}\s\d{1,4}\s?[a-z]?$/iu;
const UNIT =
  /^(?:fb|fd|fachbereich|fachdienst|amt|abt\.?|abteilung|referat|dezernat|sachgebiet|zimmer)\s/iu;
/** Dashes and commas around an office. */
const EDGES = /^[-–—,]\s?|\s?[-–—,]$/gu;
/** A line that goes on in the next one. */
const WAITS = /^(?:Herr|Frau|Firma|Eheleute)$|\s(?:und|für|der|des)$/u;
const COUNTRY = /^(?:deutschland|germany|österreich|schweiz)$/iu;

/**
 * To whom a letter goes, one at most: office and person of the address ("FB 3 – Ordnung, Frau Neumann"),
 * which tell where it is passed on to; the house itself where nothing else is named. Of a mail the first
 * name behind "An".
 */
export function proposeAddressee(
  flow: Flow,
  { parts, mail }: { parts: LetterParts; mail: MailHeader | null },
  options: FieldOptions,
): FieldProposal[] {
  return mail ? ofMail(flow, mail) : ofAddress(flow, parts, options.ownNames ?? []);
}

function ofMail(flow: Flow, { to }: MailHeader): FieldProposal[] {
  if (!to) return [];
  const text = tidy(flow.text.slice(to.start, to.end)).split(/;|>,/)[0] ?? '';
  const name = nameOf(text);
  if (name.length < 3) return [];
  const box = boxBetween(flow, to.start, to.end);
  const reason = 'Steht in der E-Mail bei „An“';
  return [{ ...proposed(flow, name, text), box, reason, confidence: 'sure' }];
}

/** The name before an address in brackets, else the address. */
export function nameOf(text: string): string {
  const [before = ''] = text.split(/[<[(]/);
  const inside = text
    .slice(before.length)
    .replace(/^[<[(]+|[>\])]+$/g, '')
    .replace(/^mailto:/i, '');
  return tidy(before.replace(/["„“”']/g, '')) || tidy(inside);
}

function ofAddress(
  flow: Flow,
  { addressee }: LetterParts,
  own: readonly string[],
): FieldProposal[] {
  const cells = [...addressee].toSorted((a, b) => a.start - b.start);
  const place = cells.findIndex(({ text }) => PLACE.test(text));
  const block = place < 0 ? cells : cells.slice(0, place + 1);
  const parts = partsIn(linesOf(block), own);
  const house = block.find(({ text }) => isOwn(text, own));
  if (parts.length === 0 && house) parts.push(house.text);
  if (parts.length === 0) return [];
  const value = cutText(parts.slice(0, MOST_PARTS).join(', '), MOST_CHARACTERS);
  const text = cutText(block.map((cell) => cell.text).join(' '), 2 * MOST_CHARACTERS);
  const reason = 'Steht im Anschriftfeld';
  const confidence = asRead(flow, block, place >= 0 ? 'sure' : 'likely');
  return [{ ...proposed(flow, value, text), box: boxAround(flow, block), reason, confidence }];
}

/** Lines of an address; one that is printed in one line is parted at its commas. */
function linesOf(block: readonly Cell[]): string[] {
  return block.flatMap(({ text }) => (PLACE.test(text) ? text.split(/,\s/) : [text]));
}

/** Lines of an address that name an office or a person. */
function partsIn(lines: readonly string[], own: readonly string[]): string[] {
  const parts: string[] = [];
  let open = '';
  lines.forEach((text, at) => {
    const part = isPlaced(text, lines[at + 1]) ? '' : partOf(text, own);
    if (part === '') return;
    if (WAITS.test(part)) open = `${open}${part} `;
    else if (!isNoise(part)) {
      parts.push(`${open}${part}`);
      open = '';
    }
  });
  return [...new Set(parts)];
}

/** Street, box, place or country. */
function isPlaced(text: string, next = ''): boolean {
  if (STREET.test(text) || PLACE.test(text) || COUNTRY.test(text)) return true;
  return PLACE.test(next) && /(?:\d\s?[a-z]?|\s[lI|])$/iu.test(text) && !UNIT.test(text);
}

/** A line without "An die", "z. Hd.", dashes around it and the name of the house in front. */
function partOf(text: string, own: readonly string[]): string {
  const bare = germanDashes(tidy(text))
    .replace(/^an\s(?:das|die|den|dem)(?:\s|$)/iu, '')
    .replace(/^(?:z\.?\s?h(?:d|d\.|änden)?\.?|zu\shänden|c\/o)\s(?:v(?:on|\.)\s)?/iu, '')
    .replace(EDGES, '');
  return behindOwn(bare, own)
    .replace(EDGES, '')
    .replace(/^herrn(?!\p{L})/iu, 'Herr');
}

function proposed(
  flow: Flow,
  value: string,
  text: string,
): Pick<FieldProposal, 'field' | 'value' | 'text' | 'pageNo'> {
  return { field: 'addressee', value, text, pageNo: flow.pageNo };
}
