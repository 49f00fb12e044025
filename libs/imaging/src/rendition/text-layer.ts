import {
  beginText,
  endText,
  PDFHexString,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFOperator,
  type PDFPage,
} from 'pdf-lib';
import type { ReadWord } from '../domain/page-reading.js';
import { GLYPH_WIDTH, type GlyphlessFonts } from './glyphless-fonts.js';

/** Share of a word's box that lies below the base line. */
const DESCENT = 0.2;

/** Invisible words, one by one exactly over their pictures: neighbours cannot push each other. */
export function wordOperators(
  words: readonly ReadWord[],
  fonts: GlyphlessFonts,
  { page, scale }: { page: PDFPage; scale: number },
): PDFOperator[] {
  const operators = [beginText(), setTextRenderingMode(TextRenderingMode.Invisible)];
  const pageHeight = page.getHeight();
  for (const word of words) {
    const runs = fonts.encode(`${word.t} `);
    const size = Math.max(1, word.h * scale);
    const letters = Math.max(1, [...word.t].length);
    const squeeze = ((word.w * scale) / ((letters * size * GLYPH_WIDTH) / 1000)) * 100;
    const x = word.x * scale;
    const y = pageHeight - (word.y + word.h * (1 - DESCENT)) * scale;
    operators.push(setTextMatrix(1, 0, 0, 1, x, y), setCharacterSqueeze(squeeze));
    for (const { fontName, hex } of runs) {
      operators.push(setFontAndSize(fontName, size), showText(PDFHexString.of(hex)));
    }
  }
  operators.push(endText());
  const resources = page.node.Resources();
  if (resources) fonts.addTo(resources);
  return operators;
}
