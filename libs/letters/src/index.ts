export { CLUE_RULES } from './clues/clue-rules.js';
export { DOKUMENT_KINDS } from './fields/dokument-kinds.js';
export type {
  FieldConfidence,
  FieldName,
  FieldOptions,
  FieldPage,
  FieldProposal,
} from './fields/field-proposal.js';
export { FIELD_RULES } from './fields/field-rules.js';
export {
  separate,
  type SeparatedDocument,
  type Separation,
  type SeparatorSheet,
} from './separation/separate-at-sheets.js';
export {
  defaultSeparators,
  OWN_SEPARATOR,
  separatorsWith,
  separatorText,
  type SeparatorOptions,
} from './separation/separator-code.js';
export { printSeparatorSheets } from './sheets/print-separator-sheets.js';
