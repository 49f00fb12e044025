import type { MailPart } from './parts.js';

/** Files of one stream that are looked at. */
const MAX_FILES = 500;

interface File {
  name: string;
  isTitled: boolean;
  content: Buffer;
}

/** The files in a TNEF stream, as one attribute after the other tells of them ([MS-OXTNEF] 2.1.3.2). */
export class TnefFiles {
  private readonly files: File[] = [];

  /** What follows is about another file. */
  begin(): void {
    if (this.files.length < MAX_FILES) {
      this.files.push({ name: '', isTitled: false, content: Buffer.alloc(0) });
    }
  }

  /** The name of eight and three letters; a second one is of another file, also where none has begun. */
  title(name: string): void {
    if (this.files.at(-1)?.isTitled !== false) this.begin();
    const last = this.files.at(-1);
    if (!last || last.isTitled) return;
    last.isTitled = true;
    last.name ||= name;
  }

  /** The name as somebody gave it: it says the same as the short one, and better. */
  longName(name: string): void {
    const last = this.files.at(-1);
    if (last) last.name = name;
  }

  content(bytes: Buffer): void {
    const last = this.files.at(-1);
    if (last) last.content = bytes;
  }

  parts(): MailPart[] {
    return this.files.map(({ name, content }) => ({
      name,
      mime: 'application/octet-stream',
      inline: false,
      content,
    }));
  }
}
