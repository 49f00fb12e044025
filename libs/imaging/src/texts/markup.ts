import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeText } from './charset.js';
import type { TextSink } from './text-sink.js';

/** What a reader of markup hears; which tags belong together is its own affair. */
export interface MarkupEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(data: string): void;
}

/**
 * Reads tags and text in one pass. It keeps no stack, expands no entity that the document declares
 * itself and follows no reference, so that neither depth nor a "billion laughs" costs anything.
 */
export function readMarkup(source: string, kind: 'xml' | 'html', events: MarkupEvents): void {
  const xmlMode = kind === 'xml';
  const tokenizer = new Tokenizer({ xmlMode, decodeEntities: true }, new Tags(source, events));
  tokenizer.write(source);
  tokenizer.end();
}

class Tags implements TokenizerCallbacks {
  private name = '';
  private attributes: Record<string, string> = {};
  private attribute = '';
  private value = '';

  constructor(
    private readonly source: string,
    private readonly events: MarkupEvents,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end);
    this.attributes = {};
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end);
    this.value = '';
  }
  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    this.attributes[this.attribute] = this.value;
  }
  onopentagend(): void {
    this.events.open(this.name, this.attributes);
  }
  onselfclosingtag(): void {
    this.events.open(this.name, this.attributes);
    this.events.close(this.name);
  }
  onclosetag(start: number, end: number): void {
    this.events.close(this.source.slice(start, end));
  }
  ontext(start: number, end: number): void {
    this.events.text(this.source.slice(start, end));
  }
  ontextentity(codepoint: number): void {
    this.events.text(String.fromCodePoint(codepoint));
  }
  oncdata(start: number, end: number, offset: number): void {
    this.events.text(this.source.slice(start, end - offset));
  }
  oncomment(): void {
    // Nobody's text.
  }
  ondeclaration(): void {
    // A document type, with entities that are not expanded.
  }
  onprocessinginstruction(): void {
    // For programs.
  }
  onend(): void {
    // Tags left open need no closing.
  }
}

/** Elements that begin on a new line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main menu nav ol option ' +
    'p pre section select summary table tbody textarea tfoot thead title tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
const SILENT = new Set(['script', 'style', 'template']);

/** The text of an HTML document as lines, with tabs between cells; scripts and styles left out. */
export function htmlToText(html: string, sink: TextSink): void {
  let silent = '';
  readMarkup(html, 'html', {
    open(raw) {
      const name = raw.toLowerCase();
      if (silent === '' && SILENT.has(name)) silent = name;
      else if (BLOCKS.has(name)) sink.add('\n');
      else if (CELLS.has(name)) sink.add('\t');
    },
    close(raw) {
      const name = raw.toLowerCase();
      if (name === silent) silent = '';
      else if (BLOCKS.has(name)) sink.add('\n');
    },
    text(data) {
      if (silent === '') sink.add(data.replace(/[\s\u00a0]+/g, ' '));
    },
  });
}

/** HTML bytes to text; the encoding is the declared one, as a `meta` element or the caller says. */
export function htmlBytesToText(bytes: Buffer, sink: TextSink): void {
  htmlToText(decodeMarkup(bytes), sink);
}

/** Markup by the encoding that its first kilobyte declares. */
export function decodeMarkup(bytes: Buffer): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  return decodeText(bytes, /(?:charset|encoding)\s*=\s*["']?([\w:.-]{2,40})/i.exec(head)?.[1]);
}

/** The text between the tags of any XML document, one line per element that has some. */
export function xmlToText(bytes: Buffer, sink: TextSink): void {
  let atStart = true;
  readMarkup(decodeMarkup(bytes), 'xml', {
    open: () => undefined,
    close() {
      sink.add('\n');
      atStart = true;
    },
    // A text comes in pieces where it has entities: the blank between two words may begin one.
    text(data) {
      const piece = data.replace(/\s+/g, ' ');
      const written = atStart ? piece.trimStart() : piece;
      sink.add(written);
      atStart &&= written === '';
    },
  });
}
