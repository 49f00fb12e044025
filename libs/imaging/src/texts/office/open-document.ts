import type { ZipDirectory } from '../archive/zip.js';
import { decodeMarkup, readMarkup } from '../markup.js';
import type { TextSink } from '../text-sink.js';

/** Blanks that one `text:s` may stand for; the format knows no limit. */
const MAX_BLANKS = 100;

const LINES = new Set(['text:p', 'text:h', 'text:line-break', 'table:table-row', 'draw:page']);
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);

/** Not the document's text: what was deleted, and the source of formulas and scripts. */
const SILENT = new Set(['text:tracked-changes', 'office:scripts', 'text:note-citation']);

/** The text of an ODF document (ODF 1.3-3): paragraphs, and cells row by row with tabs. */
export async function openDocumentToText(zip: ZipDirectory, sink: TextSink): Promise<void> {
  const content = await zip.read('content.xml');
  if (!content) throw new Error('content.xml is missing');
  const reader = new OpenDocumentReader(sink);
  readMarkup(decodeMarkup(content), 'xml', reader);
  if (!reader.complete) throw new Error('content.xml ends before its end');
}

class OpenDocumentReader {
  complete = false;
  private silent = '';
  private paragraphs = 0;
  private cells = 0;

  constructor(private readonly sink: TextSink) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.silent) return;
    if (SILENT.has(name)) this.silent = name;
    else if (name === 'text:tab') this.sink.add('\t');
    else if (name === 'text:s') this.sink.add(' '.repeat(blanks(attributes['text:c'])));
    else if (CELLS.has(name)) this.cells += 1;
    else if (name === 'text:p' || name === 'text:h') this.paragraphs += 1;
    else if (name === 'table:table') this.sink.add(`\n${attributes['table:name'] ?? ''}\n`);
  }

  close(name: string): void {
    if (name === 'office:document-content') this.complete = true;
    if (name === this.silent) this.silent = '';
    else if (this.silent) return;
    else if (CELLS.has(name)) {
      this.cells = Math.max(0, this.cells - 1);
      this.sink.add('\t');
    } else if (LINES.has(name)) {
      if (name === 'text:p' || name === 'text:h') this.paragraphs -= 1;
      // A row stays on one line: paragraphs of a cell are parted by a blank.
      this.sink.add(this.cells > 0 ? ' ' : '\n');
    }
  }

  text(data: string): void {
    if (!this.silent && this.paragraphs > 0) this.sink.add(data.replace(/\s+/g, ' '));
  }
}

function blanks(count: string | undefined): number {
  const number = Number(count ?? 1);
  return number >= 0 ? Math.min(MAX_BLANKS, Math.floor(number)) : 1;
}
