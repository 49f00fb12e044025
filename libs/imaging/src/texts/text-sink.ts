import { plainSigns } from '#libs/kernel';
import { MAX_TEXT } from './reading.js';

/** The line under a text that was too long. */
const CUT_NOTE = '[Text gekürzt: Es wurde nur der Anfang gelesen.]';

const UNREADABLE = /[\0-\x08\x0b-\x1f\x7f\u{fffe}\u{ffff}\p{Surrogate}]/gu;

/** Collects text up to a limit; beyond it the rest is dropped and the text says so. */
export class TextSink {
  private readonly parts: string[] = [];
  private length = 0;
  private cut = false;

  constructor(private readonly limit = MAX_TEXT) {}

  /** True once nothing more is taken: readers may stop. */
  get full(): boolean {
    return this.cut;
  }

  add(text: string): void {
    if (this.cut || text === '') return;
    const room = this.limit - this.length;
    const taken = text.length > room ? text.slice(0, room) : text;
    this.cut = text.length > room;
    this.length += taken.length;
    this.parts.push(taken);
  }

  /** Says that something was left out, as when the file itself was read only in part. */
  markCut(): void {
    this.cut = true;
  }

  /** Lines of plain signs without trailing blanks, at most one empty line in a row, no control characters. */
  toString(): string {
    const lines = tidyLines(this.parts.join(''));
    if (this.cut) lines.push('', CUT_NOTE);
    return lines.join('\n').trim();
  }
}

function tidyLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of plainSigns(text.replace(/\r\n?/g, '\n')).replace(UNREADABLE, '').split('\n')) {
    const line = raw.trimEnd();
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  }
  return lines;
}
