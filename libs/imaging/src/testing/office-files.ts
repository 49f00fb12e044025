import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { compoundContainer } from './compound-container.js';

/** A ZIP file of the given entries. */
export async function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A Word document of 97 to 2003 with one piece in 8 bits and one in 16. */
export function wordBinary(narrow: string, wide: string): Buffer {
  const main = Buffer.alloc(1024);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200, 10);
  const pieces = Buffer.alloc(5 + 12 + 16);
  pieces[0] = 2;
  pieces.writeUInt32LE(28, 1);
  [0, narrow.length, narrow.length + wide.length].forEach((at, index) =>
    pieces.writeUInt32LE(at, 5 + index * 4),
  );
  pieces.writeUInt32LE(((1024 * 2) | 0x40000000) >>> 0, 5 + 12 + 2);
  pieces.writeUInt32LE(1024 + narrow.length, 5 + 12 + 8 + 2);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(pieces.length, 0x1a6);
  const body = [main, Buffer.from(narrow, 'latin1'), Buffer.from(wide, 'utf16le')];
  return compoundContainer({ WordDocument: Buffer.concat(body), '1Table': pieces });
}

/** A record of a workbook of 97 to 2003: its number, its length, its bytes. */
export function sheetRecord(kind: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(kind), u16(data.length), data]);
}

export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
