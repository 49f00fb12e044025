import type { Cell, Flow } from './flow.js';
import type { Span } from './labels.js';

/** The lines above the text of a mail, as a program shows or prints them. */
export interface MailHeader {
  readonly from: Span | null;
  readonly to: Span | null;
  readonly subject: Span | null;
  /** True where an address or a moment of sending shows that it is a mail and no memo. */
  readonly isMail: boolean;
}

type Part = 'from' | 'to' | 'subject' | 'sent' | 'dated' | 'other';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['from', /^(?:von|from|absender)\s?:/iu],
  ['to', /^(?:an|to|empfänger)\s?:/iu],
  ['subject', /^(?:betreff|subject)\s?:/iu],
  ['sent', /^(?:gesendet|sent)\s?:/iu],
  ['dated', /^(?:datum|date|empfangen)\s?:/iu],
  [
    'other',
    /^(?:cc|bcc|kopie|blindkopie|anlagen?|attachments?|antwort an|reply-to|priorität|wichtigkeit|vertraulichkeit)\s?:/iu,
  ],
];
/** Lines among which the first header begins, and those among which one of a forwarded mail does. */
const FIRST_LINES = 8;
const LOOKED_AT = 60;
const HEADER_LINES = 14;

/**
 * Headers of a page in their order: that of the mail itself at the top, then those of mails inside it.
 * A header has "Von" or "An" and a second line of its kind; lines of the text below are none.
 */
export function mailHeadersOf(flow: Flow): MailHeader[] {
  const lines = linesOf(flow).slice(0, LOOKED_AT);
  const found: MailHeader[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (found.length === 0 && at >= FIRST_LINES) break;
    const { header, lines: taken } = headerAt(flow, lines, at);
    if (!header) continue;
    found.push(header);
    at += taken;
  }
  return found;
}

function linesOf({ cells }: Flow): Cell[][] {
  const lines: Cell[][] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    if (last && last[0]?.line === cell.line) last.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

function headerAt(
  flow: Flow,
  lines: readonly Cell[][],
  at: number,
): { header: MailHeader | null; lines: number } {
  const { parts, taken } = partsFrom(lines, at);
  const [from = null, to = null] = [parts.get('from'), parts.get('to')];
  const known = [...parts.keys()].filter((part) => part !== 'other');
  if ((from === null && to === null) || known.length < 2) return { header: null, lines: 0 };
  const spans = [...parts.values()];
  const text = spans.map(({ start, end }) => flow.text.slice(start, end)).join(' ');
  const isMail = text.includes('@') || parts.has('sent');
  return { header: { from, to, subject: parts.get('subject') ?? null, isMail }, lines: taken };
}

/** The header lines that follow one another, each part once, and how many lines they are. */
function partsFrom(
  lines: readonly Cell[][],
  at: number,
): { parts: Map<Part, Span>; taken: number } {
  const parts = new Map<Part, Span>();
  let taken = 0;
  let last: Part | null = null;
  for (const line of lines.slice(at, at + HEADER_LINES)) {
    const part = partOf(line);
    if (part) last = part;
    else if (last === null || !continues(line, lines[at + taken - 1])) break;
    taken += 1;
    if (!part) lengthen(parts, last, line);
    else if (!parts.has(part)) parts.set(part, spanOf(line));
  }
  return { parts, taken };
}

function partOf([first]: readonly Cell[]): Part | null {
  return PARTS.find(([, pattern]) => pattern.test(first?.text ?? ''))?.[0] ?? null;
}

/** A line that goes on with the value of the one before: it begins where that value does. */
function continues(line: readonly Cell[], before?: readonly Cell[]): boolean {
  const [first] = line;
  const value = before?.at(-1);
  if (!first || !value || before?.length !== 2) return false;
  return Math.abs(first.x - value.x) < first.h && first.y - value.y < 2.2 * value.h;
}

function lengthen(parts: Map<Part, Span>, part: Part, line: readonly Cell[]): void {
  const span = parts.get(part);
  if (span) parts.set(part, { start: span.start, end: line.at(-1)?.end ?? span.end });
}

/** What stands behind the colon of a header line. */
function spanOf(line: readonly Cell[]): Span {
  const [first] = line;
  const label = PARTS.map(([, pattern]) => pattern.exec(first?.text ?? '')?.[0].length ?? 0);
  const start = (first?.start ?? 0) + Math.max(...label);
  return { start, end: line.at(-1)?.end ?? start };
}
