import sharp, { type Sharp } from 'sharp';

/** How the picture lies in such a TIFF. */
export interface OldJpegLayout {
  /** Pixels of a piece: rows of a strip, or the side of a tile. */
  readonly strips?: number;
  readonly tiles?: number;
  /** Tables in the tags of old-style JPEG (TIFF 6.0, section 22), or before the data in a JPEG without any. */
  readonly tables: 'tags' | 'jpeg';
  readonly colour?: boolean;
}

type Field = readonly [tag: number, values: readonly number[]];

/** A TIFF with old-style JPEG (compression 6), as scanners and fax programs of the nineties wrote it. */
export async function oldJpegTiff(picture: Sharp, layout: OldJpegLayout): Promise<Buffer> {
  const { width, height } = await picture.metadata();
  const pieces = await piecesOf(picture, { width, height }, layout);
  const chunks: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let end = 8;
  const append = (bytes: Buffer): number => {
    const padded = bytes.length % 2 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes;
    chunks.push(padded);
    end += padded.length;
    return end - padded.length;
  };
  const starts = pieces.map(({ data }) => append(data));
  const sizes = pieces.map(({ data }) => data.length);
  const [first] = pieces;
  if (!first) throw new Error('a picture needs a piece');
  const { tiles, strips = height, colour } = layout;
  const fields: Field[] = [
    [256, [width]],
    [257, [height]],
    [258, [8]],
    [259, [6]],
    [262, [colour ? 6 : 1]],
    [277, [colour ? 3 : 1]],
    [512, [1]],
    ...(colour ? [[530, [2 + 2 * 65_536]] as const] : []),
    ...(tiles
      ? ([
          [322, [tiles]],
          [323, [tiles]],
          [324, starts],
          [325, sizes],
        ] as const)
      : ([
          [273, starts],
          [278, [strips]],
          [279, sizes],
        ] as const)),
    ...(layout.tables === 'jpeg'
      ? ([
          [513, [append(first.head)]],
          [514, [first.head.length]],
        ] as const)
      : tagsOf(first, colour ? 3 : 1, append)),
  ];
  const directory = directoryOf(fields, append);
  chunks[0]?.writeUInt32LE(append(directory), 4);
  return Buffer.concat(chunks);
}

/** A part of the picture as JPEG, taken apart. */
interface Piece {
  /** Everything before the data of the scan. */
  readonly head: Buffer;
  readonly data: Buffer;
  /** Tables by their class and number, each without those. */
  readonly tables: ReadonlyMap<string, Buffer>;
}

async function piecesOf(
  picture: Sharp,
  { width, height }: { width: number; height: number },
  { tiles, strips = height, colour }: OldJpegLayout,
): Promise<Piece[]> {
  const [wide, high] = tiles ? [tiles, tiles] : [width, strips];
  const pieces: Piece[] = [];
  for (let top = 0; top < height; top += high) {
    for (let left = 0; left < width; left += wide) {
      const size = { width: Math.min(wide, width - left), height: Math.min(high, height - top) };
      const cut = await picture
        .clone()
        .extract({ left, top, ...size })
        .png()
        .toBuffer();
      const piece = sharp(cut).toColourspace(colour ? 'srgb' : 'b-w');
      const [right, bottom] = tiles ? [wide - size.width, high - size.height] : [0, 0];
      const whole = piece.extend({ right, bottom, background: '#fff' });
      const jpeg = { quality: 90, optimiseCoding: false, chromaSubsampling: '4:2:0' };
      pieces.push(takenApart(await whole.jpeg(jpeg).toBuffer()));
    }
  }
  return pieces;
}

function takenApart(jpeg: Buffer): Piece {
  const tables = new Map<string, Buffer>();
  let at = 2;
  for (; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const segment = jpeg.subarray(at + 4, at + 2 + jpeg.readUInt16BE(at + 2));
    if (jpeg[at + 1] === 0xdb) addTables(tables, 'Q', segment);
    if (jpeg[at + 1] === 0xc4) addTables(tables, 'H', segment);
  }
  const start = at + 2 + jpeg.readUInt16BE(at + 2);
  return { head: jpeg.subarray(0, start), data: jpeg.subarray(start, -2), tables };
}

function addTables(tables: Map<string, Buffer>, kind: 'Q' | 'H', segment: Buffer): void {
  for (let at = 0; at < segment.length;) {
    const counts = segment.subarray(at + 1, at + 17);
    const size = kind === 'Q' ? 64 : 16 + counts.reduce((sum, count) => sum + count, 0);
    tables.set(`${kind}${segment[at]}`, segment.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
}

/** Positions of the tables of each component: the first has its own, the others share theirs. */
function tagsOf({ tables }: Piece, components: number, append: (bytes: Buffer) => number): Field[] {
  const places = (name: (table: number) => string): number[] => {
    const own = [0, 1].map((table) => {
      const bytes = tables.get(name(table));
      return bytes ? append(bytes) : 0;
    });
    return Array.from({ length: components }, (_, index) => own[Math.min(1, index)] ?? 0);
  };
  return [
    [519, places((table) => `Q${table}`)],
    [520, places((table) => `H${table}`)],
    [521, places((table) => `H${16 + table}`)],
  ];
}

/** A directory; every value is a LONG, but for the two sampling factors, which are two SHORTs in one. */
function directoryOf(fields: readonly Field[], append: (bytes: Buffer) => number): Buffer {
  const sorted = [...fields].sort(([a], [b]) => a - b);
  const bytes = Buffer.alloc(2 + sorted.length * 12 + 4);
  bytes.writeUInt16LE(sorted.length);
  for (const [index, [tag, values]] of sorted.entries()) {
    const at = 2 + index * 12;
    const [type, count] = tag === 530 ? [3, 2] : [4, values.length];
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    const list = Buffer.alloc(values.length * 4);
    values.forEach((value, place) => list.writeUInt32LE(value, place * 4));
    bytes.writeUInt32LE(values.length === 1 ? (values[0] ?? 0) : append(list), at + 8);
  }
  return bytes;
}
