import type { ReadWord } from '../page/page-reading.js';

/**
 * The words of a text with those of pictures beside it, lines numbered anew: the pictures come before the first line
 * of the text that stands below them all, as a letter comes between its head and its foot.
 */
export function withPictureLines(
  text: readonly ReadWord[],
  picture: readonly ReadWord[],
): ReadWord[] {
  if (picture.length === 0) return [...text];
  const bottom = picture.reduce((lowest, { y, h }) => Math.max(lowest, y + h), -Infinity);
  const below = text.find(({ y }) => y >= bottom)?.l ?? Infinity;
  const before = text.filter(({ l }) => l < below);
  const behind = text.filter(({ l }) => l >= below);
  const first = linesOf(before);
  const second = first + linesOf(picture);
  return [
    ...before,
    ...picture.map((word) => ({ ...word, l: word.l + first })),
    ...behind.map((word) => ({ ...word, l: word.l - below + second })),
  ];
}

function linesOf(words: readonly ReadWord[]): number {
  return words.reduce((most, { l }) => Math.max(most, l), -1) + 1;
}
