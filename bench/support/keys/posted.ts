import type { TownLetter } from '../proposals/seeded-town.js';

/** A letter as it arrives: the name of its file and its bytes. */
export interface Posted {
  readonly filename: string;
  readonly bytes: Buffer;
}

/** A mail arrives as one, everything else as the text of its scan. */
export function posted(letter: TownLetter, no: number): Posted {
  const name = `brief-${String(no).padStart(3, '0')}`;
  if (letter.author !== 'mail') {
    return { filename: `${name}.txt`, bytes: Buffer.from(letter.text) };
  }
  return { filename: `${name}.eml`, bytes: Buffer.from(mailOf(letter)) };
}

/** The town's letters have a mail as somebody prints it: lines of its head, an empty one, the words. */
function mailOf({ text, meant: { sender, subject, day } }: TownLetter): string {
  const [head = '', ...words] = text.split('\n\n');
  const address = /<([^>\s]+@[^>\s]+)>/.exec(head)?.[1] ?? 'unbekannt@post.example';
  return [
    `From: ${encoded(sender)} <${address}>`,
    'To: rathaus@sonnbrueck.example',
    `Date: ${new Date(`${day}T08:12:00Z`).toUTCString()}`,
    `Subject: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    words.join('\n\n'),
  ].join('\r\n');
}

/** As heads of mails hold signs beyond ASCII (RFC 2047). */
function encoded(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
