import { cutText } from '#libs/kernel';

/** Characters that a line of metadata may have: PDF/A ends strings at 32,767 bytes. */
const MAX_LINE = 2_000;

/** A number as PDF writes it (ISO 32000-2 §7.3.3): no exponent, no more digits than help. */
export function pdfNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number for a PDF: ${value}`);
  const text = value.toFixed(digits).replace(/\.?0+$/, '');
  return text === '-0' || text === '' ? '0' : text;
}

/** A text string (ISO 32000-2 §7.9.2.2) in UTF-16BE, which needs no escapes. */
export function pdfText(text: string): string {
  return `<feff${utf16Hex(text)}>`;
}

/** A name (ISO 32000-2 §7.3.5); whatever is not a letter or digit is escaped. */
export function pdfName(name: string): string {
  const bytes = [...Buffer.from(name)];
  const escaped = bytes.map((byte) => {
    const sign = String.fromCharCode(byte);
    return /[A-Za-z0-9.-]/.test(sign) ? sign : `#${byte.toString(16).padStart(2, '0')}`;
  });
  return `/${escaped.join('')}`;
}

/** A moment in UTC (ISO 32000-2 §7.9.4). */
export function pdfDate(moment: Date): string {
  return `(D:${moment.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
}

/** A reference to an object. */
export function pdfRef(objectNumber: number): string {
  return `${objectNumber} 0 R`;
}

/** Hex digits of a text in UTF-16BE. */
export function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/**
 * Text that may stand in Info, XMP and outlines alike: one line, without control characters,
 * noncharacters and halves of surrogate pairs (XML 1.0 §2.2), and cut where it is overlong.
 */
export function plainLine(text: string): string {
  return [...cutText(text, MAX_LINE)]
    .map((sign) => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(sign) ? ' ' : sign))
    .filter(isInterchangeable)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** False for what Unicode keeps out of interchange: surrogates alone, noncharacters, the BOM. */
export function isInterchangeable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  if (code >= 0xfdd0 && code <= 0xfdef) return false;
  return (code & 0xfffe) !== 0xfffe && code !== 0xfeff;
}
