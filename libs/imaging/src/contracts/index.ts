export { defineFlag, flagTable, type FlagDefinition } from './define-flag.js';
export { readingFlags, type FlagCode } from './flags/index.js';
export { bringsOwnText, kindOf, type OriginalKind, type PageFacts } from './original-kind.js';
export {
  mailThread,
  pageCode,
  pageQuality,
  pageReading,
  pageSource,
  pageWork,
  readWord,
  unread,
  untouched,
  type Box,
  type MailThread,
  type PageCode,
  type PageQuality,
  type PageReading,
  type PageSource,
  type PageWork,
  type ReadWord,
} from './page-reading.js';
export { NOT_VALIDATED, verdictText, type PdfaFinding } from './pdfa-words.js';
export { DECODING_MS, PAGE_READING_MS, RECOGNISING_MS } from './reading-times.js';
export { renditionWish, type RenditionFacts, type RenditionWish } from './rendition-wish.js';
