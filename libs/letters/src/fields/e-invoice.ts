import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, type Cell, type Flow } from './flow.js';
import { isOwn } from './own-names.js';
import { isOrganisation } from './sender-name.js';

/** How the data of an e-invoice name their standard, in its first lines (EN 16931, Factur-X, XRechnung). */
const STANDARD =
  /^urn:(?:cen\.eu:en16931|factur-x|ferd|zugferd|oasis:names:specification:ubl)|xrechnung/iu;
const ISO_DAY = /^20\d\d-[01]\d-[0-3]\d$/;
const BASIC_DAY = /^(20\d\d)([01]\d)([0-3]\d)$/;
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

/** The day by which it is due, right behind the day of issue in UBL, then seller and buyer. */
function behindDay(flow: Flow, rest: readonly Cell[], own: readonly string[]): FieldProposal[] {
  const due = rest.slice(0, 1).find(({ text }) => ISO_DAY.test(text));
  const seller = rest.find(({ text }) => isOrganisation(text, own));
  const buyer = rest.find(({ text }) => isOwn(text, own));
  return [
    ...saidAt(flow, 'deadline', due),
    ...saidAt(flow, 'sender', seller),
    ...saidAt(flow, 'addressee', buyer),
  ];
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
