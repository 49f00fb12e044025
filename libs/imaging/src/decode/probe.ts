import type { FlagCode } from '../contracts/index.js';
import type { OriginalFormat, Probe } from '../format/probe-result.js';
import { hasPdfHeader, mayBeText, mimeOf, sniff } from '../format/sniff.js';
import type { DecoderLimits } from '../page/limits.js';
import { PageUnreadable } from '../page/reading-failure.js';
import { probeText } from '../texts/index.js';
import { countPages, isCutOff } from './files/picture-file.js';
import { readFileHead } from './files/read-file-head.js';
import { damageOf, namedPages } from './pdf/pdf-damage.js';
import { PdfFile } from './pdf/pdf-file.js';
import { flagsOfPdf } from './pdf/pdf-flags.js';

/** A first look: what is it, how many pages, and can they be read? Never throws for bad bytes. */
export async function probe(path: string, limits: DecoderLimits): Promise<Probe> {
  const head = await readFileHead(path);
  const format = sniff(head);
  const text = mayBeText(head, format) ? await probeText(path, head, limits) : null;
  if (text) return text;
  if (format === 'unknown') return storedOnly(format, ['ORIGINAL.UNKNOWN_FORMAT']);
  try {
    return await (format === 'pdf'
      ? probePdf(path, head, limits)
      : probePicture(path, format, limits));
  } catch (error) {
    return storedOnly(format, [error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED']);
  }
}

async function probePdf(path: string, head: Buffer, limits: DecoderLimits): Promise<Probe> {
  const headed = hasPdfHeader(head);
  const file = await PdfFile.open(path).catch((error: unknown) => {
    if (headed || !(error instanceof PageUnreadable)) throw error;
    // What is said about bytes that are put together anew is a guess; that they are torn is none.
    throw new PageUnreadable('ORIGINAL.DAMAGED', error);
  });
  const damage = await damageOf(file);
  const whole = headed && !damage.torn;
  const flags = flagsOfPdf(file, { whole, maxPixels: limits.maxPixels });
  const judged = judge('pdf', file.pageCount, { flags, limits });
  const pageFlags = namedPages(damage);
  return pageFlags.length > 0 && judged.pageCount > 0 ? { ...judged, pageFlags } : judged;
}

async function probePicture(
  path: string,
  format: OriginalFormat,
  limits: DecoderLimits,
): Promise<Probe> {
  const pageCount = await countPages(path, format, limits);
  const flags: FlagCode[] = (await isCutOff(path, format)) ? ['ORIGINAL.DAMAGED'] : [];
  return judge(format, pageCount, { flags, limits });
}

function judge(
  format: OriginalFormat,
  pageCount: number,
  { flags, limits }: { flags: FlagCode[]; limits: DecoderLimits },
): Probe {
  if (pageCount < 1) return storedOnly(format, [...flags, 'ORIGINAL.NO_PAGES']);
  if (pageCount > limits.maxPages) return storedOnly(format, [...flags, 'ORIGINAL.TOO_MANY_PAGES']);
  return { format, mime: mimeOf(format), pageCount, verdict: 'readable', flags };
}

function storedOnly(format: OriginalFormat, flags: FlagCode[]): Probe {
  return { format, mime: mimeOf(format), pageCount: 0, verdict: 'stored-only', flags };
}
