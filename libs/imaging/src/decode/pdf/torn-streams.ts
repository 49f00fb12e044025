import { createInflate, createInflateRaw, inflateSync, type Inflate } from 'node:zlib';
import { errorCode } from '#libs/kernel';
import { textsOf, type PdfStream } from './pdf-texts.js';

/** Bytes of one file that are unpacked to see whether its streams are whole: seconds of work. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** Bytes of a stream, as stored and unpacked, up to which it is unpacked in one piece. */
const SMALL = 1024 * 1024;
const SMALL_UNPACKED = 8 * 1024 * 1024;

/** Streams that are looked at. */
const MOST_STREAMS = 200_000;

/** Markers of a JPEG (ITU-T T.81, table B.1): its start, the start of a scan, the end. */
const START_OF_IMAGE = Buffer.from([0xff, 0xd8]);
const START_OF_SCAN = Buffer.from([0xff, 0xda]);
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Of which something is missing. */
export type TornKind = 'content' | 'picture';

/** What may still be unpacked. */
interface Budget {
  left: number;
}

/**
 * The streams of a PDF whose data break off, or are not what was packed, by the number of their object (0 where it has
 * none). Whoever draws them shows what stands before the tear and says nothing. Pictures come last, for they are large:
 * beyond a gigabyte none is looked at. Of an encrypted file nothing can be said.
 *
 * @param file whose bytes are asked for anew each time, for they may move
 */
export async function tornStreams(file: {
  readonly bytes: Buffer;
}): Promise<ReadonlyMap<number, TornKind>> {
  const torn = new Map<number, TornKind>();
  if (file.bytes.includes('/Encrypt')) return torn;
  const budget = { left: MOST_UNPACKED };
  const all = streamsOf(file.bytes);
  for (const kind of ['content', 'picture'] as const) {
    for (const stream of all.filter(({ dictionary }) => kindOf(dictionary) === kind)) {
      if (budget.left < 0) return torn;
      if (stream.endless || (await isTorn(file.bytes, stream, budget)))
        torn.set(stream.number, kind);
    }
  }
  return torn;
}

/** Of the streams of an object only the last holds: it stands in the latest update. */
function streamsOf(bytes: Buffer): PdfStream[] {
  const found = new Map<number, PdfStream>();
  const stream = (one: PdfStream): void => {
    if (found.size >= MOST_STREAMS) return;
    found.delete(one.number);
    found.set(one.number, one);
  };
  for (const _ of textsOf(bytes, { stream })) continue;
  return [...found.values()];
}

function kindOf(dictionary: string): TornKind {
  return /\/Subtype\s*\/Image\b/.test(dictionary) ? 'picture' : 'content';
}

function isTorn(
  bytes: Buffer,
  { dictionary, start, end }: PdfStream,
  budget: Budget,
): boolean | Promise<boolean> {
  const data = bytes.subarray(start, end);
  // Nothing packed is nothing, as some programs write it.
  if (data.length === 0) return false;
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1] ?? '';
  if (/^(?:FlateDecode|Fl)$/.test(filter)) return isTornFlate(data, budget);
  return /^(?:DCTDecode|DCT)$/.test(filter) && isTornJpeg(data);
}

/** A JPEG has an end behind its first scan, in whose data no marker can stand. */
export function isTornJpeg(data: Buffer): boolean {
  if (data.indexOf(START_OF_IMAGE) !== 0) return false;
  const scan = data.indexOf(START_OF_SCAN);
  return scan < 0 || data.lastIndexOf(END_OF_IMAGE) < scan;
}

/** Data with all bytes that lack no more than their sum (RFC 1950) are whole. */
async function isTornFlate(data: Buffer, budget: Budget): Promise<boolean> {
  const fault = quickFault(data, budget) ?? (await faultOf(createInflate(), data, budget));
  if (fault !== 'Z_BUF_ERROR') return fault !== '';
  return (await faultOf(createInflateRaw(), data.subarray(2), budget)) !== '';
}

/** As {@link faultOf}; null for data that are too large for that. */
function quickFault(data: Buffer, budget: Budget): string | null {
  if (data.length > SMALL) return null;
  try {
    budget.left -= inflateSync(data, { maxOutputLength: SMALL_UNPACKED }).length;
    return '';
  } catch (error) {
    const code = errorCode(error);
    return code === 'ERR_BUFFER_TOO_LARGE' ? null : code;
  }
}

/** What zlib says of data at last, piece by piece; empty for nothing, and where the budget is used up. */
function faultOf(inflate: Inflate, data: Buffer, budget: Budget): Promise<string> {
  return new Promise((resolve) => {
    inflate.on('data', (piece: Buffer) => {
      budget.left -= piece.length;
      if (budget.left >= 0) return;
      inflate.destroy();
      resolve('');
    });
    inflate.once('end', () => resolve(''));
    inflate.once('error', (error) => resolve(errorCode(error)));
    // A copy: the bytes of PDFium may move while zlib is at work.
    inflate.end(Buffer.from(data));
  });
}
