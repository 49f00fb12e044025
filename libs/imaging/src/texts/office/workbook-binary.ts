import { PageUnreadable } from '../../page/reading-failure.js';
import type { TextSink } from '../text-sink.js';
import type { CompoundFile } from './compound-file.js';
import { isDateFormat, showNumber } from './number-format.js';
import { readString, readStrings } from './workbook-strings.js';

/** Records of a workbook that hold text, numbers or the shape of numbers ([MS-XLS] 2.3). */
const R = {
  formula: 0x0006,
  date1904: 0x0022,
  filepass: 0x002f,
  continue: 0x003c,
  boundsheet: 0x0085,
  mulrk: 0x00bd,
  rstring: 0x00d6,
  xf: 0x00e0,
  sst: 0x00fc,
  labelsst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
};

/** The least bytes of the records that are read. */
const LEAST = new Map([
  [R.formula, 14],
  [R.date1904, 1],
  [R.boundsheet, 9],
  [R.mulrk, 12],
  [R.rstring, 8],
  [R.xf, 4],
  [R.labelsst, 10],
  [R.number, 14],
  [R.label, 8],
  [R.rk, 10],
  [R.format, 6],
]);

const CELLS = new Set([R.formula, R.mulrk, R.rstring, R.labelsst, R.number, R.label, R.rk]);

/** The cells of a workbook of Excel 5 to 2003, row by row. @throws PageUnreadable */
export function workbookToText(file: CompoundFile, sink: TextSink): void {
  const modern = file.stream('Workbook');
  const stream = modern ?? file.stream('Book');
  if (!stream) throw new PageUnreadable('ORIGINAL.DAMAGED');
  new WorkbookReader(sink, modern !== null).run(stream);
}

class WorkbookReader {
  private strings: readonly string[] = [];
  private readonly sheets: string[] = [];
  private readonly formats = new Map<number, string>();
  /** Number format of each cell style. */
  private readonly styles: number[] = [];
  private since1904 = false;
  private substreams = 0;
  private row = -1;

  constructor(
    private readonly sink: TextSink,
    private readonly modern: boolean,
  ) {}

  run(stream: Buffer): void {
    let at = 0;
    while (at + 4 <= stream.length && !this.sink.full) {
      const kind = stream.readUInt16LE(at);
      const parts = [stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))];
      at += 4 + stream.readUInt16LE(at + 2);
      while (kind === R.sst && at + 4 <= stream.length && stream.readUInt16LE(at) === R.continue) {
        parts.push(stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2)));
        at += 4 + stream.readUInt16LE(at + 2);
      }
      this.record(kind, parts);
    }
  }

  private record(kind: number, parts: readonly Buffer[]): void {
    const data = parts[0] ?? Buffer.alloc(0);
    if (kind === R.filepass) throw new PageUnreadable('OFFICE.ENCRYPTED');
    if (kind === R.sst) this.strings = readStrings(parts);
    else if (kind === R.bof) this.beginSheet();
    else if (kind === R.string) this.sink.add(this.text(data, 0));
    else if (data.length >= (LEAST.get(kind) ?? Infinity)) {
      if (CELLS.has(kind)) this.cell(kind, data);
      else this.shape(kind, data);
    }
  }

  private shape(kind: number, data: Buffer): void {
    if (kind === R.date1904) this.since1904 = data[0] === 1;
    else if (kind === R.xf) this.styles.push(data.readUInt16LE(2));
    else if (kind === R.format && this.modern) {
      this.formats.set(data.readUInt16LE(0), readString(data, 2, 2));
    } else if (kind === R.boundsheet) {
      this.sheets.push(this.modern ? readString(data, 6, 1) : bytesText(data.subarray(7)));
    }
  }

  private beginSheet(): void {
    // The first substream is the workbook itself.
    if (this.substreams > 0) this.sink.add(`\n\n${this.sheets[this.substreams - 1] ?? ''}`);
    this.substreams += 1;
    this.row = -1;
  }

  private cell(kind: number, data: Buffer): void {
    if (kind === R.mulrk) {
      for (let at = 4; at + 8 <= data.length; at += 6) {
        this.put(data, this.number(rk(data.readUInt32LE(at + 2)), data.readUInt16LE(at)));
      }
    } else this.put(data, this.single(kind, data, data.readUInt16LE(4)));
  }

  private single(kind: number, data: Buffer, style: number): string {
    if (kind === R.labelsst) return this.strings[data.readUInt32LE(6)] ?? '';
    if (kind === R.number) return this.number(data.readDoubleLE(6), style);
    if (kind === R.formula) return this.result(data, style);
    if (kind === R.rk) return this.number(rk(data.readUInt32LE(6)), style);
    return this.text(data, 6);
  }

  /** A result that is text follows in a record of its own. */
  private result(data: Buffer, style: number): string {
    return data.readUInt16LE(12) === 0xffff ? '' : this.number(data.readDoubleLE(6), style);
  }

  private put(data: Buffer, text: string): void {
    const row = data.readUInt16LE(0);
    this.sink.add(row === this.row ? '\t' : '\n');
    this.row = row;
    this.sink.add(text);
  }

  private text(data: Buffer, at: number): string {
    if (data.length < at + 2) return '';
    if (this.modern) return readString(data, at, 2);
    return bytesText(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  }

  private number(value: number, style: number): string {
    const format = this.styles[style] ?? 0;
    return showNumber(value, isDateFormat(format, this.formats.get(format)), this.since1904);
  }
}

function bytesText(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** A number in 30 bits ([MS-XLS] 2.5.217). */
function rk(raw: number): number {
  const double = Buffer.alloc(8);
  double.writeUInt32LE((raw & 0xfffffffc) >>> 0, 4);
  const value = raw & 2 ? (raw | 0) >> 2 : double.readDoubleLE(0);
  return raw & 1 ? value / 100 : value;
}
