import type { FlagCode, MailThread } from '../contracts/index.js';
import type { Probe } from '../format/probe-result.js';
import type { DecoderLimits } from '../page/limits.js';
import { PageUnreadable } from '../page/reading-failure.js';
import { isSystemError, openSource, type TextReading } from './reading.js';
import { recognise, type Recognised } from './recognise.js';

export { filesInMail } from './mail/files-in-mail.js';
export { openSource } from './reading.js';

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
  const recognised = await recognise(await openSource(path, limits));
  return recognised && toProbe(await orDamaged(recognised));
}

/**
 * The text of a mail, an office document or a text file: at most five million characters, cut with
 * a note. A mail begins with its header lines under German labels.
 *
 * @throws PageUnreadable where there is none
 */
export async function readText(
  path: string,
  limits: DecoderLimits,
): Promise<{ text: string; mail?: MailThread }> {
  const recognised = await recognise(await openSource(path, limits));
  if (!recognised) throw new PageUnreadable('ORIGINAL.UNKNOWN_FORMAT');
  const { text, flags, mail } = await orDamaged(recognised);
  if (text === null) throw new PageUnreadable(flags[0] ?? 'ORIGINAL.NO_TEXT');
  return mail ? { text, mail } : { text };
}

async function orDamaged({ format, mime, read }: Recognised): Promise<TextReading> {
  try {
    return await read();
  } catch (error) {
    // What the machine refuses says nothing about the bytes; everything else does.
    if (isSystemError(error)) throw error;
    const flag: FlagCode = error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED';
    const kept: readonly FlagCode[] =
      format === 'archive' ? ['ARCHIVE.NOT_UNPACKED', flag] : [flag];
    return { format, mime, text: null, flags: kept };
  }
}

function toProbe({ format, mime, text, flags }: TextReading): Probe {
  if (text === null) return { format, mime, pageCount: 0, verdict: 'stored-only', flags };
  const empty: FlagCode[] = text === '' ? ['ORIGINAL.NO_TEXT'] : [];
  return { format, mime, pageCount: 1, verdict: 'readable', flags: [...flags, ...empty] };
}
