import type { FlagCode, Probe } from '../domain/flags.js';
import type { DecoderLimits } from '../domain/limits.js';
import type { ReadWord } from '../domain/page-reading.js';

/** What the parent may ask of a decoder child. */
export type DecoderRequest = {
  readonly id: number;
  readonly path: string;
  readonly limits: DecoderLimits;
} & (
  | { readonly task: 'probe' }
  | { readonly task: 'page'; readonly pageNo: number }
  | { readonly task: 'image'; readonly pageNo: number }
);

/** A page whose text is in the PDF already. */
export interface TextPage {
  readonly kind: 'text';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly words: readonly ReadWord[];
  readonly preview: Buffer;
}

/** A page that has to be read from its picture. */
export interface ImagePage {
  readonly kind: 'image';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly blank: boolean;
  /** The page in grey as binary PGM, ready for an OCR engine; empty for a blank page. */
  readonly pgm: Buffer;
  readonly preview: Buffer;
}

/** A page as it goes into a rendition. */
export interface RenditionImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  /** `jpeg`: a DCT stream. `bilevel`: packed rows, one bit a pixel, 0 is black, deflated. */
  readonly encoding: 'jpeg' | 'bilevel';
  readonly components: 1 | 3;
  readonly bytes: Buffer;
}

/** What comes back. */
export type DecoderAnswer =
  | { readonly id: number; readonly result: Probe | TextPage | ImagePage | RenditionImage }
  | { readonly id: number; readonly failure: FlagCode; readonly detail: string }
  | { readonly id: number; readonly unavailable: string };
