import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { pdfRef } from './pdf-syntax.js';

/** Bytes that are collected before they are written; more at once are written without a copy. */
const CHUNK = 256 * 1024;

/** Largest position that the ten digits of a cross-reference entry can hold. */
const MAX_POSITION = 9_999_999_999;

/**
 * Writes a PDF object by object, in order, and never goes back: memory holds one object and a
 * position for each. The same objects give the same bytes, file identifier included.
 */
export class PdfFile {
  private readonly positions: (number | null)[] = [null];
  private readonly digest = createHash('sha256');
  private pending: Uint8Array[] = [];
  private pendingBytes = 0;
  private length = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  /** Begins a file in place of whatever was there. */
  static async create(path: string): Promise<PdfFile> {
    const file = new PdfFile(path, await open(path, 'w'));
    // Four bytes above 127 tell every program that the file is binary (ISO 19005-2 §6.1.2).
    await file.write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
    return file;
  }

  /** A number for an object that others refer to before it is written. */
  reserve(): number {
    return this.positions.push(null) - 1;
  }

  /** Writes an object, ASCII only. */
  async add(body: string, objectNumber = this.reserve()): Promise<number> {
    this.begin(objectNumber);
    await this.write(Buffer.from(`${objectNumber} 0 obj\n${body}\nendobj\n`, 'latin1'));
    return objectNumber;
  }

  /** Writes a stream as it is; `entries` are those of its dictionary but for the length. */
  async addStream(entries: string, bytes: Uint8Array, objectNumber = this.reserve()) {
    this.begin(objectNumber);
    const dictionary = `<< ${entries} /Length ${bytes.length} >>`;
    await this.write(Buffer.from(`${objectNumber} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    await this.write(bytes);
    await this.write(Buffer.from('\nendstream\nendobj\n'));
    return objectNumber;
  }

  /** Writes a stream deflated. */
  addDeflated(entries: string, bytes: string | Uint8Array, objectNumber?: number) {
    const packed = deflateSync(bytes, { level: 9 });
    return this.addStream(`${entries} /Filter /FlateDecode`, packed, objectNumber);
  }

  /** Writes a stream whose length is known only at its end. */
  async addFrom(entries: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    const objectNumber = this.reserve();
    const lengthNumber = this.reserve();
    this.begin(objectNumber);
    const dictionary = `<< ${entries} /Length ${pdfRef(lengthNumber)} >>`;
    await this.write(Buffer.from(`${objectNumber} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    const start = this.length;
    for await (const chunk of chunks) await this.write(chunk);
    const bytes = this.length - start;
    await this.write(Buffer.from('\nendstream\nendobj\n'));
    await this.add(String(bytes), lengthNumber);
    return objectNumber;
  }

  /** Writes table and trailer and closes the file. */
  async finish({ root, info }: { root: number; info: number }): Promise<void> {
    const id = this.digest.copy().digest('hex').slice(0, 32);
    const start = this.length;
    const entries = this.positions.slice(1).map((position, index) => {
      if (position === null) throw new Error(`object ${index + 1} was reserved, never written`);
      return `${String(position).padStart(10, '0')} 00000 n \n`;
    });
    const size = this.positions.length;
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
    const trailer = `<< /Size ${size} /Root ${pdfRef(root)} /Info ${pdfRef(info)} /ID [<${id}> <${id}>] >>`;
    await this.write(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
    await this.flush();
    await this.handle.close();
  }

  /** Closes and removes a file that cannot be finished. */
  async discard(): Promise<void> {
    await this.handle.close();
    await rm(this.path, { force: true });
  }

  private begin(objectNumber: number): void {
    if (this.length > MAX_POSITION) throw new RangeError('a PDF of more than ten gigabytes');
    if (this.positions[objectNumber] !== null) throw new Error(`object ${objectNumber} is written`);
    this.positions[objectNumber] = this.length;
  }

  private async write(bytes: Uint8Array): Promise<void> {
    this.digest.update(bytes);
    this.length += bytes.length;
    if (bytes.length >= CHUNK) {
      await this.flush();
      await this.handle.writeFile(bytes);
      return;
    }
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    if (this.pendingBytes >= CHUNK) await this.flush();
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.pending);
    this.pending = [];
    this.pendingBytes = 0;
    await this.handle.writeFile(bytes);
  }
}
