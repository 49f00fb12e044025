import type { FieldOptions, FieldPage, FieldProposal } from './field-proposal.js';
import { boxBetween, type Cell, type Flow } from './flow.js';
import { isOwn } from './own-names.js';
import { isOrganisation } from './sender-name.js';

/** How the data of an e-invoice name their standard, in its first lines (EN 16931, Factur-X, XRechnung). */
const STANDARD =
  /^urn:(?:cen\.eu:en16931|factur-x|ferd|zugferd|oasis:names:specification:ubl)|xrechnung/iu;
const ISO_DAY = /^20\d\d-[01]\d-[0-3]\d$/;
const BASIC_DAY = /^(20\d\d)([01]\d)([0-3]\d)$/;
/** ISO 4217, of the neighbours and of trade. */
const CURRENCY = /^(?:EUR|CHF|USD|GBP|DKK|SEK|NOK|PLN|CZK|HUF)$/;
/** Lines from the number to the date of issue: a name of the paper and the code of its type at most. */
const MOST_BETWEEN = 4;

/**
 * What the data of an e-invoice say, which come as a line for each piece between tags: in UBL number, day
 * of issue, day by which it is due; in CII number, type, day of issue; in both the seller before the buyer.
 * Empty for any other page.
 */
export function proposeFromEInvoice(flow: Flow, options: FieldOptions): FieldProposal[] {
  const { cells } = flow;
  if (!cells.slice(0, 3).some(({ text }) => STANDARD.test(text))) return [];
  const at = cells.findIndex(({ text }) => !/^urn:/iu.test(text) && !STANDARD.test(text));
  const number = cells[at];
  const dayAt = cells.findIndex(
    (cell, index) => index > at && index <= at + MOST_BETWEEN && dayOf(cell) !== '',
  );
  const issued = cells[dayAt];
  if (!number || !issued) return [];
  const isCredit = cells.slice(0, 12).some(({ text }) => text === '381');
  const title = `${isCredit ? 'Gutschrift' : 'Rechnung'} Nr. ${number.text}`;
  return [
    ...saidAt(flow, 'betreff', number, title),
    ...saidAt(flow, 'kind', number, 'Rechnung'),
    ...saidAt(flow, 'foreign-reference', number),
    ...saidAt(flow, 'letter-date', issued, dayOf(issued)),
    ...behindDay(flow, cells.slice(dayAt + 1), options.ownNames ?? []),
  ];
}

/** Data of an e-invoice inside a letter as a page without places. They belong to its first page. */
export function dataPage(text: string): FieldPage {
  return { pageNo: 1, widthPx: 0, heightPx: 0, words: [], text };
}

/** The day by which it is due, right behind the day of issue in UBL, then seller and buyer. */
function behindDay(flow: Flow, rest: readonly Cell[], own: readonly string[]): FieldProposal[] {
  const due = rest.slice(0, 1).find(({ text }) => ISO_DAY.test(text)) ?? dueInCii(rest);
  const seller = rest.find(({ text }) => isOrganisation(text, own));
  const buyer = rest.find(({ text }) => isOwn(text, own));
  return [
    ...saidAt(flow, 'deadline', due, dayOf(due)),
    ...saidAt(flow, 'sender', seller),
    ...saidAt(flow, 'addressee', buyer),
  ];
}

/**
 * In CII (UN/CEFACT, D16B) all that concerns payment begins with the currency; the day by which it is due is the only
 * one in it that stands alone, a period has two side by side. Nothing where it is not clear.
 */
function dueInCii(rest: readonly Cell[]): Cell | undefined {
  const from = rest.findIndex(({ text }) => CURRENCY.test(text));
  if (from < 0) return undefined;
  const isDay = (at: number): boolean => BASIC_DAY.test(rest[at]?.text ?? '');
  const alone = rest.filter((_, at) => at > from && isDay(at) && !isDay(at - 1) && !isDay(at + 1));
  return alone.length === 1 ? alone[0] : undefined;
}

function dayOf(cell: Cell | undefined): string {
  const text = cell?.text ?? '';
  if (ISO_DAY.test(text)) return text;
  const [, year, month, day] = BASIC_DAY.exec(text) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : '';
}

function saidAt(
  flow: Flow,
  field: FieldProposal['field'],
  cell: Cell | undefined,
  value = cell?.text ?? '',
): FieldProposal[] {
  if (!cell || value === '' || cell.text.length > 120) return [];
  const box = boxBetween(flow, cell.start, cell.end);
  const reason = 'Steht in den Daten der E-Rechnung';
  return [{ field, value, text: cell.text, pageNo: flow.pageNo, box, reason, confidence: 'sure' }];
}
