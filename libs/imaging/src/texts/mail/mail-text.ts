import { GERMAN_ZONE, germanMoment } from '#libs/kernel';
import type { FlagCode, MailThread } from '../../contracts/index.js';
import { threadOf, type MailIdentifiers } from './mail-thread.js';
import { TextSink } from '../text-sink.js';

/** Mails inside mails that are read; deeper ones are named and left. */
const MAX_DEPTH = 10;

/** Names of attachments, and of people, that one header line carries. */
const MAX_NAMES = 100;

/** What the reader of one part of a mail knows: where text and flags go, and how deep it is. */
export interface MailText {
  readonly sink: TextSink;
  readonly flags: Set<FlagCode>;
  readonly depth: number;
  /** What the outermost mail says of itself. */
  readonly said: { thread: MailThread | null };
}

/** The lines above the text of a mail. */
export interface MailHeader {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly date: Date | string | null;
  readonly subject: string;
  readonly attachments: readonly string[];
  /** Message-ID, In-Reply-To and References, as they stand there. */
  readonly identifiers: MailIdentifiers;
}

export function newMailText(): MailText {
  return { sink: new TextSink(), flags: new Set(), depth: 0, said: { thread: null } };
}

/** The place of a mail inside this one; null where it is too deep to be read. */
export function inner(mail: MailText): MailText | null {
  return mail.depth >= MAX_DEPTH ? null : { ...mail, depth: mail.depth + 1 };
}

/** German labels, as a clerk's mail program prints them; what is unknown has no line. */
export function addHeader(header: MailHeader, { sink, flags, depth, said }: MailText): void {
  if (depth === 0) said.thread ??= threadOf(header.identifiers);
  if (header.attachments.length > 0) flags.add('MAIL.ATTACHMENTS');
  const lines = [
    ['Von', header.from],
    ['An', list(header.to)],
    ['Cc', list(header.cc)],
    ['Datum', shownDate(header.date)],
    ['Betreff', header.subject],
    ['Anlagen', list(header.attachments)],
  ] as const;
  for (const [label, value] of lines) {
    if (value) sink.add(`${label}: ${value.replace(/\s+/g, ' ').trim()}\n`);
  }
  sink.add('\n');
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join('; ');
  const rest = names.length - MAX_NAMES;
  return rest > 0 ? `${shown}; und ${rest} weitere` : shown;
}

/** German time of day; a date that is none stays as it was written. */
function shownDate(date: Date | string | null): string {
  if (date === null || typeof date === 'string') return date ?? '';
  return germanMoment(date, GERMAN_ZONE);
}
