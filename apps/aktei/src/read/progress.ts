import type { InputUnreadable } from './input-file.js';

/** Milliseconds between two lines about pages. */
const PAUSE = 2_000;

/** Tells on stderr how far the reading is; what can be processed further goes to stdout. */
export class Progress {
  failures = 0;
  private files = 0;
  private pages = 0;
  private lastLine = 0;
  private readonly began = performance.now();

  constructor(
    private readonly total: number,
    private readonly say: (line: string) => void = (line) => console.error(line),
  ) {}

  page(name: string, pageNo: number, pageCount: number): void {
    this.pages += 1;
    const now = performance.now();
    if (now - this.lastLine < PAUSE) return;
    this.lastLine = now;
    this.say(`${this.position()} ${visible(name)}: Seite ${pageNo} von ${pageCount}`);
  }

  done(name: string): void {
    this.files += 1;
    this.say(`${this.position()} ${visible(name)}: fertig`);
  }

  failed(given: string, { code, message }: InputUnreadable): void {
    this.failures += 1;
    this.say(`${visible(given)}: ${message} [${code}]`);
  }

  /** One sentence for the end. */
  summary(): string {
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1).replace('.', ',');
    const read = `${count(this.files, 'Datei', 'Dateien')}, ${count(this.pages, 'Seite', 'Seiten')}`;
    const failed = this.failures > 0 ? `, ${this.failures} nicht lesbar` : '';
    return `${read}${failed} in ${seconds} s.`;
  }

  private position(): string {
    return `[${this.files}/${this.total}]`;
  }
}

/** A name may hold anything; the terminal must not obey it. */
export function visible(name: string): string {
  return name.replace(/\p{C}/gu, '?');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
