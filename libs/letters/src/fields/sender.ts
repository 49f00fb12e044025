import type { FieldConfidence, FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Cell, type Flow } from './flow.js';
import type { Label, Span } from './labels.js';
import { columnBelow, isOwn, PLACE, type LetterParts } from './letter-parts.js';

/** Words by which a line is known to name an organisation or an office. */
const ORGANISATION =
  /(?<!\p{L})(?:\p{L}{0,30}(?:amt|gericht|behörde|regierung|direktion|kammer|versicherung|kasse|bank|schule|gymnasium|gemeinde|verein|verband|kanzlei|anwälte|anwältin|anwalt|notar|notarin|präsidium|ministerium|praxis|klinik|klinikum|krankenhaus|werke|universität|hochschule|stiftung|kreis|polizei|feuerwehr|büro|gewerkschaft|genossenschaft|gesellschaft|agentur|bistum|pfarramt|betriebe)|jobcenter|kreis|stadt|gmbh|ag|kg|ohg|ug|se|mbb|mbh|eg|e\.\s?v\.|e\.\s?k\.|e\.\s?g\.|bund|verlag|büro|amt\sfür|institut|kita|dr\.\smed\.)(?!\p{L})/iu;
const STREET =
  /(?:straße|strasse|str\.|weg|allee|platz|ring|gasse|damm|ufer|markt|chaussee|graben|kirchhof|postfach|pf\.|wall|brücke|hof|berg)\s?\d|^(?:postfach|am|an\sder|im|auf\sdem)\s.*\d|\d{1,4}\s?[a-z]?$/iu;
/** What parts the segments of a return address, strongest first; OCR reads the middle dot as a dot. */
const SEPARATORS = [/\s?[·•|∙*‧]\s?/u, /\s\.\s/u, /\s[-–—]\s/u, /,\s/u];
const PERSON =
  /^(?:(?:familie|eheleute|herr|frau|dr\.|prof\.)\s){0,2}(?:\p{Lu}[\p{L}.-]{0,25}\s){1,3}(?:und\s)?(?:\p{Lu}[\p{L}.-]{1,25}\s?){1,2}$/u;
const NO_NAME =
  /auftrag|vertretung|anordnung|grüße|gruß|unterschrift|anlage|seite|betreff|telefon|service|beglaubigt/iu;
/** Words that say what somebody is, not who. */
const GENERIC =
  /^(?:rechtsanwälte|rechtsanwalt|rechtsanwältin|anwaltskanzlei|kanzlei|notariat|notar|praxis|rechnung|bund|büro|verein|gesellschaft|agentur)$/iu;
const MAIL_FROM = /^(?:von|from|absender)\s?:\s{0,10}(.{0,120})$/iu;
const MAX_NAME = 80;
/** A letterhead ends there at the latest. */
const LETTERHEAD_LINES = 6;
/** The same where nothing below tells where it ends. */
const BARE_LETTERHEAD_LINES = 3;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly confidence: FieldConfidence;
}

/**
 * Who wrote, one at most: "Von:" of a printed mail, the letterhead, the return address above the
 * address window (DIN 5008: Rücksendeangabe, one line "Firma · Straße · PLZ Ort"), the block of a
 * private sender at the top, else the name below the closing. Never the addressee.
 */
export function proposeSender(
  flow: Flow,
  { labels, parts }: { labels: readonly Label[]; parts: LetterParts },
  options: FieldOptions,
): FieldProposal[] {
  const own = options.ownNames ?? [];
  const found =
    fromMail(flow) ??
    fromHead(flow, parts, { labels, own }) ??
    fromPrivateBlock(flow, parts, own) ??
    (parts.hasClosing ? fromSignature(parts) : null);
  if (!found) return [];
  const text = tidy(flow.text.slice(found.start, found.end));
  if (isOwn(text, own)) return [];
  const { reason, confidence, start, end } = found;
  const box = boxBetween(flow, start, end);
  return [{ field: 'sender', value: text, text, pageNo: flow.pageNo, box, reason, confidence }];
}

