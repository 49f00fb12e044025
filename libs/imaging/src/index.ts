export type { Attachment } from './decode/protocol.js';
export { Decoder } from './decode/decoder.js';
export type { OriginalFormat, Probe } from './format/probe-result.js';
export { PageUnreadable, ReadingInterrupted } from './page/reading-failure.js';
export { isDisguised } from './format/disguise.js';
export { defaultLimits, type DecoderLimits } from './page/limits.js';
export {
  type Box,
  type PageCode,
  type PageReading,
  type ReadPage,
  type PageWork,
  type ReadWord,
} from './page/page-reading.js';
export { flagsOf } from './format/original-summary.js';
export type { EngineChoice } from './engines/choose-engine.js';
export {
  readInOrder,
  readOriginal,
  type PageOutcome,
  type PageTask,
  type ReadTask,
} from './reading/original-reading.js';
export { Reader } from './reading/reader.js';
export { buildSearchablePdf } from './rendition/build-searchable-pdf.js';
export { pdfaClaim } from './rendition/validate/pdfa-claim.js';
export type {
  Bookmark,
  RenditionAttachment,
  RenditionPage,
  RenditionSource,
} from './rendition/rendition-source.js';
export type { PdfaVerdict } from './rendition/validate/verapdf-report.js';
export { VeraPdf, type VeraPdfPlaces } from './rendition/validate/verapdf.js';
