import { cutText } from '#libs/kernel';
import type { Box } from '#libs/imaging/contracts';
import type { FieldPage } from './field-proposal.js';

/** Characters of a page that are looked at; a page of small print has about 8,000. */
const MAX_CHARACTERS = 20_000;
/** Words of a page that are looked at; a page of small print has about 1,200. */
const MAX_WORDS = 2_000;
const MAX_WORD = 300;
/** A space wider than that many heights of the line parts two columns. */
const COLUMN_GAP = 1.4;
/** Between two cells of a line in the text of a flow; words of one cell stand one space apart. */
export const CELL_GAP = '  ';

/** A word in the text of a flow: `[start, end)` and its box. */
export interface FlowWord extends Box {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** How sure the engine is of it, 0–100; 100 where none has read it. */
  readonly c: number;
}

/** A piece of a line without a gap as wide as a column. */
export interface Cell extends Box {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the line in the flow. */
  readonly line: number;
}

/**
 * A page as one text in which phrases may run over lines: cells of a line parted by two spaces,
 * lines by `\n`, a word broken at a line end joined. Pages without words get boxes counted in
 * characters, so that columns of plain text are columns too.
 */
export interface Flow {
  readonly pageNo: number;
  readonly text: string;
  readonly words: readonly FlowWord[];
  readonly cells: readonly Cell[];
  /** False where boxes are made up. */
  readonly placed: boolean;
  readonly bottom: number;
}

interface Placed extends Box {
  readonly t: string;
  readonly l: number;
  readonly c: number;
}

export function flowOf(page: FieldPage): Flow {
  const placed = page.words.length > 0;
  const lines = byLine(placed ? page.words : wordsOfText(page.text));
  const writer = new FlowWriter();
  for (const line of lines) if (!isQuoted(line)) writer.line(line);
  const { text, words, cells } = writer;
  const bottom = words.reduce((most, { y, h }) => Math.max(most, y + h), 0);
  return {
    pageNo: page.pageNo,
    text,
    words,
    cells,
    placed,
    bottom: placed ? page.heightPx : bottom,
  };
}

/** Around everything between two offsets; null where the page has no words. */
export function boxBetween(flow: Flow, start: number, end: number): Box | null {
  if (!flow.placed) return null;
  const found: Box[] = [];
  for (let at = firstEndingAfter(flow.words, start); at < flow.words.length; at += 1) {
    const word = flow.words[at];
    if (!word || word.start >= end) break;
    found.push(word);
  }
  return found.length > 0 ? unionOf(found) : null;
}

export function unionOf(boxes: readonly Box[]): Box {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return { x, y, w: right - x, h: bottom - y };
}

/** One line, single spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function firstEndingAfter(words: readonly FlowWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byLine(words: readonly Placed[]): Placed[][] {
  const lines = new Map<number, Placed[]>();
  let left = MAX_CHARACTERS;
  for (const word of words.slice(0, MAX_WORDS)) {
    left -= Math.min(word.t.length, MAX_WORD) + 1;
    if (left < 0) break;
    const line = lines.get(word.l);
    if (line) line.push(word);
    else lines.set(word.l, [word]);
  }
  return [...lines.values()];
}

/** Words of plain text on a grid: a line is 1 high and 1.3 apart, a character 0.5 wide. */
function wordsOfText(text: string): Placed[] {
  const words: Placed[] = [];
  cutText(text, MAX_CHARACTERS)
    .split(/\r?\n/)
    .forEach((line, l) => {
      for (const { 0: t, index } of line.replaceAll('\t', '    ').matchAll(/\S+/g))
        words.push({ t, l, x: index / 2, y: l * 1.3, w: t.length / 2, h: 1, c: 100 });
    });
  return words;
}

/** What a mail quotes was written by somebody else. */
function isQuoted(line: readonly Placed[]): boolean {
  return line[0]?.t.startsWith('>') ?? false;
}

class FlowWriter {
  readonly words: FlowWord[] = [];
  readonly cells: Cell[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  private lines = 0;

  /** Put together once: a text that grows and is looked at takes time squared. */
  get text(): string {
    return this.pieces.join('');
  }

  line(line: readonly Placed[]): void {
    const height = line.reduce((most, { h }) => Math.max(most, h), 0);
    let cell: Placed[] = [];
    for (const word of line) {
      const before = cell.at(-1);
      if (before && word.x - before.x - before.w > COLUMN_GAP * height) {
        this.cell(cell);
        cell = [];
      }
      cell.push(word);
    }
    this.cell(cell);
    this.lines += 1;
  }

  private cell(words: readonly Placed[]): void {
    if (words.length === 0) return;
    this.part(words[0]?.t ?? '');
    const start = this.length;
    const texts = words.map(({ t }) => cutText(t, MAX_WORD));
    for (const [at, { x, y, w, h, c }] of words.entries()) {
      if (at > 0) this.write(' ');
      const from = this.length;
      this.write(texts[at] ?? '');
      this.words.push({ x, y, w, h, c, start: from, end: this.length, line: this.lines });
    }
    const text = texts.join(' ');
    this.cells.push({ ...unionOf(words), text, start, end: this.length, line: this.lines });
  }

  /** Writes what parts the next word from the last; joins a word broken at the line end. */
  private part(next: string): void {
    const last = this.words.at(-1);
    if (!last) return;
    if (last.line === this.lines) {
      this.write(CELL_GAP);
      return;
    }
    const end = this.pieces.at(-1) ?? '';
    if (/\p{Ll}[-¬]$/u.test(end.slice(-2)) && /^\p{Ll}/u.test(next)) {
      this.pieces[this.pieces.length - 1] = end.slice(0, -1);
      this.length -= 1;
    } else this.write('\n');
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}
