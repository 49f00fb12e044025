import type { ReadWord } from '../domain/page-reading.js';

/** What a rendition is made from. */
export interface RenditionSource {
  readonly originalPath: string;
  readonly title: string;
  /** Moment that goes into the metadata. */
  readonly createdAt: Date;
  readonly pages: AsyncIterable<RenditionPage> | Iterable<RenditionPage>;
}

/** The words of a page in pixels of its picture. */
export interface RenditionPage {
  readonly pageNo: number;
  readonly widthPx: number;
  readonly words: readonly ReadWord[];
}
