import type { FlagCode } from '../contracts/index.js';

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
