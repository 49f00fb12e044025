import { z } from 'zod';

const SLOTS = /\{einheit\}|\{jahr\}|\{nummer(?::[1-9])?\}/g;

/** A town's Aktenzeichen, e.g. `{einheit}-{jahr}/{nummer:4}`. */
export const aktenzeichenPattern = z
  .string()
  .max(100)
  .refine((pattern) => isUnique(pattern), {
    message:
      'braucht {einheit}, {jahr} und {nummer} oder {nummer:1} bis {nummer:9}, jedes genau einmal, ' +
      'dazwischen ein Zeichen, das keine Ziffer ist',
  });

/** Two different Akten can never get the same text: each part is there, and one knows where it ends. */
function isUnique(pattern: string): boolean {
  const names = (pattern.match(SLOTS) ?? []).map((slot) => slot.replace(/[^a-z]/g, ''));
  const once = names.length === 3 && new Set(names).size === 3;
  const [, ...between] = pattern.split(SLOTS).slice(0, -1);
  const apart = between.every((text) => /\D/.test(text));
  return once && apart && !/[{}\0]/.test(pattern.replace(SLOTS, ''));
}
