import type { ZipDirectory } from '../archive/zip.js';
import { decodeMarkup, readMarkup } from '../markup.js';
import type { TextSink } from '../text-sink.js';

/** Slides and notes that are read of one presentation. */
const MAX_PARTS = 5_000;

/** The text of a Word document: body, then notes, comments, headers and footers. */
export async function wordDocumentToText(zip: ZipDirectory, sink: TextSink): Promise<void> {
  for (const name of numbered(zip, /^word\/document\d*\.xml$/)) await addPart(zip, name, sink);
  const others = /^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;
  for (const name of numbered(zip, others)) await addPart(zip, name, sink);
}

/** The text of a presentation, slide by slide, then the speaker's notes. */
export async function slideShowToText(zip: ZipDirectory, sink: TextSink): Promise<void> {
  for (const pattern of [
    /^ppt\/slides\/slide\d+\.xml$/,
    /^ppt\/notesSlides\/notesSlide\d+\.xml$/,
  ]) {
    for (const name of numbered(zip, pattern)) await addPart(zip, name, sink);
  }
}

/** Names by their number, so that the tenth slide comes after the ninth. */
function numbered(zip: ZipDirectory, pattern: RegExp): string[] {
  const names = [...zip.names()].filter((name) => pattern.test(name)).slice(0, MAX_PARTS);
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

async function addPart(zip: ZipDirectory, name: string, sink: TextSink): Promise<void> {
  const part = sink.full ? null : await zip.read(name);
  if (!part) return;
  const reader = new OpenXmlReader(sink);
  readMarkup(decodeMarkup(part), 'xml', reader);
  if (!reader.closed && !zip.cut) throw new Error(`${name} ends before its end`);
  sink.add('\n');
}

/** WordprocessingML and DrawingML call the same things by the same names, after the prefix. */
class OpenXmlReader {
  /** True once the root element was closed. */
  closed = false;
  private root = '';
  private texts = 0;
  private fallbacks = 0;
  private cells = 0;

  constructor(private readonly sink: TextSink) {}

  open(raw: string): void {
    this.root ||= raw;
    const name = local(raw);
    // What follows is the same drawing again, for old readers.
    if (name === 'Fallback') this.fallbacks += 1;
    else if (name === 't') this.texts += 1;
    else if (name === 'tab' && raw.startsWith('w:')) this.sink.add('\t');
    else if (name === 'br' || name === 'cr') this.sink.add('\n');
    else if (name === 'noBreakHyphen') this.sink.add('-');
    else if (name === 'tc') this.cells += 1;
  }

  close(raw: string): void {
    if (raw === this.root) this.closed = true;
    const name = local(raw);
    if (name === 'Fallback') this.fallbacks -= 1;
    else if (name === 't') this.texts -= 1;
    else if (name === 'p') this.sink.add(this.cells > 0 ? ' ' : '\n');
    else if (name === 'tr') this.sink.add('\n');
    else if (name === 'tc') {
      this.cells = Math.max(0, this.cells - 1);
      this.sink.add('\t');
    }
  }

  text(data: string): void {
    if (this.texts > 0 && this.fallbacks <= 0) this.sink.add(data);
  }
}

/** The name behind its prefix; prefixes are free, but no program chooses other ones. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
