/** Width of every glyph, rise and fall of every line, in thousandths of the font size. */
export const GLYPH_WIDTH = 500;
export const ASCENT = 800;
export const DESCENT = -200;

/**
 * A TrueType font of two glyphs, .notdef and one that draws nothing: its only contour has two
 * points, so that it has the box of a letter (viewers mark it) and no area. All codes but 0 stand
 * for it. Only the tables that a PDF needs (ISO 32000-2 §9.9); built here, so nobody else's font is
 * shipped.
 */
export function glyphlessTrueType(): Buffer {
  const tables: readonly (readonly [string, Buffer])[] = [
    ['cmap', cmap()],
    ['glyf', letterBox()],
    ['head', head()],
    ['hhea', words(1, 0, ASCENT, DESCENT, 0, GLYPH_WIDTH, 0, 0, GLYPH_WIDTH, 1, ...zeros(7), 2)],
    ['hmtx', words(GLYPH_WIDTH, 0, GLYPH_WIDTH, 0)],
    // Short offsets count pairs of bytes: .notdef has none, the letter box has all.
    ['loca', words(0, 0, letterBox().length / 2)],
    ['maxp', words(1, 0, 2, 2, 1, 0, 0, 1, ...zeros(8))],
  ];
  const font = assemble(tables);
  const headAt = font.indexOf('head', 12, 'latin1');
  const adjustment = (0xb1b0afba - checksum(font)) >>> 0;
  font.writeUInt32BE(adjustment, font.readUInt32BE(headAt + 8) + 8);
  return font;
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const search = [power * 16, Math.log2(power), (tables.length - power) * 16];
  words(1, 0, tables.length, ...search).copy(directory);
  const bodies: Buffer[] = [];
  let at = directory.length;
  tables.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(table), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc(-table.length & 3);
    bodies.push(table, padding);
    at += table.length + padding.length;
  });
  return Buffer.concat([directory, ...bodies]);
}

function head(): Buffer {
  const bytes = Buffer.alloc(54);
  words(1, 0, 1, 0).copy(bytes);
  bytes.writeUInt32BE(0x5f0f3cf5, 12);
  words(0, 1000).copy(bytes, 16);
  // Both dates stay 0 (1904), so that the font is the same on every day.
  words(0, DESCENT, GLYPH_WIDTH, ASCENT, 0, 8, 2, 0, 0).copy(bytes, 36);
  return bytes;
}

/** One table of one byte a code (platform 1, encoding 0, format 0): no doubt which one counts. */
function cmap(): Buffer {
  const glyphs = Buffer.alloc(256, 1);
  glyphs[0] = 0;
  return Buffer.concat([words(0, 1, 1, 0, 0, 12, 0, 262, 0), glyphs]);
}

/** One contour of two points on the curve: lower left and upper right of the box. */
function letterBox(): Buffer {
  const box = words(1, 0, DESCENT, GLYPH_WIDTH, ASCENT, 1, 0);
  const flags = Buffer.from([1, 1]);
  return Buffer.concat([box, flags, words(0, GLYPH_WIDTH, DESCENT, ASCENT - DESCENT)]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
