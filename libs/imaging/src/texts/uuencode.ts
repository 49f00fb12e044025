/** A file that stands in letters between the lines of a text (uuencode, IEEE Std 1003.1). */
export interface EncodedFile {
  readonly name: string;
  readonly content: Buffer;
  /** Its end is missing. */
  readonly torn: boolean;
}

/** Files of one text that are taken out. */
const MOST_FILES = 100;

const BEGIN = /^begin [0-7]{3,4} (\S.*)$/;

/** Signs of a line: each stands for six bits. */
const SIGNS = /^[ -`]+$/;

/** Signs that a line without blanks at its end may lack and still look like one of a file. */
const LOST = 4;

/** Bytes of files that a short text may hold; a longer one no more than it has characters. */
const FEW_BYTES = 1024 * 1024;

/**
 * A text without the files in it, and those. A file begins with its name and is over with `end`: between them, signs that a
 * line lacks were blanks, which mail programs strip. Without an `end` it is broken off: it reaches to the last line that
 * has its signs, and is marked as torn. What only begins like a file is text, and so is one that is far larger than its letters.
 */
export function takeEncodedFiles(text: string): { text: string; files: EncodedFile[] } {
  if (!/^begin [0-7]{3,4} \S/m.test(text)) return { text, files: [] };
  const lines = text.split(/\r?\n/);
  const kept: string[] = [];
  const files: EncodedFile[] = [];
  let room = Math.max(FEW_BYTES, text.length);
  for (let at = 0; at < lines.length;) {
    const found = files.length < MOST_FILES ? fileAt(lines, at, room) : null;
    if (found) files.push(found.file);
    else kept.push(lines[at] ?? '');
    room -= found?.file.content.length ?? 0;
    at = found?.next ?? at + 1;
  }
  return { text: kept.join('\n'), files };
}

/** A file of at most `room` bytes that begins in a line, and the line behind it; null where none does. */
function fileAt(
  lines: readonly string[],
  at: number,
  room: number,
): { file: EncodedFile; next: number } | null {
  const name = BEGIN.exec(lines[at] ?? '')?.[1]?.trim();
  if (name === undefined) return null;
  const { end, next, torn } = dataFrom(lines, at + 1);
  const data = lines.slice(at + 1, end);
  const size = data.reduce((sum, line) => sum + bitsOf(line, 0), 0);
  if (size === 0 || size > room) return null;
  return { file: { name, content: decoded(data, size), torn }, next };
}

/** Where the lines of a file end, and the line behind it. */
function dataFrom(
  lines: readonly string[],
  from: number,
): { end: number; next: number; torn: boolean } {
  let end = from;
  let wholeEnd = from;
  while (isData(lines[end] ?? '')) {
    end += 1;
    if (lacks(lines[end - 1] ?? '') <= LOST) wholeEnd = end;
  }
  const next = behindEnd(lines, end);
  return next > end ? { end, next, torn: false } : { end: wholeEnd, next: wholeEnd, torn: true };
}

/** The line behind the one that says that a file is over; the same one where none says so. */
function behindEnd(lines: readonly string[], from: number): number {
  let last = from;
  while (last < lines.length && /^[ `]?$/.test(lines[last] ?? '')) last += 1;
  return /^end\s*$/.test(lines[last] ?? '') ? last + 1 : from;
}

/** A line says how many bytes it holds, and has no more than four signs for each three, perhaps with a sum behind. */
function isData(line: string): boolean {
  return SIGNS.test(line) && bitsOf(line, 0) > 0 && line.length - 1 <= signsOf(line) + 1;
}

/** Signs that a line lacks; all of them are more than can be told from a word. */
function lacks(line: string): number {
  return line.length > 1 ? signsOf(line) + 1 - line.length : Infinity;
}

function signsOf(line: string): number {
  return Math.ceil(bitsOf(line, 0) / 3) * 4;
}

/** Six bits of a sign; one that is missing was a blank. */
function bitsOf(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0;
}

/** All lines in one buffer. */
function decoded(lines: readonly string[], size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let start = 0;
  for (const line of lines) {
    const end = start + bitsOf(line, 0);
    // Three bytes of four signs; beyond the end of a line they are cut.
    for (let sign = 1, at = start; at < end; sign += 4, at += 3) {
      const high = (bitsOf(line, sign) << 6) | bitsOf(line, sign + 1);
      const low = (bitsOf(line, sign + 2) << 6) | bitsOf(line, sign + 3);
      bytes[at] = high >> 4;
      if (at + 1 < end) bytes[at + 1] = ((high & 15) << 4) | (low >> 8);
      if (at + 2 < end) bytes[at + 2] = low & 255;
    }
    start = end;
  }
  return bytes;
}
