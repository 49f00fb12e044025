import { PLACE } from './addressee-block.js';
import { nameOf } from './addressee.js';
import { asRead } from './blurred.js';
import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { tidy, unionOf, boxBetween, type Cell, type Flow } from './flow.js';
import type { Label, Span } from './labels.js';
import type { LetterParts } from './letter-parts.js';
import type { MailHeader } from './mail-header.js';
import { isOwn } from './own-names.js';
import { joinedLines } from './printed-lines.js';
import { isName, isOrganisation, linesOfName } from './sender-name.js';
import { fold, fromPrivateBlock, fromSignature, type SenderFound } from './sender-person.js';
import { spelledAlike } from './spelled-alike.js';
import { isForwarded } from './subject-text.js';
import { isTitle } from './subject-title.js';

/** What parts the segments of a return address, strongest first; OCR reads the middle dot as a dot. */
const SEPARATORS = [/\s?[·•|∙*‧]\s?/u, /\s\.\s/u, /\s[-–—]\s/u, /,\s/u];
/** What may stand in front of a return address. */
const LEAD = /^(?:postanschrift|hausanschrift|absender|abs\.?)\s?:?\s{1,5}/iu;
const MAIL_FROM = /^(?:von|from|absender)\s?:\s{0,10}(.{0,120})$/iu;
/** A letterhead ends there at the latest. */
const LETTERHEAD_LINES = 6;
/** The same where nothing below tells where it ends. */
const BARE_LETTERHEAD_LINES = 3;

/** What is known of a first page when its sender is looked for. */
export interface SenderContext {
  readonly labels: readonly Label[];
  readonly parts: LetterParts;
  /** Headers of the mail that the page is, then of mails inside it. */
  readonly mails: readonly MailHeader[];
}

/**
 * Who wrote, one at most: "Von" of a mail (of the mail inside it where it is handed on), the letterhead,
 * over two lines where it runs over two, the return address above the address window (DIN 5008:
 * Rücksendeangabe, one line "Firma · Straße · PLZ Ort"), the block of a private sender at the top, else
 * the name below the closing. Never the addressee.
 */
export function proposeSender(
  flow: Flow,
  { labels, parts, mails }: SenderContext,
  options: FieldOptions,
): FieldProposal[] {
  const own = options.ownNames ?? [];
  const printed = () =>
    fromHead(flow, parts, { labels, own }) ??
    fromPrivateBlock(parts, own) ??
    (parts.hasClosing ? fromSignature(parts) : null);
  const first = fromMail(flow, mails) ?? printed();
  if (!first) return [];
  const found = mails.length > 0 ? first : spelledAlike(flow, parts, first);
  const text = joinedLines(found.spans.map(({ start, end }) => flow.text.slice(start, end)));
  if (isOwn(text, own)) return [];
  const { reason } = found;
  const confidence = asRead(flow, found.spans, found.confidence);
  const boxes = found.spans.map(({ start, end }) => boxBetween(flow, start, end));
  const placed = boxes.filter((each) => each !== null);
  const box = placed.length > 0 ? unionOf(placed) : null;
  return [{ field: 'sender', value: text, text, pageNo: flow.pageNo, box, reason, confidence }];
}

function fromMail(flow: Flow, mails: readonly MailHeader[]): SenderFound | null {
  const [mail, inner] = mails;
  if (!mail) return fromLabel(flow);
  const subject = mail.subject ? flow.text.slice(mail.subject.start, mail.subject.end) : '';
  const handedOn = isForwarded(tidy(subject)) && inner?.from;
  const from = handedOn ? inner.from : mail.from;
  if (!from) return null;
  const name = nameOf(flow.text.slice(from.start, from.end));
  const start = flow.text.indexOf(name, from.start);
  if (name.length < 3 || start < 0) return null;
  const reason = handedOn
    ? 'Steht in der weitergeleiteten E-Mail bei „Von“'
    : 'Steht in der E-Mail bei „Von“';
  return { spans: [{ start, end: start + name.length }], reason, confidence: 'sure' };
}

