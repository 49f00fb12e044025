/** Header fields by which a mail is known; other texts begin with lines like `Name: value` too. */
const KNOWN = new RegExp(
  `^(?:${[
    'from',
    'sender',
    'reply-to',
    'to',
    'cc',
    'date',
    'subject',
    'message-id',
    'received',
    'return-path',
    'delivered-to',
    'mime-version',
    'content-type',
    'content-transfer-encoding',
    'newsgroups',
    'x-[a-z-]+',
    'dkim-signature',
    'authentication-results',
    'references',
    'in-reply-to',
  ].join('|')})$`,
);

/** Lines of a header that are looked at. */
const MAX_LINES = 400;

/** The line between two mails in an mbox (RFC 4155), which some programs put before one mail. */
const ENVELOPE = /^From (?:-|\S+)(?: .*)?$/;

/** True where bytes begin with the header of a mail, perhaps under an mbox line. */
export function isMail(bytes: Buffer): boolean {
  const lines = headLines(bytes);
  const names = fieldNames(lines.slice(ENVELOPE.test(lines[0] ?? '') ? 1 : 0));
  if (names.includes(TYPED)) return true;
  const known = names.filter((name) => KNOWN.test(name)).length;
  return known >= 2 && known * 2 >= Math.min(names.length, 8);
}

/** Stands for a field that no other text has. */
const TYPED = ':typed';

/** The names of the fields up to the first line that is none. */
function fieldNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    if (names.length > 0 && /^[ \t]+\S/.test(line)) continue;
    const name = /^([!-9;-~]{1,76})[ \t]*:/.exec(line)?.[1];
    if (name === undefined) break;
    const typed = /^content-type:\s*(?:multipart|message|text|application)\//i.test(line);
    names.push(typed ? TYPED : name.toLowerCase());
  }
  return names;
}

/**
 * The mails of an mbox. A line that begins with "From " is a border only where a header follows it,
 * because not every program marks such lines of a text.
 */
export function splitMailbox(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const border = /(?:^|\n)(?:\xef\xbb\xbf)?From (?:-|\S+)[^\n]*\n(?=([!-9;-~]{1,76}):)/g;
  const mails: Buffer[] = [];
  let start = -1;
  for (let match; (match = border.exec(text));) {
    if (start >= 0 && !KNOWN.test((match[1] ?? '').toLowerCase())) continue;
    if (start >= 0) mails.push(bytes.subarray(start, match.index));
    start = match.index + match[0].length;
  }
  mails.push(bytes.subarray(Math.max(0, start)));
  return mails;
}

function headLines(bytes: Buffer): string[] {
  const text = bytes.subarray(0, 64 * 1024).toString('latin1');
  return text
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^\s*\n/, '')
    .split(/\r?\n/, MAX_LINES);
}
