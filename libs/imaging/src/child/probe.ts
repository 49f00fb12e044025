import { stat } from 'node:fs/promises';
import sharp from 'sharp';
import { PageUnreadable, type FlagCode, type OriginalFormat, type Probe } from '../domain/flags.js';
import type { DecoderLimits } from '../domain/limits.js';
import { mimeOf, sniff } from '../domain/sniff.js';
import { openPdf } from './pdf.js';
import { readFileHead } from './read-file-head.js';

/** Bytes looked through for the mark of a signature. */
const SIGNATURE_WINDOW = 64 * 1024 * 1024;

/** A first look: what is it, how many pages, and can they be read? Never throws for bad bytes. */
export async function probe(path: string, limits: DecoderLimits): Promise<Probe> {
  const format = sniff(await readFileHead(path));
  if (format === 'unknown') return storedOnly(format, 'ORIGINAL.UNKNOWN_FORMAT');
  try {
    const signed = format === 'pdf' && (await isSigned(path));
    const pageCount = await countPages(path, format, limits);
    const flags: FlagCode[] = signed ? ['PDF.SIGNED'] : [];
    if (pageCount === 0) return storedOnly(format, 'ORIGINAL.DAMAGED');
    if (pageCount > limits.maxPages) return storedOnly(format, 'ORIGINAL.TOO_MANY_PAGES');
    return { format, mime: mimeOf(format), pageCount, verdict: 'readable', flags };
  } catch (error) {
    return storedOnly(format, error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED');
  }
}

function storedOnly(format: OriginalFormat, flag: FlagCode): Probe {
  return { format, mime: mimeOf(format), pageCount: 0, verdict: 'stored-only', flags: [flag] };
}

async function countPages(
  path: string,
  format: OriginalFormat,
  limits: DecoderLimits,
): Promise<number> {
  if (format === 'pdf') return (await openPdf(path)).getPageCount();
  const { pages = 1, width, height } = await sharp(path, { limitInputPixels: false }).metadata();
  if (width * height > limits.maxPixels) throw new PageUnreadable('IMAGE.TOO_LARGE');
  return pages;
}

/** A `/ByteRange` means a signature over bytes that must stay as they are (ISO 32000-2 §12.8.1). */
async function isSigned(path: string): Promise<boolean> {
  const bytes = await readFileHead(path, Math.min(SIGNATURE_WINDOW, (await stat(path)).size));
  return bytes.includes('/ByteRange') && /\/(?:Sig|DocTimeStamp)\b/.test(bytes.toString('latin1'));
}