/** "Absender: …" on a page that is no mail. */
function fromLabel(flow: Flow): SenderFound | null {
  for (const cell of flow.cells.slice(0, 12)) {
    const from = MAIL_FROM.exec(cell.text)?.[1] ?? '';
    const name = nameOf(from);
    const start = flow.text.indexOf(name, cell.start);
    if (name.length < 3 || start < 0) continue;
    const spans = [{ start, end: start + name.length }];
    return { spans, reason: 'Steht bei „Absender“ oder „Von“', confidence: 'sure' };
  }
  return null;
}

function fromHead(
  flow: Flow,
  parts: LetterParts,
  { labels, own }: { labels: readonly Label[]; own: readonly string[] },
): SenderFound | null {
  const back = returnAddress(parts, own);
  const head = letterhead(parts, labels, { own, before: back?.start ?? Infinity });
  if (back) return withReturnAddress(flow, parts, { back, head });
  const [first] = head;
  if (!first) return null;
  const confidence = first.line === 0 && parts.isLetter ? 'sure' : 'likely';
  return { spans: head, reason: 'Steht im Briefkopf', confidence };
}

function withReturnAddress(
  flow: Flow,
  parts: LetterParts,
  { back, head }: { back: Span; head: readonly Cell[] },
): SenderFound {
  const name = fold(flow.text.slice(back.start, back.end));
  const title = fold(head.map(({ text }) => text).join(''));
  const agrees = (text: string): boolean => name.includes(text) || text.includes(name);
  const again = parts.head.some(({ text, start }) => start < back.start && fold(text) === name);
  const both = 'Steht im Briefkopf und in der Rücksendeangabe';
  if (head.length > 1 && title.includes(name))
    return { spans: head, reason: both, confidence: 'sure' };
  if (again || (title !== '' && agrees(title)))
    return { spans: [back], reason: both, confidence: 'sure' };
  if (title === '')
    return { spans: [back], reason: 'Rücksendeangabe über dem Anschriftfeld', confidence: 'sure' };
  const reason = 'Steht im Briefkopf; die Rücksendeangabe nennt anderes';
  return { spans: head, reason, confidence: 'likely' };
}

/** The name at the start of a line "Firma · Straße · PLZ Ort". */
function returnAddress({ head, addressee }: LetterParts, own: readonly string[]): Span | null {
  for (const cell of head.slice(0, 30)) {
    if (cell.text.length > 180 || addressee.has(cell) || !PLACE.test(cell.text)) continue;
    const lead = LEAD.exec(cell.text)?.[0].length ?? 0;
    const name = firstSegment(cell.text.slice(lead));
    const start = cell.start + lead;
    if (isName(name) && !isOwn(name, own)) return { start, end: start + name.length };
  }
  return null;
}

/** What stands before the first separator of a line; nothing where it has none. */
function firstSegment(line: string): string {
  const separator = SEPARATORS.find((each) => each.test(line));
  return separator ? (line.split(separator)[0] ?? '') : '';
}

/** The first title-like cell above return address and addressee that names an organisation, with its lines. */
function letterhead(
  { head, addressee, isLetter }: LetterParts,
  labels: readonly Label[],
  { own, before }: { own: readonly string[]; before: number },
): Cell[] {
  // A paper that is no letter has nothing but its first line to say whose it is.
  const isBare = !isLetter && !head.some(({ text }) => PLACE.test(text));
  const first = [...addressee].reduce((least, { start }) => Math.min(least, start), Infinity);
  const end = Math.min(before, first);
  const lines = Number.isFinite(end) ? LETTERHEAD_LINES : isBare ? 1 : BARE_LETTERHEAD_LINES;
  const isCandidate = (cell: Cell): boolean =>
    cell.line < lines &&
    cell.start < end &&
    !addressee.has(cell) &&
    !(isBare && isTitle(cell.text)) &&
    !labels.some((label) => label.cell === cell);
  const title = head.find((cell) => isCandidate(cell) && isOrganisation(cell.text, own));
  return title
    ? linesOfName(
        head.filter((cell) => !addressee.has(cell)),
        title,
      )
    : [];
}
