import { decoderFor } from '../charset.js';
import type { TextSink } from '../text-sink.js';

/** Destinations whose text is not the document's (RTF 1.9.1, "Destinations"). */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict ' +
    'objdata themedata colorschememapping latentstyles datastore xmlnstbl filetbl fldinst ' +
    'mmathPr pgptbl datafield nonshppict sp'
  ).split(' '),
);

const SYMBOLS = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['row', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['nestrow', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['~', '\u00a0'],
  ['_', '-'],
]);

interface Group {
  readonly silent: boolean;
  /** Characters that stand for a \u character in readers without Unicode. */
  readonly fallback: number;
}

/** One pass over the bytes; groups are a list, so depth costs memory and no stack of calls. */
export function rtfToText(bytes: Buffer, sink: TextSink): void {
  const text = bytes.toString('latin1');
  new RtfReader(text, sink).run();
}

// A token: a group's border, \'hh, a control word with its number, a control symbol, or text.
const TOKEN =
  /([{}])|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|[^{}\\]+/gy;

class RtfReader {
  private readonly outer: Group[] = [];
  private group: Group = { silent: false, fallback: 1 };
  private decoder = new TextDecoder('windows-1252');
  private bytes: number[] = [];
  /** Characters still to be skipped after \u. */
  private skip = 0;
  private starred = false;

  constructor(
    private readonly text: string,
    private readonly sink: TextSink,
  ) {}

  run(): void {
    const pattern = new RegExp(TOKEN);
    for (let match; !this.sink.full && (match = pattern.exec(this.text));) {
      const [whole, border, hex, word, number, symbol] = match;
      if (border) this.border(border);
      else if (hex) this.byte(parseInt(hex, 16));
      else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word) this.word(word, number === undefined ? undefined : Number(number));
      else if (symbol) this.symbol(symbol);
      else this.plain(whole);
    }
    this.flush();
  }

  private border(border: string): void {
    this.flush();
    this.skip = 0;
    this.starred = false;
    if (border === '{') this.outer.push(this.group);
    else this.group = this.outer.pop() ?? this.group;
  }

  private byte(value: number): void {
    if (this.skip > 0) this.skip -= 1;
    else if (!this.group.silent) this.bytes.push(value);
  }

  private word(word: string, number?: number): void {
    this.flush();
    const hidden = this.starred && word !== 'shpinst';
    if (hidden || SILENT.has(word)) this.group = { ...this.group, silent: true };
    this.starred = false;
    this.command(word, number);
  }

  private command(word: string, number?: number): void {
    if (word === 'ansicpg') this.decoder = decoderFor(codePage(number)) ?? this.decoder;
    else if (word === 'uc') this.group = { ...this.group, fallback: Math.max(0, number ?? 1) };
    else if (word === 'u') this.unicode(number ?? 0);
    else this.emit(SYMBOLS.get(word) ?? '');
  }

  private symbol(symbol: string): void {
    this.flush();
    if (symbol === '*') this.starred = true;
    else if (symbol === '\n' || symbol === '\r') this.emit('\n');
    else if ('\\{}'.includes(symbol)) this.plain(symbol);
    else this.emit(SYMBOLS.get(symbol) ?? '');
  }

  private unicode(number: number): void {
    this.emit(String.fromCharCode(number & 0xffff));
    this.skip = this.group.fallback;
  }

  private plain(text: string): void {
    for (const char of text) {
      if (char === '\r' || char === '\n' || char === '\0') continue;
      this.byte(char.charCodeAt(0));
    }
  }

  /** Bytes are decoded in runs: a character of an East Asian code page has two. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    this.emit(this.decoder.decode(Uint8Array.from(this.bytes)));
    this.bytes = [];
  }

  private emit(text: string): void {
    if (!this.group.silent) this.sink.add(text);
  }
}

function codePage(number?: number): string {
  const names: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
  };
  return names[number ?? 0] ?? `windows-${number ?? 1252}`;
}
