import { PageUnreadable } from '../../page/reading-failure.js';
import type { TextSink } from '../text-sink.js';
import type { CompoundFile } from './compound-file.js';

/** Places in the file information block ([MS-DOC] 2.5). */
const FIB = { version: 0x02, flags: 0x0a, textStart: 0x18, textEnd: 0x1c, clx: 0x1a2 };

/** `nFib` of Word 97, the first with a piece table in every file. */
const WORD_97 = 0xc1;

/**
 * The text of a Word document ([MS-DOC] 2.4.1), piece by piece: body, footnotes, headers.
 *
 * @throws PageUnreadable with `OFFICE.ENCRYPTED` or `ORIGINAL.DAMAGED`
 */
export function wordToText(file: CompoundFile, sink: TextSink): void {
  const main = file.stream('WordDocument');
  if (!main || main.length < 0x1aa) throw new PageUnreadable('ORIGINAL.DAMAGED');
  const flags = main.readUInt16LE(FIB.flags);
  if (flags & 0x0100) throw new PageUnreadable('OFFICE.ENCRYPTED');
  if (main.readUInt16LE(FIB.version) < WORD_97) {
    addRun(main.subarray(main.readUInt32LE(FIB.textStart), main.readUInt32LE(FIB.textEnd)), sink);
    return;
  }
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table');
  const start = main.readUInt32LE(FIB.clx);
  const clx = table?.subarray(start, start + main.readUInt32LE(FIB.clx + 4));
  const pieces = clx && pieceTable(clx);
  if (!pieces) throw new PageUnreadable('ORIGINAL.DAMAGED');
  addPieces(main, pieces, sink);
}

/** The `PlcPcd` behind the property modifiers of a `Clx`. */
function pieceTable(clx: Buffer): Buffer | null {
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) return null;
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}

function addPieces(main: Buffer, pieces: Buffer, sink: TextSink): void {
  const count = Math.floor((pieces.length - 4) / 12);
  const fields: boolean[] = [];
  for (let index = 0; index < count && !sink.full; index += 1) {
    const length = pieces.readUInt32LE(index * 4 + 4) - pieces.readUInt32LE(index * 4);
    if (length <= 0) continue;
    const place = pieces.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const compressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    const text = compressed
      ? decode8(main.subarray(offset / 2, offset / 2 + length))
      : main.subarray(offset, offset + length * 2).toString('utf16le');
    sink.add(plain(text, fields));
  }
}

function addRun(bytes: Buffer, sink: TextSink): void {
  sink.add(plain(decode8(bytes), []));
}

function decode8(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Marks to characters: cells, breaks, and fields, of which the result is kept ([MS-DOC] 2.4.2).
 * `fields` says of each field that is open whether its instruction is being read.
 */
function plain(text: string, fields: boolean[]): string {
  return text.replace(/[\x00-\x08\x0b-\x1f]|[^\x00-\x08\x0b-\x1f]+/g, (part) => {
    if (part === '\x13') fields.push(true);
    else if (part === '\x14') fields.splice(-1, 1, false);
    else if (part === '\x15') fields.pop();
    else if (!fields.includes(true)) return MARKS.get(part) ?? part;
    return '';
  });
}

const MARKS = new Map([
  ['\x07', '\t'],
  ['\x0b', '\n'],
  ['\x0c', '\n'],
  ['\r', '\n'],
  ['\x1e', '-'],
]);
