import { xmlToText } from '../../texts/markup.js';
import { TextSink } from '../../texts/text-sink.js';

/** Bytes of a file that are looked at, and characters that are kept; an e-invoice has a few thousand. */
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_TEXT = 200_000;

/** A file inside an original, as far as its text goes. */
interface NamedBytes {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer | null;
}

/**
 * What stands between the tags of an XML file, a line for each piece; null for any other file and for
 * one without text. By its name and kind, because an e-invoice comes with both.
 */
export function attachmentText({ name, mime, bytes }: NamedBytes): string | null {
  const isXml = /\bxml$/.test(mime) || name.toLowerCase().endsWith('.xml');
  if (!bytes || !isXml) return null;
  const sink = new TextSink(MAX_TEXT);
  xmlToText(bytes.subarray(0, MAX_BYTES), sink);
  return sink.toString().replace(/\n+/g, '\n') || null;
}
