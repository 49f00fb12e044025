import { PageUnreadable } from '../../page/reading-failure.js';
import type { TextSink } from '../text-sink.js';
import type { CompoundFile } from './compound-file.js';

/** Records of a presentation ([MS-PPT] 2.13.24). */
const R = { document: 1000, slide: 1006, master: 1016, textChars: 4000, textBytes: 4008 };

/** `headerToken` of the stream "Current User" where the file is encrypted ([MS-PPT] 2.3.2). */
const ENCRYPTED = 0xf3d1c4df;

/** The text of the slides and notes of a PowerPoint file of 97 to 2003. @throws PageUnreadable */
export function slidesToText(file: CompoundFile, sink: TextSink): void {
  const user = file.stream('Current User', 64);
  if (user && user.length >= 16 && user.readUInt32LE(12) === ENCRYPTED) {
    throw new PageUnreadable('OFFICE.ENCRYPTED');
  }
  const stream = file.stream('PowerPoint Document');
  if (!stream) throw new PageUnreadable('ORIGINAL.DAMAGED');
  for (let at = 0; at + 8 <= stream.length && !sink.full;) {
    const container = ((stream[at] ?? 0) & 0xf) === 0xf;
    const kind = stream.readUInt16LE(at + 2);
    const length = stream.readUInt32LE(at + 4);
    addRecord(kind, stream.subarray(at + 8, at + 8 + length), sink);
    // What is in a container is read next; a master says the same on every slide.
    at += container && kind !== R.master ? 8 : 8 + length;
  }
}

function addRecord(kind: number, data: Buffer, sink: TextSink): void {
  if (kind === R.textChars) addLines(data.toString('utf16le'), sink);
  // Each byte is the low half of a character ([MS-PPT] 2.9.43).
  else if (kind === R.textBytes) addLines(data.toString('latin1'), sink);
  else if (kind === R.document || kind === R.slide) sink.add('\n');
}

function addLines(text: string, sink: TextSink): void {
  sink.add(`${text.replace(/[\r\v]/g, '\n')}\n`);
}
