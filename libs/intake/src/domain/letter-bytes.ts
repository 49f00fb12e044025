import type { Letter, OriginalOfLetter } from './letter.js';

/** Bytes that are a letter, under the name that people see. */
export type LetterBytes =
  ({ readonly kind: 'original' | 'rendition' } & OriginalOfLetter) | { readonly kind: 'missing' };

/**
 * The bytes of a letter: the original, untouched, of a letter that is all of it, and of a part its own
 * PDF and nothing else. The whole of an original that was cut holds the letters of others, who may
 * belong to other units.
 */
export function bytesOf(letter: Letter, original: OriginalOfLetter): LetterBytes {
  if (!letter.whole) return renditionOf(letter);
  const { sha256, mime, filename } = original;
  return { kind: 'original', sha256, mime, filename };
}

/** The searchable PDF of a letter, whole or part. */
export function renditionOf({ renditionSha256, title }: Letter): LetterBytes {
  if (renditionSha256 === null) return { kind: 'missing' };
  const filename = `${title}.pdf`;
  return { kind: 'rendition', sha256: renditionSha256, mime: 'application/pdf', filename };
}

/** False for a part: files inside an original that was cut belong to none of its letters for sure. */
export function hasOwnAttachments({ whole }: Letter): boolean {
  return whole;
}
