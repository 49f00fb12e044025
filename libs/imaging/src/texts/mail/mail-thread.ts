import type { MailThread } from '../../contracts/index.js';

/** Header fields of a mail that name it and those before it; empty or left out where there is none. */
export interface MailIdentifiers {
  readonly messageId?: string | undefined;
  readonly inReplyTo?: string | undefined;
  readonly references?: string | undefined;
}

/** Mails that one answers; a long talk has some dozens, of which the newest tell most. */
const MOST = 30;

const LONGEST = 250;

/** An identifier between its brackets (RFC 5322 §3.6.4); programs are not strict about what stands in it. */
const IDENTIFIER = /<([^<>\s]{3,})>/g;

/** Which mail this is and which it answers; null where it says neither, and what is no identifier says nothing. */
export function threadOf({
  messageId = '',
  inReplyTo = '',
  references = '',
}: MailIdentifiers): MailThread | null {
  const [id = null] = identifiersIn(messageId);
  const before = [...identifiersIn(inReplyTo), ...identifiersIn(references).reverse()];
  const answers = [...new Set(before)].filter((each) => each !== id).slice(0, MOST);
  return id === null && answers.length === 0 ? null : { id, answers };
}

function identifiersIn(text: string): string[] {
  return [...text.matchAll(IDENTIFIER)]
    .map(([, identifier = '']) => identifier.toLowerCase())
    .filter(({ length }) => length <= LONGEST);
}
