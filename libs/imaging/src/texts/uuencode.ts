/** A file that stands in letters between the lines of a text (uuencode, IEEE Std 1003.1). */
export interface EncodedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Files of one text that are taken out. */
const MOST_FILES = 100;

const BEGIN = /^begin [0-7]{3,4} (\S.*)$/;

/** Signs of a line: each stands for six bits. */
const SIGNS = /^[ -`]+$/;

/** Signs of a line for which blanks at its end may have been lost. */
const LOST = 4;

/** A text without the files in it, and those. What only begins like a file is text. */
export function takeEncodedFiles(text: string): { text: string; files: EncodedFile[] } {
  if (!/^begin [0-7]{3,4} \S/m.test(text)) return { text, files: [] };
  const lines = text.split(/\r?\n/);
  const kept: string[] = [];
  const files: EncodedFile[] = [];
  for (let at = 0; at < lines.length;) {
    const found = files.length < MOST_FILES ? fileAt(lines, at) : null;
    if (found) files.push(found.file);
    else kept.push(lines[at] ?? '');
    at = found?.next ?? at + 1;
  }
  return { text: kept.join('\n'), files };
}

/** A file that begins in a line, and the line behind it; null where none does. */
function fileAt(lines: readonly string[], at: number): { file: EncodedFile; next: number } | null {
  const name = BEGIN.exec(lines[at] ?? '')?.[1]?.trim();
  if (name === undefined) return null;
  const end = endOfData(lines, at + 1);
  if (end === at + 1) return null;
  const content = Buffer.concat(lines.slice(at + 1, end).map(decoded));
  return { file: { name, content }, next: behindEnd(lines, end) };
}

/** The line behind the one that says that a file is over; the same one where none says so. */
function behindEnd(lines: readonly string[], from: number): number {
  let last = from;
  while (last < lines.length && /^[ `]?$/.test(lines[last] ?? '')) last += 1;
  return /^end\s*$/.test(lines[last] ?? '') ? last + 1 : from;
}

function endOfData(lines: readonly string[], from: number): number {
  let end = from;
  while (isData(lines[end] ?? '')) end += 1;
  return end;
}

/** A line says how many bytes it holds, and has four signs for each three, perhaps with a sum behind. */
function isData(line: string): boolean {
  if (!SIGNS.test(line)) return false;
  const signs = signsOf(line);
  return signs > 0 && line.length - 1 <= signs + 1 && line.length - 1 >= signs - LOST;
}

function signsOf(line: string): number {
  return Math.ceil(bitsOf(line, 0) / 3) * 4;
}

function bitsOf(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0;
}

function decoded(line: string): Buffer {
  const bytes = Buffer.alloc((signsOf(line) / 4) * 3);
  for (let at = 0; at * 3 < bytes.length; at += 1) {
    const [a, b, c, d] = [1, 2, 3, 4].map((sign) => bitsOf(line, at * 4 + sign)) as [
      number,
      number,
      number,
      number,
    ];
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, at * 3, 3);
  }
  return bytes.subarray(0, bitsOf(line, 0));
}
