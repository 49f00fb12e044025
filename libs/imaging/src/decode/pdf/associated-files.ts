import { textsOf } from './pdf-texts.js';
import { withMemory, type OpenPdf } from './pdfium-api.js';

/** References that are followed; an original shows no more attachments than that. */
const MOST_REFERENCES = 100;

/** Bytes of a document above which it is not opened a second time. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Bytes at the end in which the place of the last table of references is said (ISO 32000-2 §7.5.5). */
const TAIL = 2048;

/** Bytes of the dictionary of such a table. */
const DICTIONARY = 4096;

/** A number that no object of a real document has; PDFium knows none above 4 Mi. */
const OUR_OBJECT = 4_194_000;

/** Files that something says to belong to it: a list, or the number of a list or of one file. */
const ASSOCIATED = /\/AF\s*(?:\[([^\][]{0,8192})\]|(\d{1,10}\s+\d{1,5}\s+R)\b)/g;
const REFERENCE = /\d{1,10}\s+\d{1,5}\s+R\b/g;

/** An object that is a list of other objects. */
const LIST = /\b(\d{1,10}\s+\d{1,5})\s+obj\s*\[([^\][]{0,8192})\]/g;

/**
 * Does work with a document in which the files that its catalogue, a page or anything else names as associated with it
 * (ISO 32000-2 §14.13) are embedded by name: it is opened once more with a catalogue that says so behind it. Null where
 * there are none.
 */
export function withAssociatedFiles<T>(file: OpenPdf, work: (file: OpenPdf) => T): T | null {
  const { api, bytes } = file;
  const references = bytes.length <= MOST_BYTES ? associatedFiles(bytes) : [];
  if (references.length === 0) return null;
  const changed = Buffer.concat([bytes, catalogueBehind(bytes, references)]);
  return withMemory(api, changed.length, (address) => {
    api.HEAPU8.set(changed, address);
    const handle = api._FPDF_LoadMemDocument(address, changed.length, 0);
    if (handle === 0) return null;
    try {
      return work({ api, handle, bytes: changed });
    } finally {
      api._FPDF_CloseDocument(handle);
    }
  });
}

/** The references of associated files, each once. */
function associatedFiles(bytes: Buffer): string[] {
  const found = new Set<string>();
  const alone = new Set<string>();
  for (const text of textsOf(bytes)) {
    for (const [, list = '', one] of text.matchAll(ASSOCIATED)) {
      if (one !== undefined) alone.add(plain(one));
      for (const [reference] of list.matchAll(REFERENCE)) found.add(plain(reference));
      if (found.size + alone.size >= MOST_REFERENCES) break;
    }
  }
  if (alone.size > 0) for (const reference of resolved(bytes, alone)) found.add(reference);
  return [...found].slice(0, MOST_REFERENCES);
}

/** The same references, and in place of a list what stands in it. */
function resolved(bytes: Buffer, references: ReadonlySet<string>): string[] {
  const lists = new Map<string, string[]>();
  for (const text of textsOf(bytes)) {
    for (const [, number = '', list = ''] of text.matchAll(LIST)) {
      const name = plain(`${number} R`);
      if (references.has(name)) lists.set(name, (list.match(REFERENCE) ?? []).map(plain));
    }
  }
  return [...references].flatMap((reference) => lists.get(reference) ?? [reference]);
}

function plain(reference: string): string {
  return reference.replace(/\s+/g, ' ');
}

/** An update (ISO 32000-2 §7.5.6) whose catalogue lists these files, in the form of the last table of references. */
function catalogueBehind(bytes: Buffer, references: readonly string[]): Buffer {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
  const last = Number(/startxref\s+(\d{1,15})(?![^]*startxref)/.exec(end)?.[1] ?? 0);
  const files = references.map((reference) => `(a)${reference}`).join(' ');
  const catalogue =
    `\n${OUR_OBJECT} 0 obj\n<</Type/Catalog/Names<</EmbeddedFiles<</Names[${files}]>>>>` +
    `/Pages<</Type/Pages/Kids[]/Count 0>>>>\nendobj\n`;
  const [at, table] = [bytes.length + 1, bytes.length + catalogue.length];
  const keys = `/Root ${OUR_OBJECT} 0 R/Prev ${last}${protectionOf(bytes, last)}`;
  const foot = `\nstartxref\n${table}\n%%EOF\n`;
  if (!isStream(bytes, last)) {
    const entry = `${String(at).padStart(10, '0')} 00000 n \n`;
    const trailer = `trailer\n<</Size ${OUR_OBJECT + 1}${keys}>>`;
    return Buffer.from(`${catalogue}xref\n${OUR_OBJECT} 1\n${entry}${trailer}${foot}`);
  }
  const entries = Buffer.alloc(14);
  for (const [index, place] of [at, table].entries()) {
    entries[index * 7] = 1;
    entries.writeUInt32BE(place, index * 7 + 1);
  }
  const head =
    `${OUR_OBJECT + 1} 0 obj\n<</Type/XRef/Size ${OUR_OBJECT + 2}/W[1 4 2]` +
    `/Index[${OUR_OBJECT} 2]${keys}/Length ${entries.length}>>\nstream\n`;
  const tail = `\nendstream\nendobj${foot}`;
  return Buffer.concat([Buffer.from(catalogue + head), entries, Buffer.from(tail)]);
}

function isStream(bytes: Buffer, table: number): boolean {
  return /^\s*\d+\s+\d+\s+obj\b/.test(bytes.toString('latin1', table, table + 64));
}

/** What the dictionary of a table says of the encryption of the document. */
function protectionOf(bytes: Buffer, table: number): string {
  const start = isStream(bytes, table) ? table : Math.max(0, bytes.indexOf('trailer', table));
  const text = bytes.toString('latin1', start, start + DICTIONARY).split(/\bstream\b/)[0] ?? '';
  const encryption = /\/Encrypt\s*\d+\s+\d+\s+R/.exec(text)?.[0] ?? '';
  return encryption && `${encryption}${/\/ID\s*\[[^\]]*\]/.exec(text)?.[0] ?? ''}`;
}
