import { PageUnreadable, type FlagCode, type Probe } from '../../domain/flags.js';
import type { DecoderLimits } from '../../domain/limits.js';
import { openSource, type TextReading } from './reading.js';
import { recognise } from './recognise.js';

/**
 * A first look at mails, office documents, texts and archives: null for any other format. `readable`
 * means that {@link readText} gives a text, which counts as one page. Bad bytes are a flag.
 *
 * @param head the first bytes of the file; more are read where these do not suffice
 * @throws the system's error where the file cannot be opened
 */
export async function probeText(
  path: string,
  head: Buffer,
  limits: DecoderLimits,
): Promise<Probe | null> {
  if (head.length === 0) return null;
  const read = await recognise(await openSource(path, limits));
  return read && toProbe(await orDamaged(read));
}

/**
 * The text of a mail, an office document or a text file: at most five million characters, cut with
 * a note. A mail begins with its header lines under German labels.
 *
 * @throws PageUnreadable where there is none
 */
export async function readText(path: string, limits: DecoderLimits): Promise<{ text: string }> {
  const read = await recognise(await openSource(path, limits));
  if (!read) throw new PageUnreadable('ORIGINAL.UNKNOWN_FORMAT');
  const { text, flags } = await orDamaged(read);
  if (text === null) throw new PageUnreadable(flags[0] ?? 'ORIGINAL.NO_TEXT');
  return { text };
}

async function orDamaged(read: () => Promise<TextReading>): Promise<TextReading> {
  try {
    return await read();
  } catch (error) {
    // What the machine refuses says nothing about the bytes; everything else does.
    if (error instanceof Error && 'syscall' in error) throw error;
    const flag: FlagCode = error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED';
    return { format: 'unknown', mime: 'application/octet-stream', text: null, flags: [flag] };
  }
}

function toProbe({ format, mime, text, flags }: TextReading): Probe {
  if (text === null) return { format, mime, pageCount: 0, verdict: 'stored-only', flags };
  const empty: FlagCode[] = text === '' ? ['ORIGINAL.NO_TEXT'] : [];
  return { format, mime, pageCount: 1, verdict: 'readable', flags: [...flags, ...empty] };
}
