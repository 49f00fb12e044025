export { Decoder } from './decoder.js';
export {
  PageUnreadable,
  ReadingInterrupted,
  type FlagCode,
  type OriginalFormat,
  type Probe,
} from './domain/flags.js';
export { defaultLimits, type DecoderLimits } from './domain/limits.js';
export type { Box, PageCode, PageReading, PageWork, ReadWord } from './domain/page-reading.js';
export type {
  FieldConfidence,
  FieldName,
  FieldOptions,
  FieldPage,
  FieldProposal,
} from './fields/field-proposal.js';
export { proposeFields } from './fields/propose-fields.js';
export type { EngineChoice } from './engines/choose-engine.js';
export { Reader } from './reader.js';
export { buildSearchablePdf } from './rendition/build-searchable-pdf.js';
export type { RenditionPage, RenditionSource } from './rendition/rendition-source.js';
export { printSeparatorSheets } from './separation/print-separator-sheets.js';
export {
  separate,
  type SeparatedDocument,
  type Separation,
  type SeparatorSheet,
} from './separation/separate.js';
export {
  defaultSeparators,
  OWN_SEPARATOR,
  separatorText,
  type SeparatorOptions,
} from './separation/separator-values.js';
