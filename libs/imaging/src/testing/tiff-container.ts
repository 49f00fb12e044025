/** Tags whose values are positions of picture data in the file (TIFF 6.0, section 8). */
const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;

/** Bytes of one value of each field type. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly bytes: Buffer;
}

/** One multi-page TIFF of single-page ones (little-endian, in strips), picture data untouched. */
export function joinTiffPages(pages: readonly Buffer[]): Buffer {
  const chunks: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let length = 8;
  const append = (bytes: Buffer): number => {
    const at = length;
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    chunks.push(padded);
    length += padded.length;
    return at;
  };
  const links: { directory: Buffer; at: number }[] = [];
  for (const page of pages) {
    const directory = writeDirectory(moveStrips(page, readFields(page), append), append);
    links.push({ directory, at: append(directory) });
  }
  links.forEach(({ directory }, index) => {
    directory.writeUInt32LE(links[index + 1]?.at ?? 0, directory.length - 4);
  });
  chunks[0]?.writeUInt32LE(links[0]?.at ?? 0, 4);
  return Buffer.concat(chunks);
}

function readFields(tiff: Buffer): Field[] {
  const start = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(start);
  return Array.from({ length: count }, (_, index) => {
    const at = start + 2 + index * 12;
    const type = tiff.readUInt16LE(at + 2);
    const values = tiff.readUInt32LE(at + 4);
    const size = values * (TYPE_BYTES[type] ?? 1);
    const from = size <= 4 ? at + 8 : tiff.readUInt32LE(at + 8);
    return {
      tag: tiff.readUInt16LE(at),
      type,
      count: values,
      bytes: tiff.subarray(from, from + size),
    };
  });
}

function moveStrips(tiff: Buffer, fields: Field[], append: (bytes: Buffer) => number): Field[] {
  const offsets = numbers(fields.find(({ tag }) => tag === STRIP_OFFSETS));
  const sizes = numbers(fields.find(({ tag }) => tag === STRIP_BYTE_COUNTS));
  const moved = offsets.map((offset, index) =>
    append(tiff.subarray(offset, offset + (sizes[index] ?? 0))),
  );
  const bytes = Buffer.alloc(moved.length * 4);
  moved.forEach((offset, index) => bytes.writeUInt32LE(offset, index * 4));
  return fields.map((field) =>
    field.tag === STRIP_OFFSETS ? { ...field, type: 4, count: moved.length, bytes } : field,
  );
}

function numbers(field: Field | undefined): number[] {
  if (!field) return [];
  const { type, count, bytes } = field;
  return Array.from({ length: count }, (_, index) =>
    type === 3 ? bytes.readUInt16LE(index * 2) : bytes.readUInt32LE(index * 4),
  );
}

/** A directory with its long values written before it; the link to the next one is still 0. */
function writeDirectory(fields: readonly Field[], append: (bytes: Buffer) => number): Buffer {
  const directory = Buffer.alloc(2 + fields.length * 12 + 4);
  directory.writeUInt16LE(fields.length, 0);
  fields.forEach(({ tag, type, count, bytes }, index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    if (bytes.length <= 4) bytes.copy(directory, at + 8);
    else directory.writeUInt32LE(append(Buffer.from(bytes)), at + 8);
  });
  return directory;
}
