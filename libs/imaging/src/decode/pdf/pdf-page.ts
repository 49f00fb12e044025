import type { Box } from '../../page/page-reading.js';
import type { PageNote } from './pdf-notes.js';
import { copyOf, viewOf, withMemory, type OpenPdf, type Pdfium } from './pdfium-api.js';

/** Kinds of page objects (fpdf_edit.h). */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/** Objects of a page that are looked at, and how deep forms may be nested. */
const MAX_OBJECTS = 20_000;
const MAX_DEPTH = 12;

/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER (fpdfview.h): with annotations, red first. */
const RENDER_FLAGS = 0x01 | 0x10;

/** FPDFBitmap_BGRx. */
const FORMAT_BGRX = 3;

/** Points that lie on each other: `[a b c d e f]` as in ISO 32000-2 §8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A picture and where its unit square lies on the upright page, in points from the top left. */
export interface PlacedImage {
  readonly object: number;
  /** Place in the order of drawing. */
  readonly order: number;
  /** From the unit square (bottom up) to the upright page (top down). */
  readonly matrix: Matrix;
}

/** What is drawn on a page. */
export interface PageContent {
  readonly images: readonly PlacedImage[];
  /** Handle of each text object to its place in the order of drawing. */
  readonly texts: ReadonlyMap<number, number>;
  readonly paths: number;
  readonly shadings: number;
}

/** Pixels, red first, four bytes each. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** One page of an open PDF. */
export class PdfPage {
  readonly api: Pdfium;
  /** Size of the page as displayed, in points. */
  readonly width: number;
  readonly height: number;

  constructor(
    readonly file: OpenPdf,
    readonly handle: number,
    private readonly notes: readonly PageNote[] = [],
  ) {
    this.api = file.api;
    this.width = this.api._FPDF_GetPageWidthF(handle);
    this.height = this.api._FPDF_GetPageHeightF(handle);
  }

  /** From user space of the page to the upright page: points from the top left, turned by /Rotate. */
  toUpright(): Matrix {
    const { api, handle, width, height } = this;
    const { left, top, right, bottom } = withMemory(api, 16, (address) => {
      api._FPDF_GetPageBoundingBox(handle, address);
      const view = viewOf(api, address, 16);
      const at = (offset: number): number => view.getFloat32(offset, true);
      return { left: at(0), top: at(4), right: at(8), bottom: at(12) };
    });
    const turns = ((api._FPDFPage_GetRotation(handle) % 4) + 4) % 4;
    const sideways = turns % 2 === 1;
    const sx = (sideways ? height : width) / (right - left || 1);
    const sy = (sideways ? width : height) / (top - bottom || 1);
    if (turns === 1) return [0, sx, sy, 0, -bottom * sy, -left * sx];
    if (turns === 2) return [-sx, 0, 0, sy, right * sx, -bottom * sy];
    if (turns === 3) return [0, -sx, -sy, 0, top * sy, right * sx];
    return [sx, 0, 0, -sy, -left * sx, top * sy];
  }

  /** What annotations and fields say, with their boxes in pixels of the upright page, so many for a point. */
  notesAt(scale: number): (Box & { readonly text: string })[] {
    const [a, b, c, d, e, f] = this.toUpright();
    return this.notes.map(({ text, rect: [left, top, right, bottom] }) => {
      const xs = [a * left + c * bottom + e, a * right + c * top + e].map((x) => x * scale);
      const ys = [b * left + d * bottom + f, b * right + d * top + f].map((y) => y * scale);
      const [x, y] = [
        Math.max(0, Math.round(Math.min(...xs))),
        Math.max(0, Math.round(Math.min(...ys))),
      ];
      const [w, h] = [Math.round(Math.max(...xs)) - x, Math.round(Math.max(...ys)) - y];
      return { text, x, y, w: Math.max(1, w), h: Math.max(1, h) };
    });
  }

  /** Everything that is drawn, forms opened up; annotations are not among it. */
  content(): PageContent {
    const { api, handle } = this;
    const found = { images: [] as PlacedImage[], texts: new Map<number, number>() };
    const counts = { order: 0, paths: 0, shadings: 0 };
    const visit = (object: number, matrix: Matrix, depth: number): void => {
      counts.order += 1;
      const kind = api._FPDFPageObj_GetType(object);
      if (kind === PATH) counts.paths += 1;
      else if (kind === SHADING) counts.shadings += 1;
      else if (kind === TEXT) found.texts.set(object, counts.order);
      else if (kind === IMAGE) {
        const own = concat(this.matrixOf(object), matrix);
        found.images.push({ object, order: counts.order, matrix: own });
      } else if (kind === FORM && depth < MAX_DEPTH) {
        const inner = concat(this.matrixOf(object), matrix);
        const count = api._FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count && counts.order < MAX_OBJECTS; index += 1) {
          visit(api._FPDFFormObj_GetObject(object, index), inner, depth + 1);
        }
      }
    };
    const upright = this.toUpright();
    const count = api._FPDFPage_CountObjects(handle);
    for (let index = 0; index < count && counts.order < MAX_OBJECTS; index += 1) {
      visit(api._FPDFPage_GetObject(handle, index), upright, 0);
    }
    return { ...found, paths: counts.paths, shadings: counts.shadings };
  }

  /** The page as it is displayed, with annotations, on white. */
  render(dpi: number): Pixels {
    const { api, handle } = this;
    const width = Math.max(1, Math.round((this.width * dpi) / 72));
    const height = Math.max(1, Math.round((this.height * dpi) / 72));
    const bytes = width * height * 4;
    return withMemory(api, bytes, (address) => {
      const bitmap = api._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, address, width * 4);
      if (bitmap === 0) throw new Error('PDFium cannot make a bitmap');
      api._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      api._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, RENDER_FLAGS);
      api._FPDFBitmap_Destroy(bitmap);
      return { data: copyOf(api, address, bytes), width, height };
    });
  }

  private matrixOf(object: number): Matrix {
    const { api } = this;
    return withMemory(api, 24, (address) => {
      if (!api._FPDFPageObj_GetMatrix(object, address)) return [1, 0, 0, 1, 0, 0] as const;
      const view = viewOf(api, address, 24);
      const at = (index: number): number => view.getFloat32(index * 4, true);
      return [at(0), at(1), at(2), at(3), at(4), at(5)] as const;
    });
  }
}

/** First `inner`, then `outer`. */
function concat(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}
