import type { ReadWord } from '../page/page-reading.js';
import type { StoredModel } from './tesseract-library.js';

/** What a reading child is started with: the only argument on its command line, as JSON. */
export interface ChildStart {
  /** Tesseract in WebAssembly, or the library of the operating system of that name. */
  readonly library: 'wasm' | { readonly name: string };
  readonly models: readonly StoredModel[];
  /** The model for the second look at what may be a "§", or null. */
  readonly second: StoredModel | null;
}

/** One page, binary PGM. */
export type PageToRead = Uint8Array;

/** The words of the page, or what went wrong. */
export type PageRead = { readonly words: ReadWord[] } | { readonly failure: string };
