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
  const window = Buffer.alloc(4096, 0x20);
  let write = window.write(INITIAL, 'latin1');
  const output = Buffer.alloc(size);
  let filled = 0;
  const put = (byte: number): void => {
    output[filled++] = byte;
    window[write] = byte;
    write = (write + 1) & 0xfff;
  };
  let at = 16;
  while (at < packed.length && filled < size) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length && filled < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const offset = reference >> 4;
      if (offset === write) return output.subarray(0, filled);
      const length = (reference & 0xf) + 2;
      for (let index = 0; index < length && filled < size; index += 1) {
        put(window[(offset + index) & 0xfff] ?? 0);
      }
    }
  }
  return output.subarray(0, filled);
}
