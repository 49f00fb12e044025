import { plainSigns } from '#libs/kernel';
import { boxAround } from '../../page/box.js';
import type { Box, ReadWord } from '../../page/page-reading.js';
import { readBytes, textOf, viewOf, withMemory, type Pdfium } from './pdfium-api.js';

/** Annotations of one page that are looked at, and characters that are read of them all, as of the page itself. */
const MOST_NOTES = 500;
const MOST_CHARS = 200_000;

/** Characters of the notes of one document that are kept, and what a note counts beside its text. */
const MOST_KEPT = 10 * MOST_CHARS;
const NOTE_ITSELF = 100;

/** Bytes of one text that are fetched to be cut; a text with more is no note. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Kinds of annotations (fpdf_annot.h) whose `Contents` no person has written as a note. */
const LINK = 2;
const POPUP = 16;
const WIDGET = 20;
const NOT_WRITTEN = new Set([LINK, POPUP, 17, 18, 19, 21, 22, 23, 24]);

/** FPDFANNOT hidden (ISO 32000-2 table 167): neither shown nor printed. */
const HIDDEN = 2;

/** FPDF_OBJECT_STRING (fpdfview.h): the value of a field in words; one that is on or off has a name. */
const STRING = 3;

/** What an annotation or a field says, whether or not it is drawn, and the box of it in user space of the page. */
export interface PageNote {
  readonly text: string;
  /** Left, top, right, bottom. */
  readonly rect: readonly [number, number, number, number];
}

/**
 * The words of notes, of stamps and of filled fields on a page (ISO 32000-2 §12.5.6, §12.7.5). Whoever draws them may
 * leave them out: a note is an icon, a field may come without its appearance.
 */
export function notesOf(api: Pdfium, page: number): PageNote[] {
  const count = Math.min(MOST_NOTES, api._FPDFPage_GetAnnotCount(page));
  const notes: PageNote[] = [];
  let left = MOST_CHARS;
  for (let index = 0; index < count && left > 0; index += 1) {
    const annotation = api._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const said = saidBy(api, annotation, left);
    left -= said.length;
    const text = plainSigns(said).trim();
    if (text !== '') notes.push({ text, rect: rectOf(api, annotation) });
    api._FPDFPage_CloseAnnot(annotation);
  }
  return notes;
}

/** Notes of pages by their number. Beyond a limit those of the pages that were read first are forgotten. */
export class KeptNotes {
  private readonly pages = new Map<number, readonly PageNote[]>();
  private weight = 0;

  of(pageNo: number): readonly PageNote[] | undefined {
    return this.pages.get(pageNo);
  }

  keep(pageNo: number, notes: readonly PageNote[]): void {
    this.forget(pageNo);
    this.weight += weightOf(notes);
    for (const first of this.pages.keys()) {
      if (this.weight <= MOST_KEPT) break;
      this.forget(first);
    }
    this.pages.set(pageNo, notes);
  }

  private forget(pageNo: number): void {
    this.weight -= weightOf(this.pages.get(pageNo) ?? []);
    this.pages.delete(pageNo);
  }
}

function weightOf(notes: readonly PageNote[]): number {
  return notes.reduce((sum, { text }) => sum + text.length + NOTE_ITSELF, 0);
}

/** The words of notes that are not among those that are drawn, each note in lines of its own. */
export function undrawnWords(
  notes: readonly (Box & { readonly text: string })[],
  drawn: readonly ReadWord[],
): ReadWord[] {
  const known = new Set(drawn.map(({ t }) => bare(t)));
  let line = drawn.reduce((most, { l }) => Math.max(most, l), -1);
  return notes.flatMap(({ text, ...box }) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.every((word) => known.has(bare(word)))) return [];
    line += 1;
    const { x, y, w, h } = boxAround([box]);
    return words.map((t) => ({ t, x, y, w, h, c: 100, l: line }));
  });
}

function saidBy(api: Pdfium, annotation: number, most: number): string {
  if ((api._FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0) return '';
  const kind = api._FPDFAnnot_GetSubtype(annotation);
  if (NOT_WRITTEN.has(kind)) return '';
  const key = kind === WIDGET ? 'V' : 'Contents';
  return stringOf(api, annotation, key).slice(0, most);
}

function stringOf(api: Pdfium, annotation: number, key: string): string {
  return withMemory(api, key.length + 1, (address) => {
    api.HEAPU8.set(Buffer.from(`${key}\0`, 'latin1'), address);
    if (api._FPDFAnnot_GetValueType(annotation, address) !== STRING) return '';
    const bytes = readBytes(
      api,
      (to, length) => api._FPDFAnnot_GetStringValue(annotation, address, to, length),
      MOST_BYTES,
    );
    return textOf(bytes.subarray(0, 2 * MOST_CHARS));
  });
}

function rectOf(api: Pdfium, annotation: number): PageNote['rect'] {
  return withMemory(api, 16, (address) => {
    if (!api._FPDFAnnot_GetRect(annotation, address)) return [0, 0, 0, 0] as const;
    const view = viewOf(api, address, 16);
    const at = (offset: number): number => view.getFloat32(offset, true);
    return [at(0), at(4), at(8), at(12)] as const;
  });
}

function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
