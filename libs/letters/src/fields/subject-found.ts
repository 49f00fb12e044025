import type { FieldConfidence } from './field-proposal.js';
import type { Cell, Flow } from './flow.js';
import type { Label } from './labels.js';
import type { LetterParts } from './letter-parts.js';

/** A Betreff that a rule has found: the lines on which it stands, and what they say. */
export interface SubjectFound {
  readonly cells: readonly Cell[];
  readonly value: string;
  readonly reason: string;
  readonly confidence: FieldConfidence;
}

/** What a rule for the Betreff knows of a first page. */
export interface SubjectPage {
  readonly flow: Flow;
  readonly labels: readonly Label[];
  readonly parts: LetterParts;
  /** Cells that are a label, or the value of one. */
  readonly labelled: ReadonlySet<Cell>;
  /** The distance to the next line beyond which there is space between them. */
  readonly space: (line: Cell) => number;
}
