import type { ReadWord } from '../domain/page-reading.js';

/** What a reading child is told first: its models, each the path of a `.traineddata[.gz]`. */
export interface WasmStart {
  readonly languages: readonly { readonly language: string; readonly path: string }[];
  /** The model for the second look at what may be a "§", or null. */
  readonly second: { readonly language: string; readonly path: string } | null;
}

/** One page, binary PGM. */
export interface WasmRequest {
  readonly id: number;
  readonly pgm: Uint8Array;
}

/** The words of the page and the bytes the child holds afterwards, or what went wrong. */
export type WasmAnswer =
  | { readonly id: number; readonly words: ReadWord[]; readonly rssBytes: number }
  | { readonly id: number; readonly failure: string };
