/**
 * What can be said about an original besides its format. Each has a German text in `intake`, which a
 * spec there holds against this list. `PDF.PASSWORD` cannot be opened, `PDF.ENCRYPTED` opens without
 * a password but restricts its use.
 */
export const flagCodes = [
  'ORIGINAL.UNKNOWN_FORMAT',
  'ORIGINAL.DAMAGED',
  'ORIGINAL.NO_PAGES',
  'ORIGINAL.NO_TEXT',
  'ORIGINAL.TOO_MANY_PAGES',
  'ORIGINAL.DISGUISED',
  'IMAGE.TOO_LARGE',
  'IMAGE.NO_DECODER',
  'PDF.PASSWORD',
  'PDF.ENCRYPTED',
  'PDF.SIGNED',
  'PDF.CERTIFIED',
  'PDF.JAVASCRIPT',
  'PDF.XFA',
  'PDF.LAUNCH_ACTION',
  'PDF.ATTACHMENTS',
  'PDF.ENCRYPTED_ATTACHMENT',
  'PDF.E_INVOICE',
  'PDF.NOT_AS_CLAIMED',
  'PDF.NO_TEXT_MAPPING',
  'MAIL.SIGNED',
  'MAIL.ENCRYPTED',
  'MAIL.ATTACHMENTS',
  'MAIL.PARTIAL',
  'OFFICE.MACROS',
  'OFFICE.ENCRYPTED',
  'ARCHIVE.NOT_UNPACKED',
  'ARCHIVE.ENCRYPTED',
  'ARCHIVE.PATH_TRAVERSAL',
  'PARSER.TIMEOUT',
  'PARSER.CRASHED',
  'PARSER.MEMORY',
  'PARSER.OUTPUT',
] as const;

/** One of {@link flagCodes}. */
export type FlagCode = (typeof flagCodes)[number];

/**
 * What an original is: pages to be read (`tiff` … `heic`), a text with or without a letterhead
 * (`mail`, `office`, `text`), an `archive`, or something that is only kept.
 */
export type OriginalFormat =
  | 'tiff'
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'bmp'
  | 'jp2'
  | 'heic'
  | 'avif'
  | 'mail'
  | 'office'
  | 'text'
  | 'archive'
  | 'unknown';

/** What a first look at an original has found. */
export interface Probe {
  readonly format: OriginalFormat;
  readonly mime: string;
  /** 0 where no page can be read. */
  readonly pageCount: number;
  /** `readable`: pages follow. `stored-only`: the bytes are kept and nothing else. */
  readonly verdict: 'readable' | 'stored-only';
  readonly flags: readonly FlagCode[];
}

/** Why a page could not be read. */
export class PageUnreadable extends Error {
  constructor(
    readonly code: FlagCode,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'PageUnreadable';
  }
}

/** The page was not judged at all: the machine had not the bytes, or was being stopped. */
export class ReadingInterrupted extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ReadingInterrupted';
  }
}
