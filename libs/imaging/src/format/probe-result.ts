import type { FlagCode } from '../contracts/index.js';

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

/** A remark about a page, which counts from 1. */
export interface PageFlag {
  readonly code: FlagCode;
  readonly pageNo: number;
}

/** What a first look at an original has found. */
export interface Probe {
  readonly format: OriginalFormat;
  readonly mime: string;
  /** 0 where no page can be read. */
  readonly pageCount: number;
  /** `readable`: pages follow. `stored-only`: the bytes are kept and nothing else. */
  readonly verdict: 'readable' | 'stored-only';
  readonly flags: readonly FlagCode[];
  /** Of pages that can be read and are not whole. */
  readonly pageFlags?: readonly PageFlag[];
}