function fromMail(flow: Flow): Found | null {
  for (const [at, cell] of flow.cells.slice(0, 12).entries()) {
    const line = /:\s?$/.test(cell.text)
      ? `${cell.text} ${flow.cells[at + 1]?.text ?? ''}`
      : cell.text;
    const from = MAIL_FROM.exec(line)?.[1];
    if (from === undefined) continue;
    const name = from.replace(/\s?[<[(].*$/, '').replace(/^["„']|["“']$/g, '') || from;
    const start = flow.text.indexOf(name, cell.start);
    if (name.length < 3 || start < 0) continue;
    return {
      start,
      end: start + name.length,
      reason: 'Steht in der E-Mail bei „Von“',
      confidence: 'sure',
    };
  }
  return null;
}

function fromHead(
  flow: Flow,
  parts: LetterParts,
  { labels, own }: { labels: readonly Label[]; own: readonly string[] },
): Found | null {
  const back = returnAddress(parts, own);
  const head = letterhead(parts, labels, { own, before: back?.start ?? Infinity });
  if (back) return withReturnAddress(flow, parts, { back, head });
  if (!head) return null;
  const confidence = head.line === 0 ? 'sure' : 'likely';
  return { start: head.start, end: head.end, reason: 'Steht im Briefkopf', confidence };
}

function withReturnAddress(
  flow: Flow,
  parts: LetterParts,
  { back, head }: { back: Span; head: Cell | null },
): Found {
  const name = fold(flow.text.slice(back.start, back.end));
  const agrees = (text: string): boolean => name.includes(text) || text.includes(name);
  const again = parts.head.some(({ text, start }) => start < back.start && fold(text) === name);
  if (again || (head && agrees(fold(head.text))))
    return { ...back, reason: 'Steht im Briefkopf und in der Rücksendeangabe', confidence: 'sure' };
  if (!head)
    return { ...back, reason: 'Rücksendeangabe über dem Anschriftfeld', confidence: 'sure' };
  const reason = 'Steht im Briefkopf; die Rücksendeangabe nennt anderes';
  return { start: head.start, end: head.end, reason, confidence: 'likely' };
}

/** The name at the start of a line "Firma · Straße · PLZ Ort". */
function returnAddress({ head, addressee }: LetterParts, own: readonly string[]): Span | null {
  for (const cell of head.slice(0, 30)) {
    if (cell.text.length > 140 || addressee.has(cell) || !PLACE.test(cell.text)) continue;
    const separator = SEPARATORS.find((each) => each.test(cell.text));
    const [name = ''] = separator ? cell.text.split(separator) : [];
    if (name.length === cell.text.length || !isName(name) || isOwn(name, own)) continue;
    return { start: cell.start, end: cell.start + name.length };
  }
  return null;
}

/** The first title-like cell above return address and addressee that names an organisation. */
function letterhead(
  { head, addressee, isLetter }: LetterParts,
  labels: readonly Label[],
  { own, before }: { own: readonly string[]; before: number },
): Cell | null {
  if (!isLetter && !head.some(({ text }) => PLACE.test(text))) return null;
  const [first] = addressee;
  const end = Math.min(before, first?.start ?? Infinity);
  const lines = Number.isFinite(end) ? LETTERHEAD_LINES : BARE_LETTERHEAD_LINES;
  const isCandidate = (cell: Cell): boolean =>
    cell.line < lines && cell.start < end && !labels.some((label) => label.cell === cell);
  return head.find((cell) => isCandidate(cell) && isOrganisation(cell.text, own)) ?? null;
}

function isOrganisation(text: string, own: readonly string[]): boolean {
  return isName(text) && ORGANISATION.test(text) && !isOwn(text, own);
}

function fromPrivateBlock(
  flow: Flow,
  { head, addressee }: LetterParts,
  own: readonly string[],
): Found | null {
  for (const cell of head.slice(0, 6)) {
    if (addressee.has(cell) || !PERSON.test(cell.text) || isOwn(cell.text, own)) continue;
    const block = columnBelow(head, cell).slice(0, 5);
    const place = block.findIndex(({ text }) => PLACE.test(text));
    const address = block.slice(1, place + 1).some(({ text }) => STREET.test(text));
    const others = head.filter((other) => !block.includes(other) && PLACE.test(other.text));
    if (place < 2 || !address || (others.length === 0 && addressee.size === 0)) continue;
    return {
      start: cell.start,
      end: cell.end,
      reason: 'Anschrift oben auf der Seite, vor dem Empfänger',
      confidence: 'likely',
    };
  }
  return null;
}

function fromSignature({ tail }: LetterParts): Found | null {
  for (const { text, start } of tail.slice(0, 5)) {
    const name = text.replace(/,.*$/u, '');
    if (!PERSON.test(name) || NO_NAME.test(name)) continue;
    const end = start + name.length;
    return { start, end, reason: 'Name unter der Grußformel', confidence: 'likely' };
  }
  return null;
}

/** A title-like piece: begins with a capital or digit-free, no sentence, no street, no postal code. */
function isName(text: string): boolean {
  const words = text.split(' ').length;
  return (
    text.length >= 4 &&
    text.length <= MAX_NAME &&
    words <= 9 &&
    /^\p{Lu}/u.test(text) &&
    !/[:;!?@]|\p{Ll}{3}\.$/u.test(text) &&
    !/\d{3}/.test(text.replace(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/, '')) &&
    !GENERIC.test(text) &&
    !STREET.test(text) &&
    !PLACE.test(text) &&
    !/^(?:ihr|an|die|der|das|bei|nach)\s/iu.test(text)
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
