import type { HandedFiles } from './hatch.js';

/** What a parent sends: one request after the other. */
export interface ChildRequest<Request> {
  readonly id: number;
  readonly request: Request;
  /** Paths at which the child finds what it was handed, and leaves what it makes. */
  readonly files: HandedFiles;
  /** Bytes that the answer may have. */
  readonly outputBytes: number;
}

/** What comes back: first that the request has arrived, then its answer or how large that would be. */
export type ChildMessage<Answer> =
  | { readonly id: number; readonly begun: true }
  | { readonly id: number; readonly answer: Answer; readonly rssBytes: number }
  | { readonly id: number; readonly tooLarge: number };
