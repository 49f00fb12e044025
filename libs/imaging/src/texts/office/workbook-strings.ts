/** Strings of a table that are kept. */
const MAX_STRINGS = 1_000_000;

/** A string with its length in one or two bytes before its flags ([MS-XLS] 2.5.240, 2.5.294). */
export function readString(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  if (data.length < at + lengthBytes + 1) return '';
  const length = lengthBytes === 1 ? (data[at] ?? 0) : data.readUInt16LE(at);
  const start = at + lengthBytes + 1;
  return ((data[start - 1] ?? 0) & 1) === 0
    ? data.subarray(start, start + length).toString('latin1')
    : data.subarray(start, start + length * 2).toString('utf16le');
}

/** The shared strings of a workbook ([MS-XLS] 2.4.265) out of a record and its continuations. */
export function readStrings(parts: readonly Buffer[]): string[] {
  const reader = new PartReader(parts);
  reader.skip(8);
  const strings: string[] = [];
  while (!reader.done && strings.length < MAX_STRINGS) {
    const length = reader.u16();
    const flags = reader.u8();
    const runs = flags & 8 ? reader.u16() : 0;
    const phonetic = flags & 4 ? reader.u32() : 0;
    strings.push(reader.chars(length, (flags & 1) !== 0));
    reader.skip(runs * 4 + phonetic);
  }
  return strings;
}

/** Reads over the borders of records; characters cut by a border go on behind a new flag byte. */
class PartReader {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Buffer[]) {
    this.advance();
  }

  get done(): boolean {
    return this.part >= this.parts.length;
  }

  private get current(): Buffer {
    return this.parts[this.part] ?? Buffer.alloc(0);
  }

  private advance(): void {
    while (!this.done && this.at >= this.current.length) {
      this.at -= this.current.length;
      this.part += 1;
    }
  }

  u8(): number {
    const value = this.current[this.at] ?? 0;
    this.skip(1);
    return value;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(bytes: number): void {
    this.at += bytes;
    this.advance();
  }

  chars(length: number, wide: boolean): string {
    let text = '';
    let two = wide;
    while (text.length < length && !this.done) {
      const before = this.part;
      const left = this.current.length - this.at;
      const size = two ? 2 : 1;
      const count = Math.max(1, Math.min(length - text.length, Math.floor(left / size)));
      const bytes = this.current.subarray(this.at, this.at + count * size);
      text += bytes.toString(two ? 'utf16le' : 'latin1');
      if (bytes.length < size) return text;
      this.skip(count * size);
      if (this.part !== before && text.length < length) two = (this.u8() & 1) !== 0;
    }
    return text;
  }
}
