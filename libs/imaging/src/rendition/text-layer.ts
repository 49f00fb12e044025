import type { ReadWord } from '../page/page-reading.js';
import type { GlyphlessFonts } from './glyphless-fonts.js';
import { GLYPH_WIDTH } from './glyphless-truetype.js';
import { ABOVE, wordsInLine, type LineWord } from './line-words.js';
import type { PageSize } from './page-geometry.js';
import { pdfNumber } from './pdf-syntax.js';

/** Pixels by which a word may miss its width for the sake of a shorter number. */
const TOLERANCE = 0.5;

/**
 * Invisible words, one by one exactly over their pictures: neighbours cannot push each other. The
 * order of the words is kept, so that what is copied reads as it was read. User space is that of
 * the pixels, with whole numbers: half the bytes of points with decimals.
 */
export function textLayer(
  words: readonly ReadWord[],
  fonts: GlyphlessFonts,
  { size, widthPx, heightPx }: { size: PageSize; widthPx: number; heightPx: number },
): Buffer {
  const pen = new Pen(fonts, heightPx);
  const shown = wordsInLine(words).map((word) => pen.show(word));
  if (!shown.some(({ length }) => length > 0)) return Buffer.alloc(0);
  const scale = [size.width / widthPx, size.height / heightPx].map((side) => pdfNumber(side, 6));
  const begin = `q ${scale[0]} 0 0 ${scale[1]} 0 0 cm BT 3 Tr\n`;
  return Buffer.from(`${begin}${shown.join('')}ET Q\n`, 'latin1');
}

/** Writes words one after the other and says only what changes from one to the next. */
class Pen {
  private x = 0;
  private base = 0;
  private font = '';
  private squeeze = '';

  constructor(
    private readonly fonts: GlyphlessFonts,
    private readonly pageHeight: number,
  ) {}

  /** Operators that show the word, one character for each byte. */
  show(word: LineWord): string {
    const runs = this.fonts.encode(word.lastOfLine ? word.text : `${word.text} `);
    const letters = this.fonts.encode(word.text).flatMap(({ codes }) => codes).length;
    if (letters === 0) return '';
    const size = Math.max(1, Math.round(word.h));
    const texts = runs.map(
      ({ fontName, codes }) => `${this.withFont(fontName, size)}${literal(codes)}Tj`,
    );
    const squeeze = this.withSqueeze((letters * size * GLYPH_WIDTH) / 1000, Math.max(1, word.w));
    return `${this.moveTo(word, size)}${squeeze}${texts.join('')}\n`;
  }

  private moveTo({ x, y }: LineWord, size: number): string {
    const left = Math.round(x);
    const base = Math.round(this.pageHeight - y - size * ABOVE);
    const move = `${left - this.x} ${base - this.base} Td`;
    this.x = left;
    this.base = base;
    return move;
  }

  private withSqueeze(natural: number, width: number): string {
    const percent = (width / natural) * 100;
    const digits = [0, 1].find(
      (count) => Math.abs(Number(percent.toFixed(count)) - percent) * natural <= TOLERANCE * 100,
    );
    const squeeze = pdfNumber(Math.max(0.01, percent), digits ?? 2);
    if (squeeze === this.squeeze) return '';
    this.squeeze = squeeze;
    return ` ${squeeze} Tz`;
  }

  private withFont(name: string, size: number): string {
    const font = `/${name} ${size} Tf`;
    if (font === this.font) return '';
    this.font = font;
    return font;
  }
}

/** A literal string (ISO 32000-2 §7.3.4.2). */
function literal(codes: readonly number[]): string {
  const signs = String.fromCharCode(...codes);
  return `(${signs.replace(/[()\\]/g, '\\$&')})`;
}
