import type { ReadWord } from '../domain/page-reading.js';
import type { StoredModel } from './tesseract-library.js';

/** What a reading child is told first. */
export interface ChildStart {
  /** Tesseract in WebAssembly, or the library of the operating system of that name. */
  readonly library: 'wasm' | { readonly name: string };
  readonly models: readonly StoredModel[];
  /** The model for the second look at what may be a "§", or null. */
  readonly second: StoredModel | null;
}

/** One page, binary PGM. */
export interface ChildRequest {
  readonly id: number;
  readonly pgm: Uint8Array;
}

/** The words of the page and the bytes the child holds afterwards, or what went wrong. */
export type ChildAnswer =
  | { readonly id: number; readonly words: ReadWord[]; readonly rssBytes: number }
  | { readonly id: number; readonly failure: string };
