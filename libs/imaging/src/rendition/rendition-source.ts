import type { RenditionImage } from '../decode/protocol.js';
import type { PageReading } from '../page/page-reading.js';
import type { PageUnreadable } from '../page/reading-failure.js';

/** What a rendition is made from. */
export interface RenditionSource {
  readonly originalPath: string;
  /** Who decodes the pictures, a `Reader` will do; without it a child process of its own. */
  readonly pictures?: PictureSource;
  readonly title: string;
  /** Moment that goes into the metadata. */
  readonly createdAt: Date;
  /** Language tag (BCP 47) of the text, `de-DE` where it is not given. */
  readonly language?: string;
  /** Asked for one by one; a rendition holds one page in memory, however many there are. */
  readonly pages: AsyncIterable<RenditionPage> | Iterable<RenditionPage>;
  /** Marks at pages of the original; looked at after the last page. */
  readonly bookmarks?: readonly Bookmark[];
  /** With attachments the rendition is a PDF/A-3u, else a PDF/A-2u. */
  readonly attachments?: readonly RenditionAttachment[];
  /**
   * Told of each page whose picture cannot be read; its place stays empty. Without it such a page
   * ends the whole rendition.
   */
  readonly onUnreadable?: (pageNo: number, reason: PageUnreadable) => void;
}

/** Whoever gives the picture of a page. */
export interface PictureSource {
  image(path: string, pageNo: number): Promise<RenditionImage>;
}

/** A page with its words in pixels of the upright page. A `PageReading` will do. */
export type RenditionPage = Pick<PageReading, 'pageNo' | 'widthPx' | 'heightPx' | 'words'> &
  Partial<Pick<PageReading, 'work' | 'engine' | 'model' | 'engineVersion'>> & {
    /** True for a page that the rendition does not show, such as a separator sheet. */
    readonly leftOut?: boolean;
  };

/** A mark at a page, by its number in the original; on a page left out it moves to the next. */
export interface Bookmark {
  readonly title: string;
  readonly pageNo: number;
}

/** A file that travels in the rendition, byte for byte. */
export type RenditionAttachment = {
  readonly name: string;
  readonly mime: string;
  /** How the file relates to the document (ISO 32000-2 §14.13). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
} & ({ readonly bytes: Uint8Array } | { readonly path: string });
