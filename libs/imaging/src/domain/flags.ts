/** What can be said about an original besides its format. Each has a German text in `intake`. */
export type FlagCode =
  | 'ORIGINAL.UNKNOWN_FORMAT'
  | 'ORIGINAL.DAMAGED'
  | 'ORIGINAL.TOO_MANY_PAGES'
  | 'ORIGINAL.DISGUISED'
  | 'IMAGE.TOO_LARGE'
  | 'PDF.ENCRYPTED'
  | 'PDF.SIGNED'
  | 'PARSER.TIMEOUT'
  | 'PARSER.CRASHED'
  | 'PARSER.MEMORY';

/** Formats that the reading engine knows. */
export type OriginalFormat = 'tiff' | 'pdf' | 'jpeg' | 'png' | 'webp' | 'unknown';

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
