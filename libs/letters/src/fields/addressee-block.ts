import { findDates } from './dates.js';
import type { Cell } from './flow.js';
import { isOwn } from './own-names.js';

/** A postal code and a place (five digits in Germany, four in Austria and Switzerland). */
export const PLACE = /(?<![\d.,/-])(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}\p{L}/u;
const ADDRESSED =
  /^(?:an\s(?:das|die|den|dem)(?!\p{L})|herrn?(?!\p{L})|frau(?!\p{L})|firma(?!\p{L})|eheleute)/iu;
const TO = /^an\s(?:das|die|den|dem)\s\p{Lu}/iu;
const HOUSE_NUMBER = /\d{1,4}\s?[a-z]?$|^postfach/iu;
/** Where the house is a party to a case, and no letter goes. */
const NO_ADDRESS = /vertreten\sdurch|\s\.?\/\.|\sgegen\s/iu;
/** DIN 5008: an address has at most nine lines. */
const ADDRESS_LINES = 9;
/** A line of an address is no longer; what is longer is the text of the letter. */
const MOST_CHARACTERS = 60;
/** Name, office and street: an address of ours on a letter that saves itself the place. */
const SHORT_ADDRESS = 3;
/** Heights of a line below which the next one is still of the same block. */
const CLOSE = 2.2;

/**
 * The cells of the address to which a letter goes: marked by "An das", "Herrn", a name of the house; else
 * the last block of the head that ends in street and place, below the one of whoever wrote.
 */
export function addresseeOf(head: readonly Cell[], ownNames: readonly string[]): Set<Cell> {
  const marked = markedOf(head, ownNames);
  return marked.size > 0 ? marked : unmarkedOf(head);
}

function markedOf(head: readonly Cell[], ownNames: readonly string[]): Set<Cell> {
  const found = new Set<Cell>();
  for (const first of head) {
    const own = isOwn(first.text, ownNames);
    const begins = own || ADDRESSED.test(first.text);
    if (found.has(first) || !begins || NO_ADDRESS.test(first.text)) continue;
    for (const cell of addressAt(head, first, own)) found.add(cell);
  }
  return found;
}

function addressAt(head: readonly Cell[], first: Cell, own: boolean): readonly Cell[] {
  const column = columnBelow(head, first);
  const dated = column.findIndex(({ text }) => findDates(text).length > 0);
  const block = dated < 0 ? column : column.slice(0, dated);
  const place = block.findIndex(({ text }) => PLACE.test(text));
  const isText = block.slice(1, place + 1).some(({ text }) => text.length > MOST_CHARACTERS);
  if (place < 0 || isText) return withoutPlace(block, own);
  return [...(own ? [] : closeAbove(head, first)), ...block.slice(0, place + 1)];
}

/** "An das Bauamt", or our name and what stands close below it. */
function withoutPlace(block: readonly Cell[], own: boolean): readonly Cell[] {
  if (own) return block.slice(0, SHORT_ADDRESS);
  const [first] = block;
  if (!first || !TO.test(first.text)) return [];
  const end = block.findIndex((cell, at) => at > 0 && !isClose(block[at - 1], cell));
  return block.slice(0, Math.min(end < 0 ? SHORT_ADDRESS : end, SHORT_ADDRESS));
}

/** The office above the person: lines right above, without a place, which would be a return address. */
function closeAbove(head: readonly Cell[], first: Cell): Cell[] {
  const above: Cell[] = [];
  let below = first;
  for (const cell of head.slice(0, head.indexOf(first)).toReversed()) {
    if (Math.abs(cell.x - first.x) > first.h || !isClose(cell, below)) continue;
    if (PLACE.test(cell.text) || cell.text.length > 60 || above.length === 2) break;
    above.unshift(cell);
    below = cell;
  }
  return above;
}

function unmarkedOf(head: readonly Cell[]): Set<Cell> {
  const blocks = head
    .filter((cell) => !head.some((other) => other !== cell && isRightAbove(other, cell)))
    .map((first) => closeBelow(columnBelow(head, first)))
    .filter((block) => isAddress(block));
  const last = blocks.at(-1);
  const top = head.reduce((least, { y }) => Math.min(least, y), Infinity);
  // The only block, at the very top, is of whoever wrote.
  if (!last || (blocks.length === 1 && (last[0]?.y ?? 0) <= top)) return new Set();
  return new Set(last.slice(0, last.findIndex(({ text }) => PLACE.test(text)) + 1));
}

function isRightAbove(above: Cell, cell: Cell): boolean {
  return (
    above.y < cell.y &&
    Math.abs(above.x - cell.x) <= cell.h &&
    isClose(above, cell) &&
    !PLACE.test(above.text)
  );
}

function closeBelow(column: readonly Cell[]): Cell[] {
  const end = column.findIndex((cell, at) => at > 0 && !isClose(column[at - 1], cell));
  return column.slice(0, end < 0 ? column.length : end);
}

/** A name, perhaps more, street or box, and place. */
function isAddress(block: readonly Cell[]): boolean {
  const place = block.findIndex(({ text }) => PLACE.test(text));
  return (
    place >= 2 &&
    HOUSE_NUMBER.test(block[place - 1]?.text ?? '') &&
    !/\d{3}/.test(block[0]?.text ?? '')
  );
}

function isClose(above: Cell | undefined, below: Cell): boolean {
  return above !== undefined && below.y - above.y < CLOSE * Math.max(above.h, below.h);
}

/** The cells of the block that begins with one: below it, on its left edge, without a wide gap. */
export function columnBelow(cells: readonly Cell[], first: Cell): Cell[] {
  const block = [first];
  let last = first;
  for (const cell of cells) {
    if (cell.start <= last.start || Math.abs(cell.x - first.x) > 2 * first.h) continue;
    if (cell.y < last.y || cell.y - last.y > 3.2 * Math.max(last.h, cell.h)) continue;
    block.push(cell);
    last = cell;
    if (block.length === ADDRESS_LINES) break;
  }
  return block;
}
