import { ASCENT, DESCENT, GLYPH_WIDTH, glyphlessTrueType } from './glyphless-truetype.js';
import type { PdfFile } from './pdf-file.js';
import { isInterchangeable, pdfRef, utf16Hex } from './pdf-syntax.js';

/** Codes that stand for themselves in the first font: ASCII as printed. */
const ASCII = { first: 0x20, last: 0x7e } as const;

/** First code beyond ASCII; codes below 0x20 are never given, nor is 0, which shows .notdef. */
const BEYOND_ASCII = 0x80;
const LAST_CODE = 0xff;

/** Codes of a string: PDF/A ends strings at 32,767 bytes, and some codes are written with two. */
const MAX_RUN = 10_000;

/** Name of the font as programs show it. */
const FONT_NAME = 'AkteiGlyphless';

/** A font under its resource name with the codes of the characters it stands for. */
interface GlyphlessFont {
  readonly name: string;
  readonly objectNumber: number;
  readonly codes: Map<string, number>;
  nextCode: number;
}

/** A stretch of text in one font. */
export interface EncodedRun {
  readonly fontName: string;
  /** The codes, each between 0x20 and 0xff. */
  readonly codes: readonly number[];
}

/**
 * Fonts that draw nothing but say what each code means (PDF/A-2u, ISO 19005-2 §6.2.11.7.2). Codes
 * have one byte, because the text of a bilevel page weighs as much as its picture; they are given
 * in order of appearance, and another font begins when one is full.
 */
export class GlyphlessFonts {
  private readonly fonts: GlyphlessFont[] = [];

  constructor(private readonly file: PdfFile) {}

  /** The text as runs of codes; control characters and noncharacters are dropped. */
  encode(text: string): EncodedRun[] {
    const runs: { font: GlyphlessFont; codes: number[] }[] = [];
    for (const character of printable(text)) {
      const { font, code } = this.place(character);
      const last = runs.at(-1);
      if (last?.font === font && last.codes.length < MAX_RUN) last.codes.push(code);
      else runs.push({ font, codes: [code] });
    }
    return runs.map(({ font, codes }) => ({ fontName: font.name, codes }));
  }

  /** Entries of the font resources of a page: the fonts in use so far. */
  resources(): string {
    return this.fonts.map(({ name, objectNumber }) => `/${name} ${pdfRef(objectNumber)}`).join(' ');
  }

  /** Writes the font objects once all words are known. */
  async finish(): Promise<void> {
    if (this.fonts.length === 0) return;
    const program = glyphlessTrueType();
    const fontFile = await this.file.addDeflated(`/Length1 ${program.length}`, program);
    // Symbolic (4), so that the codes count and no encoding; fixed pitch (1).
    const descriptor = await this.file.add(
      `<< /Type /FontDescriptor /FontName /${FONT_NAME} /Flags 5 /ItalicAngle 0 /StemV 80 ` +
        `/FontBBox [0 ${DESCENT} ${GLYPH_WIDTH} ${ASCENT}] /Ascent ${ASCENT} ` +
        `/Descent ${DESCENT} /CapHeight ${ASCENT} /FontFile2 ${pdfRef(fontFile)} >>`,
    );
    for (const font of this.fonts) await this.write(font, descriptor);
  }

  private place(character: string): { font: GlyphlessFont; code: number } {
    for (const font of this.fonts) {
      const code = font.codes.get(character);
      if (code !== undefined) return { font, code };
    }
    const last = this.fonts.at(-1);
    const font = last && last.nextCode <= LAST_CODE ? last : this.begin();
    const code = font.codes.get(character) ?? font.nextCode;
    if (code === font.nextCode) font.nextCode += 1;
    font.codes.set(character, code);
    return { font, code };
  }

  private begin(): GlyphlessFont {
    const first = this.fonts.length === 0;
    const font = {
      name: `G${this.fonts.length}`,
      objectNumber: this.file.reserve(),
      codes: first ? asciiCodes() : new Map<string, number>(),
      nextCode: first ? BEYOND_ASCII : ASCII.first + 1,
    };
    this.fonts.push(font);
    return font;
  }

  private async write(font: GlyphlessFont, descriptor: number): Promise<void> {
    const { first } = ASCII;
    const last = font.nextCode - 1;
    const widths = Array(last - first + 1)
      .fill(GLYPH_WIDTH)
      .join(' ');
    const meaning = await this.file.addDeflated('', toUnicode(font.codes));
    await this.file.add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /${FONT_NAME} /FirstChar ${first} ` +
        `/LastChar ${last} /Widths [${widths}] /FontDescriptor ${pdfRef(descriptor)} ` +
        `/ToUnicode ${pdfRef(meaning)} >>`,
      font.objectNumber,
    );
  }
}

function asciiCodes(): Map<string, number> {
  const codes = new Map<string, number>();
  for (let code: number = ASCII.first; code <= ASCII.last; code += 1)
    codes.set(String.fromCharCode(code), code);
  return codes;
}

/** The characters that a code may stand for. */
function printable(text: string): string[] {
  return [...text].filter((sign) => isInterchangeable(sign) && !/\p{Cc}/u.test(sign));
}

/** A ToUnicode CMap (ISO 32000-2 §9.10.3). */
function toUnicode(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([sign, code]) => `<${code.toString(16)}> <${utf16Hex(sign)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
