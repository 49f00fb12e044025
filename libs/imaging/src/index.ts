export type { Attachment } from './child/protocol.js';
export { Decoder } from './decoder.js';
export type { OriginalFormat, Probe } from './domain/probe.js';
export { PageUnreadable, ReadingInterrupted } from './domain/reading-failure.js';
export { isDisguised } from './domain/disguise.js';
export { defaultLimits, type DecoderLimits } from './domain/limits.js';
export {
  type Box,
  type PageCode,
  type PageReading,
  type ReadPage,
  type PageWork,
  type ReadWord,
} from './domain/page-reading.js';
export { flagsOf } from './domain/original-summary.js';
export type { EngineChoice } from './engines/choose-engine.js';
export {
  readInOrder,
  readOriginal,
  type PageOutcome,
  type PageTask,
  type ReadTask,
} from './original-reading.js';
export { Reader } from './reader.js';
export { buildSearchablePdf } from './rendition/build-searchable-pdf.js';
export { pdfaClaim } from './rendition/pdfa-claim.js';
export type {
  Bookmark,
  RenditionAttachment,
  RenditionPage,
  RenditionSource,
} from './rendition/rendition-source.js';
export type { PdfaVerdict } from './rendition/verapdf-report.js';
export { VeraPdf, type VeraPdfPlaces } from './rendition/verapdf.js';
