import { PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';

/** Codes of a simple font; 0 stays unused so that nothing maps to .notdef. */
const CODES = 255;

/** Width of every glyph in thousandths of the font size. */
export const GLYPH_WIDTH = 500;

/** A font under its resource name with the characters its codes stand for. */
interface GlyphlessFont {
  readonly name: string;
  readonly ref: PDFRef;
  readonly codes: Map<string, number>;
}

/** A stretch of text in one font. */
export interface EncodedRun {
  readonly fontName: string;
  /** Codes as hex digits. */
  readonly hex: string;
  readonly length: number;
}

/**
 * Fonts that draw nothing: Type 3 with empty glyphs, which need no font file (ISO 32000-2 §9.6.4),
 * and a ToUnicode map, so that every word can be found and copied (PDF/A-2u, ISO 19005-2
 * §6.2.11.7.2). A new font begins when 255 different characters are used up.
 */
export class GlyphlessFonts {
  private readonly fonts: GlyphlessFont[] = [];

  constructor(private readonly document: PDFDocument) {}

  /** The word as runs of codes; resources of the page get the fonts in use. */
  encode(word: string): EncodedRun[] {
    const runs: { font: GlyphlessFont; codes: number[] }[] = [];
    for (const character of word) {
      const font = this.fontFor(character);
      const code = font.codes.get(character) ?? 0;
      const last = runs.at(-1);
      if (last?.font === font) last.codes.push(code);
      else runs.push({ font, codes: [code] });
    }
    return runs.map(({ font, codes }) => ({
      fontName: font.name,
      hex: codes.map((code) => code.toString(16).padStart(2, '0')).join(''),
      length: codes.length,
    }));
  }

  /** Makes the fonts known to a page. */
  addTo(resources: PDFDict): void {
    const dictionary = this.document.context.obj({});
    for (const { name, ref } of this.fonts) dictionary.set(PDFName.of(name), ref);
    resources.set(PDFName.of('Font'), dictionary);
  }

  /** Writes the font objects once all words are known. */
  finish(): void {
    for (const font of this.fonts) this.write(font);
  }

  private fontFor(character: string): GlyphlessFont {
    const known = this.fonts.find(({ codes }) => codes.has(character));
    if (known) return known;
    const last = this.fonts.at(-1);
    const font = last && last.codes.size < CODES ? last : this.begin();
    font.codes.set(character, font.codes.size + 1);
    return font;
  }

  private begin(): GlyphlessFont {
    const name = `G${this.fonts.length}`;
    const font = { name, ref: this.document.context.nextRef(), codes: new Map<string, number>() };
    this.fonts.push(font);
    return font;
  }

  private write({ ref, codes }: GlyphlessFont): void {
    const { context } = this.document;
    const glyph = context.register(context.stream(`${GLYPH_WIDTH} 0 0 0 0 0 d1`));
    const names = [...codes.values()].map((code) => `g${code}`);
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 0, 0],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 1,
      LastChar: codes.size,
      Widths: names.map(() => GLYPH_WIDTH),
      CharProcs: Object.fromEntries(names.map((name) => [name, glyph])),
      Encoding: { Type: 'Encoding', Differences: [1, ...names.map((name) => PDFName.of(name))] },
      Resources: {},
      ToUnicode: context.register(context.flateStream(toUnicode(codes))),
    });
    context.assign(ref, font);
  }
}

/** A ToUnicode CMap (ISO 32000-2 §9.10.3). */
function toUnicode(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([character, code]) => {
    const hex = Buffer.from(character, 'utf16le').swap16().toString('hex');
    return `<${code.toString(16).padStart(2, '0')}> <${hex}>`;
  });
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
