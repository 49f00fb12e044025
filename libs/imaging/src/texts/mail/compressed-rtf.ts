/** The dictionary that every stream begins with ([MS-OXRTFCP] 2.1.2.1). */
const INITIAL =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern ' +
  '\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0' +
  '\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Bytes of RTF that come out of one stream. */
const MAX_OUTPUT = 32 * 1024 * 1024;

const COMPRESSED = 0x75465a4c;
const RAW = 0x414c454d;

/** RTF as Outlook packs it ([MS-OXRTFCP]); null for bytes of another kind. */
export function unpackRtf(packed: Buffer): Buffer | null {
  if (packed.length < 16) return null;
  const kind = packed.readUInt32LE(8);
  if (kind === RAW) return packed.subarray(16);
  if (kind !== COMPRESSED) return null;
  const size = Math.min(packed.readUInt32LE(4), MAX_OUTPUT, packed.length * 20);
  return unpack(packed, size);
}

function unpack(packed: Buffer, size: number): Buffer {
  const output = new Window(size);
  let at = 16;
  while (at < packed.length && !output.full) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        output.put(packed.readUInt8(at));
        at += 1;
      } else if (at + 2 > packed.length || !output.copy(packed.readUInt16BE(at))) {
        return output.bytes();
      } else at += 2;
    }
  }
  return output.bytes();
}

/** The output and the last 4,096 bytes of it, to which references point. */
class Window {
  private readonly dictionary = Buffer.alloc(4096, 0x20);
  private readonly output: Buffer;
  private write = this.dictionary.write(INITIAL, 'latin1');
  private filled = 0;

  constructor(size: number) {
    this.output = Buffer.alloc(size);
  }

  get full(): boolean {
    return this.filled >= this.output.length;
  }

  bytes(): Buffer {
    return this.output.subarray(0, this.filled);
  }

  put(byte: number): void {
    if (this.full) return;
    this.output[this.filled++] = byte;
    this.dictionary[this.write] = byte;
    this.write = (this.write + 1) & 0xfff;
  }

  /** Repeats bytes; false for the reference to itself, which ends the stream. */
  copy(reference: number): boolean {
    const offset = reference >> 4;
    if (offset === this.write) return false;
    for (let index = 0; index < (reference & 0xf) + 2; index += 1) {
      this.put(this.dictionary[(offset + index) & 0xfff] ?? 0);
    }
    return true;
  }
}
