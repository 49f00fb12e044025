/** What keeps a text from being stored: the character U+0000, or half of a surrogate pair. */
export type TextFlaw = 'null-character' | 'half-character';

/**
 * What is wrong with a text for whoever keeps it, or null. PostgreSQL keeps U+0000 in no text, and neither that nor
 * half of a surrogate pair in `jsonb` (PostgreSQL, 8.14 JSON Types); JSON carries both (RFC 8259, 8.2).
 */
export function flawOfText(text: string): TextFlaw | null {
  if (text.includes('\0')) return 'null-character';
  return text.isWellFormed() ? null : 'half-character';
}

/**
 * The beginning of a text, at most so many UTF-16 units of it and never with half a character at its end. Whoever
 * cuts a text that is kept, sent or shown cuts it here.
 */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
