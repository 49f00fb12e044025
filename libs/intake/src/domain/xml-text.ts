/** Characters of an attachment that are kept; an e-invoice has a few thousand. */
const MAX_TEXT = 200_000;

/** XML 1.0 §4.6; whatever else is named stays as it is written. */
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** True for a file that may be XML, by its name and kind. */
export function isXml({ name, mime }: { name: string; mime: string }): boolean {
  return /\bxml$/.test(mime) || name.toLowerCase().endsWith('.xml');
}

/**
 * What stands between the tags of an XML file, a line for each piece, in time linear to its length.
 * Nothing is parsed or resolved: no entities of its own, no document types, no references.
 */
export function xmlText(xml: string): string {
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  while (at < xml.length && length < MAX_TEXT) {
    const open = xml.indexOf('<', at);
    const end = open === -1 ? xml.length : open;
    const piece = unescapeXml(xml.slice(at, end)).replace(/\s+/g, ' ').trim();
    if (piece) {
      pieces.push(piece);
      length += piece.length + 1;
    }
    at = open === -1 ? xml.length : afterTag(xml, open);
  }
  return pieces.join('\n').slice(0, MAX_TEXT);
}

/** The place behind a tag, comment, instruction or the mark that opens a CDATA section. */
function afterTag(xml: string, open: number): number {
  if (xml.startsWith('<![CDATA[', open)) return open + '<![CDATA['.length;
  const close = xml.startsWith('<!--', open) ? '-->' : '>';
  const end = xml.indexOf(close, open);
  return end === -1 ? xml.length : end + close.length;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(']]>', ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,8});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
      const hex = name[1]?.toLowerCase() === 'x';
      const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    });
}
