import type { FieldProposal } from './field-proposal.js';
import { boxBetween, CELL_GAP, tidy, type Flow } from './flow.js';
import { valuesOf, type Label } from './labels.js';
import type { IsAktenzeichen } from './own-aktenzeichen.js';

const MAX_LENGTH = 40;
/** A piece with a digit, a register sign or initials (`Ls`, `AS`, `II`, `be`, `KH-26`). */
const WITH_DIGIT = /^[\p{L}\d][\p{L}\d./_:+-]{0,39}$/u;
const SIGN = /^(?:\p{Lu}[\p{L}.]{0,4}|[IVX]{1,4}|[-/–]|\p{Ll}{1,3}[-/]\p{Ll}{1,3})$/u;
/** Roman II and III as OCR writes them at the start of a reference (`Ill 8-7077`). */
const ROMAN = /^I[Il1|!]{1,2}(?=\s)/;
const WORD = /^\p{Lu}\p{Ll}{2,}$/u;
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;
const IN_TEXT =
  /\b(?:angabe\s(?:des|ihres|der|ihrer)\s(?:akten|geschäfts|kassen|buchungs)zeichens|zum\s(?:bescheid|schreiben)|(?:unsere?\s)?rechnung(?:\snr\.?)?)\s(?=\S{0,12}\d|[\p{Lu}\d]{1,4}\s)/giu;

/**
 * References by which the sender wants to be answered: behind "Unser Zeichen", "Mein Zeichen",
 * "Az.:", "Kassenzeichen", "Rechnungsnummer" and their like (DIN 5008: Leitwörter of the
 * Bezugszeichenzeile and the information block), and where the text asks to quote one. "Ihr
 * Zeichen" is ours and never proposed here, nor is anything that looks like our Aktenzeichen.
 */
export function proposeForeignReferences(
  flow: Flow,
  labels: readonly Label[],
  isOurs: IsAktenzeichen,
): FieldProposal[] {
  const labelled = labels
    .filter(({ kind }) => kind === 'theirs')
    .flatMap((label) => {
      const reason = `Steht bei „${tidy(label.text.replace(/[\s:]+$/, ''))}“`;
      return valuesOf(flow, labels, label)
        .flatMap(({ start, end }) => referenceAt(flow, start, end, { reason, confidence: 'sure' }))
        .slice(0, 1);
    });
  const found = labelled.filter(({ value }) => !isOurs(value.replace(/\s/g, '')));
  return [...found, ...inText(flow, isOurs)];
}

function inText(flow: Flow, isOurs: IsAktenzeichen): FieldProposal[] {
  return [...flow.text.matchAll(IN_TEXT)]
    .flatMap(({ 0: lead, index }) => {
      const start = index + lead.length;
      const reason = `Im Text genannt nach „${tidy(lead)}“`;
      return referenceAt(flow, start, endOfCell(flow.text, start), {
        reason,
        confidence: 'likely',
      });
    })
    .filter(({ value }) => !isOurs(value.replace(/\s/g, '')));
}

/** A reference may run over a line end, not over the gap between two columns. */
function endOfCell(text: string, start: number): number {
  const gap = text.slice(start, start + 2 * MAX_LENGTH).indexOf(CELL_GAP);
  return start + (gap < 0 ? 2 * MAX_LENGTH : gap);
}

function referenceAt(
  flow: Flow,
  start: number,
  end: number,
  why: Pick<FieldProposal, 'reason' | 'confidence'>,
): FieldProposal[] {
  const length = lengthOfReference(flow.text.slice(start, end));
  if (length === 0) return [];
  const text = tidy(flow.text.slice(start, start + length));
  const value = text.replace(ROMAN, (number) => 'I'.repeat(number.length));
  return [
    {
      field: 'foreign-reference',
      value,
      text,
      pageNo: flow.pageNo,
      box: boxBetween(flow, start, start + length),
      reason: why.reason,
      confidence: value === text ? why.confidence : 'likely',
    },
  ];
}

/** How much of a text is one reference; 0 where it is none. */
function lengthOfReference(text: string): number {
  let length = 0;
  let tells = false;
  for (const { 0: printed, index } of text.matchAll(/\S+/g)) {
    const piece = printed.replace(/[.,;:)]{1,3}$/, '');
    const end = index + piece.length;
    if (!isPiece(piece, tells) || end > MAX_LENGTH) break;
    tells ||= tellsApart(piece);
    if (/[\d\p{L}]$/u.test(piece)) length = end;
    if (piece.length < printed.length) break;
  }
  return tells && length > 1 ? length : 0;
}

/** @param tells true where what stands before already tells the case: then a word is none of it */
function isPiece(piece: string, tells: boolean): boolean {
  if (tells && WORD.test(piece)) return false;
  if (/\d/.test(piece)) return WITH_DIGIT.test(piece) && !DATE.test(piece);
  return SIGN.test(piece) || ROMAN.test(`${piece} `) || isInitials(piece);
}

/** A register sign alone tells no case from another. */
function tellsApart(piece: string): boolean {
  return /\d/.test(piece) || isInitials(piece);
}

function isInitials(piece: string): boolean {
  return piece.length <= 10 && /\p{L}[-/]\p{L}/u.test(piece);
}
