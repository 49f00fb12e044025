import type { FieldName } from '../fields/field-proposal.js';

/** Values by field that a reader of the letter would write down. */
export type Expected = Partial<Record<FieldName, readonly string[]>>;
