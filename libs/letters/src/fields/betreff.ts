import { cutText } from '#libs/kernel';
import { asRead } from './blurred.js';
import type { FieldProposal } from './field-proposal.js';
import { tidy, type Cell, type Flow } from './flow.js';
import { valuesOf, type Label } from './labels.js';
import type { LetterParts } from './letter-parts.js';
import type { MailHeader } from './mail-header.js';
import { boxAround, spaceBetween } from './printed-lines.js';
import { courtSubject } from './subject-court.js';
import type { SubjectFound, SubjectPage } from './subject-found.js';
import { withNumber } from './subject-invoice.js';
import { labelledSubject } from './subject-label.js';
import { placedSubject } from './subject-place.js';
import { mailSubject } from './subject-text.js';
import { titledSubject } from './subject-title.js';

/** Labels that are a title where they begin a line: "Rechnung Nr. 17", "Ihr Antrag vom 3.3.2026". */
const TITLE_LABEL =
  /^(?:rechnung|honorarnote|angebot|gutschrift|auftrag)\s(?:nr|nummer)|^(?:ihr|unser|mein)e?\s(?:schreiben|antrag|bestellung|nachricht)\svom\s(?=\d)/iu;
const MOST_TEXT = 400;

/** What is known of a first page when its Betreff is looked for. */
export interface SubjectContext {
  readonly labels: readonly Label[];
  readonly parts: LetterParts;
  readonly mail: MailHeader | null;
  readonly references: readonly FieldProposal[];
}

/**
 * What a letter is about, one at most: the subject of a mail, what stands behind "Betreff", how a court
 * names its case, the lines in the place that DIN 5008 keeps for it, else the title of the page. Neither
 * addressee nor reference, date or salutation; three printed lines at most.
 */
export function proposeBetreff(flow: Flow, context: SubjectContext): FieldProposal[] {
  if (context.mail?.subject) return ofMail(flow, context.mail);
  const page = pageOf(flow, context);
  const found = labelledSubject(page) ?? unlabelledSubject(page);
  return found && found.value !== ''
    ? [proposalOf(flow, withNumber(found, context.references))]
    : [];
}

function unlabelledSubject(page: SubjectPage): SubjectFound | null {
  const { salutation } = page.parts;
  if (!salutation) return courtSubject(page) ?? titledSubject(page) ?? placedSubject(page);
  const caption = courtSubject(page);
  const above = caption?.cells.every(({ y }) => y < salutation.y) ? caption : null;
  return above ?? placedSubject(page) ?? caption ?? titledSubject(page);
}

function ofMail(flow: Flow, { subject }: MailHeader): FieldProposal[] {
  if (!subject) return [];
  const text = tidy(flow.text.slice(subject.start, subject.end));
  const value = mailSubject(text);
  if (value === '') return [];
  const cells = flow.cells.filter(({ start, end }) => end > subject.start && start < subject.end);
  const reason = 'Betreff der E-Mail';
  return [
    {
      ...proposalOf(flow, { cells, value, reason, confidence: 'sure' }),
      text: cutText(text, MOST_TEXT),
    },
  ];
}

function pageOf(flow: Flow, { labels, parts }: SubjectContext): SubjectPage {
  return { flow, labels, parts, labelled: labelledOf(flow, labels), space: spaceBetween(flow) };
}

/** Cells that begin with a label, or in which the value of one begins. */
function labelledOf(flow: Flow, labels: readonly Label[]): Set<Cell> {
  const found = new Set<Cell>();
  for (const label of labels) {
    if (label.start !== label.cell.start || TITLE_LABEL.test(label.cell.text)) continue;
    found.add(label.cell);
    for (const { start } of valuesOf(flow, labels, label).slice(0, 1)) {
      const value = flow.cells.find((cell) => cell.start <= start && start < cell.end);
      if (value) found.add(value);
    }
  }
  return found;
}

function proposalOf(flow: Flow, found: SubjectFound): FieldProposal {
  const { cells, value, reason, confidence } = found;
  const text = cutText(tidy(cells.map((cell) => cell.text).join(' ')), MOST_TEXT);
  const box = boxAround(flow, cells);
  const read = asRead(flow, cells, confidence);
  return { field: 'betreff', value, text, pageNo: flow.pageNo, box, reason, confidence: read };
}
