import type { PDFFont } from 'pdf-lib';

/** A character in a font: its code in hex and its width at size 1. */
interface Glyph {
  readonly hex: string;
  readonly width: number;
}

/** A font that shapes and measures every character once; a text is then a matter of adding up. */
export class MeasuredFont {
  private readonly glyphs = new Map<string, Glyph>();

  constructor(
    readonly font: PDFFont,
    /** The name of the font in the resources of a page. */
    readonly name: string,
  ) {}

  /** The text as a hexadecimal string of PDF, brackets included. */
  encode(text: string): string {
    return `<${[...text].map((character) => this.glyph(character).hex).join('')}>`;
  }

  /** Lines that fit; a word that is too long is broken where it must be. In time linear to the text. */
  wrap(text: string, size: number, width: number): string[] {
    const room = width / size;
    const blank = this.glyph(' ').width;
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of text
      .normalize('NFC')
      .split(/\s+/)
      .flatMap((word) => this.cut(word, room))) {
      const wanted = this.width(piece);
      if (line !== '' && used + blank + wanted <= room) {
        line += ` ${piece}`;
        used += blank + wanted;
        continue;
      }
      if (line !== '') lines.push(line);
      line = piece;
      used = wanted;
    }
    return [...lines, line];
  }

  private width(text: string): number {
    let sum = 0;
    for (const character of text) sum += this.glyph(character).width;
    return sum;
  }

  private cut(word: string, room: number): string[] {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const character of word) {
      const { width } = this.glyph(character);
      if (piece !== '' && used + width > room) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += character;
      used += width;
    }
    pieces.push(piece);
    return pieces;
  }

  private glyph(character: string): Glyph {
    const known = this.glyphs.get(character);
    if (known) return known;
    const hex = this.font.encodeText(character).asString();
    const glyph = { hex, width: this.font.widthOfTextAtSize(character, 1) };
    this.glyphs.set(character, glyph);
    return glyph;
  }
}
