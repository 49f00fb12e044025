import type { MailThread, FlagCode } from '../contracts/index.js';
import type { Probe } from '../format/probe-result.js';
import type { DecoderLimits } from '../page/limits.js';
import type {
  PageCode,
  PageQuality,
  PageWork,
  QuarterTurn,
  ReadWord,
} from '../page/page-reading.js';
import type { EngineView } from '../picture/engine-view.js';

/** What may be asked of a decoder child; all but `turn` are about the original that is handed to it. */
export type DecoderTask =
  | { readonly task: 'probe' }
  | { readonly task: 'attachments' }
  | { readonly task: 'page'; readonly pageNo: number }
  | { readonly task: 'image'; readonly pageNo: number }
  | { readonly task: 'turn'; readonly page: ImagePage; readonly turned: QuarterTurn };

/** A task with what it may use. */
export type DecoderRequest = DecoderTask & { readonly limits: DecoderLimits };

/** A page whose text is in the PDF already. */
export interface TextPage {
  readonly kind: 'text';
  /** Drawn text, or a proven reading that lies unseen on a scan. */
  readonly source: 'born-digital' | 'hidden-layer';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly words: readonly ReadWord[];
  /** Pictures on it that show print; null where there are none. */
  readonly beside: PictureBeside | null;
  readonly codes: readonly PageCode[];
  readonly preview: Buffer;
}

/** The pictures on a page that has text of its own, all else white, ready for an engine. */
export interface PictureBeside {
  readonly pgm: Buffer;
  /** How `pgm` lies on the page once that is turned. */
  readonly view: EngineView;
  /** Degrees clockwise by which the page was turned for it. */
  readonly turned: QuarterTurn;
  /** Sides of the page so turned. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A page that has to be read from its picture. Sizes, codes and preview are of the upright page. */
export interface ImagePage {
  readonly kind: 'image';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly blank: boolean;
  /** True for lines in pale ink: worn print, or print of the other side that shows through. */
  readonly faint: boolean;
  /** The page in grey as binary PGM, ready for an OCR engine; empty for a blank page. */
  readonly pgm: Buffer;
  /** How `pgm` lies on the page. */
  readonly view: EngineView;
  readonly work: PageWork;
  /** The turn of the page as it came to try where this one reads badly. */
  readonly otherTurn: QuarterTurn;
  readonly quality: PageQuality;
  readonly codes: readonly PageCode[];
  readonly preview: Buffer;
  /** What notes say that are not drawn; on the page as it came, before it was turned. */
  readonly said?: readonly ReadWord[];
}

/** How the rows of a picture lie (TIFF 6.0 and Exif, tag Orientation): 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * The picture of a page as it goes into a rendition: a stream that a PDF takes as it is. Passed
 * through from the original wherever that is possible, else encoded without loss.
 */
export interface RenditionImage {
  /** Pixels of the stream, before `orientation` is applied. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpiX: number;
  readonly dpiY: number;
  readonly orientation: Orientation;
  readonly components: 1 | 3;
  readonly bits: 1 | 8;
  /** True where the lowest value is white (`/Decode [1 0]`). */
  readonly inverted: boolean;
  readonly coding:
    | { readonly filter: 'DCTDecode' }
    | { readonly filter: 'JPXDecode' }
    | { readonly filter: 'CCITTFaxDecode'; readonly k: number; readonly blackIs1: boolean }
    | { readonly filter: 'FlateDecode'; readonly pngPredictor: boolean };
  readonly bytes: Buffer;
}

/** A file inside an original. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  /** Null for one that is beyond the limits. */
  readonly bytes: Buffer | null;
  /** The place in the list, from 0, of the mail it lies in; null for one of the outermost. */
  readonly within: number | null;
  /** What an XML file says between its tags; null for any other file. */
  readonly text: string | null;
}

/** The text of an original without pages: mail, office, plain text. */
export interface ExtractedPage {
  readonly kind: 'extracted';
  readonly text: string;
  /** Of a mail that says it. */
  readonly mail?: MailThread;
  /** There is no sheet. */
  readonly widthPx: 0;
  readonly heightPx: 0;
  readonly codes: readonly PageCode[];
}

/** A page in one of the forms in which it can come. */
export type DecodedPage = TextPage | ImagePage | ExtractedPage;

/** What a decoder may answer. */
export type DecoderResult = Probe | DecodedPage | RenditionImage | readonly Attachment[];

/** What comes back. */
export type DecoderAnswer =
  | { readonly result: DecoderResult }
  | { readonly failure: FlagCode; readonly detail: string }
  | { readonly unavailable: string };
