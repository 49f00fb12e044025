import {
  concatTransformationMatrix,
  drawObject,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  type PDFDocument,
  type PDFOperator,
  type PDFPage,
} from 'pdf-lib';
import type { RenditionImage } from '../child/protocol.js';

/** Puts the picture of a page into a PDF as it is: no stream is decoded and encoded again. */
export function embedImage(document: PDFDocument, page: PDFPage, image: RenditionImage) {
  const { context } = document;
  const stream = context.stream(image.bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.widthPx,
    Height: image.heightPx,
    BitsPerComponent: image.bits,
    ColorSpace: image.components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: image.coding.filter,
  });
  const name = PDFName.of('Scan');
  page.node.setXObject(name, context.register(stream));
  return {
    operators: ({ width, height }: { width: number; height: number }): PDFOperator[] => [
      pushGraphicsState(),
      concatTransformationMatrix(width, 0, 0, height, 0, 0),
      drawObject(name),
      popGraphicsState(),
    ],
  };
}
