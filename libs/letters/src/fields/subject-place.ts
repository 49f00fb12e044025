import type { Cell } from './flow.js';
import { isNoise } from './head-noise.js';
import { fromTheTop, joinedLines } from './printed-lines.js';
import type { SubjectFound, SubjectPage } from './subject-found.js';
import { printedSubject } from './subject-text.js';
import { isTitle } from './subject-title.js';

const MOST_LINES = 3;
const MOST_CHARACTERS = 180;
/** Heights of a line by which the lines of a Betreff may stand off the edge of the text. */
const OFF_EDGE = 3;
/** A line that speaks of earlier mail and goes with the Betreff without being it. */
const EARLIER =
  /^(?:bezug|bez\.|(?:ihr|unser|mein)e?n?\s(?:schreiben|nachricht|e-?mail|anruf|telefonat|gespräch|zeichen)|zu\sihre[mr]\sschreiben|anlagen?)(?!\p{L})/iu;
/** "Projekt: Neubau Kita": a value with its name, which stands beside a Betreff more often than for one. */
const NAMED_VALUE = /^\p{L}[\p{L}. -]{1,25}:\s/u;
/** The beginning of a sentence, in a letter that has no salutation. */
const SENTENCE =
  /^(?:sie|wir|ich|auf|zu|mit|im|am|in|nach|für|hiermit|anbei|als|gegen|bei|aufgrund|zur|unter|da|wie|es|der|die|das|den|dem|leider|vielen)\s(?!\p{Lu}\p{L}{1,40}$)/iu;

/**
 * The Betreff by its place after DIN 5008: on the left edge of the text, below address, references and
 * date, above the salutation. Sure where it is the only block there.
 */
export function placedSubject(page: SubjectPage): SubjectFound | null {
  const blocks = blocksOf(between(page), page);
  const own = blocks.filter((block) => !begins(block, EARLIER));
  const titles = own.filter((block) => !begins(block, NAMED_VALUE));
  const [chosen] = [...likeliestFirst(page, titles), ...own, ...blocks];
  if (!chosen) return null;
  const cells = withoutEarlier(chosen).slice(0, MOST_LINES);
  const value = printedSubject(joinedLines(cells.map(({ text }) => text)));
  if (value.length < 4 || !/\p{L}{3}/u.test(value)) return null;
  const isAlone = titles.length <= 1 && own.includes(chosen) && isApart(page, cells);
  const isPlain = isAlone && !begins(chosen, NAMED_VALUE) && !/\d{6}/.test(value);
  const reason = page.parts.salutation
    ? 'Steht zwischen Anschrift und Anrede, wo der Betreff hingehört'
    : 'Steht als Titel über dem Text';
  return { cells, value, reason, confidence: isPlain ? 'sure' : 'likely' };
}

/** Without an address a letterhead stands above: then the lines next to the salutation come first. */
function likeliestFirst(
  { parts }: SubjectPage,
  titles: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  return parts.addressee.size === 0 ? titles.toReversed() : titles;
}

function begins([first]: readonly Cell[], pattern: RegExp): boolean {
  return pattern.test(first?.text ?? '');
}

/** Lines that may be a Betreff, from the top to the bottom. */
function between(page: SubjectPage): Cell[] {
  const { flow, labelled, parts } = page;
  const { salutation, addressee } = parts;
  const address = [...addressee];
  if (address.length === 0 && !salutation) return [];
  const edge = salutation?.x ?? Math.min(...address.map(({ x }) => x));
  const top = topOf(page, edge);
  const end = salutation?.y ?? flow.bottom * 0.7;
  const fits = (cell: Cell): boolean =>
    cell.y > top &&
    cell.y + cell.h / 2 < end &&
    Math.abs(cell.x - edge) <= OFF_EDGE * cell.h &&
    !addressee.has(cell);
  const rows = fromTheTop(flow.cells.filter(fits));
  const lines = rows.filter(
    (cell, at) => !labelled.has(cell) && !isNoise(cell.text) && !isCopied(page, rows, at),
  );
  return salutation ? lines : titleOf(page, lines, rows);
}

/** To whom a copy goes: what stands close below "nachrichtlich". */
function isCopied({ space }: SubjectPage, rows: readonly Cell[], at: number): boolean {
  for (let above = at; above > 0; above -= 1) {
    const [cell, before] = [rows[above], rows[above - 1]];
    if (!cell || !before || cell.y - before.y > space(before)) return false;
    if (/^(?:nachrichtlich|kopie|verteiler|durchschrift)(?!\p{L})/iu.test(before.text)) return true;
  }
  return false;
}

/** Below the address where there is one; else below whatever stands in the upper part and is no Betreff. */
function topOf({ flow, labelled, parts }: SubjectPage, edge: number): number {
  const { addressee, salutation } = parts;
  if (addressee.size > 0) return Math.max(...[...addressee].map(({ y }) => y));
  const above = flow.cells.filter(
    (cell) =>
      salutation &&
      cell.y < salutation.y &&
      Math.abs(cell.x - edge) < 25 * cell.h &&
      (labelled.has(cell) || isNoise(cell.text)),
  );
  return above.reduce((lowest, { y }) => Math.max(lowest, y), -Infinity);
}

/** Without a salutation only the first lines, and only if they are no sentence. */
function titleOf({ space }: SubjectPage, lines: readonly Cell[], rows: readonly Cell[]): Cell[] {
  const [first] = lines;
  if (!first || isSentence(first.text)) return [];
  if (/^\p{L}+$/u.test(first.text) && !isTitle(first.text)) return [];
  const below = rows.slice(rows.indexOf(first));
  const end = below.findIndex((cell, at) => {
    const last = below[at - 1];
    return last !== undefined && cell.y - last.y > space(last);
  });
  const block = end < 0 ? below : below.slice(0, end);
  const isTitleBlock = block.length <= MOST_LINES && !block.some(({ text }) => isSentence(text));
  return isTitleBlock ? block.filter((cell) => lines.includes(cell)) : [];
}

function isSentence(text: string): boolean {
  return SENTENCE.test(text) || /\p{Ll}{2}[.!?]$/u.test(text) || text.length > MOST_CHARACTERS;
}

/** Lines with no space between them; what has space around it is a block of its own. */
function blocksOf(lines: readonly Cell[], { space }: SubjectPage): (readonly Cell[])[] {
  const blocks: Cell[][] = [];
  for (const cell of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && cell.y - last.y <= space(last)) block.push(cell);
    else blocks.push([cell]);
  }
  return blocks.filter((block) => !block.some(({ text }) => text.length > MOST_CHARACTERS));
}

/** A reference to earlier mail below the first line is none of the Betreff. */
function withoutEarlier(block: readonly Cell[]): readonly Cell[] {
  const end = block.findIndex(({ text }, at) => at > 0 && EARLIER.test(text));
  return end < 0 ? block : block.slice(0, end);
}

/** Space above it and below it, on the left half of the page. */
function isApart({ flow, space }: SubjectPage, block: readonly Cell[]): boolean {
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last) return false;
  const beside = flow.cells.filter(
    (cell) => !block.includes(cell) && Math.abs(cell.x - first.x) <= OFF_EDGE * cell.h,
  );
  const above = beside.some(({ y }) => y < first.y && first.y - y <= space(first));
  const below = beside.some(({ y }) => y > last.y && y - last.y <= space(last));
  return !above && !below;
}
