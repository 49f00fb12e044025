import type { FlagCode } from '../contracts/index.js';
import { decodeText, isBinary } from './charset.js';
import { decodeMarkup, htmlToText, readMarkup, xmlToText } from './markup.js';
import { MAX_TEXT, type TextReading } from './reading.js';
import { TextSink } from './text-sink.js';
import { takeEncodedFiles } from './uuencode.js';

/** Bytes of a plain text that are read; a character has up to four. */
export const MAX_PLAIN = 4 * MAX_TEXT;

/** Text formats that are programs for a printer or torn out of a PDF, and nobody's letter. */
const PROGRAMS =
  /^(?:\x04?%!PS|%!FontType|\d+ \d+ obj\b|xref\s)|(?:^|\n)(?:startxref\s+\d+\s+%%EOF)/;

/** True for bytes that people can read when they are decoded. */
export function isPlainText(head: Buffer): boolean {
  return head.length > 0 && !isBinary(head) && !PROGRAMS.test(head.toString('latin1'));
}

/** HTML, XML or plain text, in whatever encoding. */
export function readPlain(bytes: Buffer, isCut: boolean): TextReading {
  const sink = new TextSink();
  const start = decodeMarkup(bytes.subarray(0, 4096)).trimStart();
  const mime = mimeOf(start);
  const flags: FlagCode[] = mime === 'application/xml' && isInvoice(start) ? ['XML.E_INVOICE'] : [];
  if (mime === 'text/plain') flags.push(...addText(decodeText(bytes), sink));
  else if (mime === 'application/xml') addXml(bytes, sink);
  else htmlToText(decodeMarkup(bytes), sink);
  if (isCut) sink.markCut();
  return { format: 'text', mime, text: sink.toString(), flags };
}

/** Files that stand in it in letters are named in place of them. */
function addText(decoded: string, sink: TextSink): FlagCode[] {
  const { text, files } = takeEncodedFiles(decoded);
  sink.add(text);
  if (files.length === 0) return [];
  sink.add(`\n\nAnlagen: ${files.map(({ name }) => name).join('; ')}`);
  return files.some(({ torn }) => torn)
    ? ['TEXT.ATTACHMENTS', 'ORIGINAL.DAMAGED']
    : ['TEXT.ATTACHMENTS'];
}

/** The root of an invoice in either syntax of EN 16931-1: UBL 2.1, or UN/CEFACT CII D16B. */
const INVOICE =
  /<(?:[\w.-]+:)?(?:Invoice|CreditNote)\b[^>]*urn:oasis:names:specification:ubl:|<(?:[\w.-]+:)?CrossIndustry(?:Invoice|Document)\b/;

function isInvoice(start: string): boolean {
  return INVOICE.test(start);
}

function mimeOf(start: string): string {
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype html|<html\b)/i.test(start)) {
    return /^<\?xml|xhtml/i.test(start) ? 'application/xhtml+xml' : 'text/html';
  }
  if (start.startsWith('<?xml')) return 'application/xml';
  return /^<(?:head|body|title|meta|div|p|table|!--)\b/i.test(start) ? 'text/html' : 'text/plain';
}

/** A document whose text is all in attributes, as in an outline, gives those. */
function addXml(bytes: Buffer, sink: TextSink): void {
  xmlToText(bytes, sink);
  if (sink.toString() !== '') return;
  readMarkup(decodeMarkup(bytes), 'xml', {
    open: (_, attributes) => sink.add(`${Object.values(attributes).join(' ')}\n`),
    close: () => undefined,
    text: () => undefined,
  });
}
