/** The pattern of Aktenzeichen cannot be read. */
export class InvalidAktenzeichenPattern extends Error {
  constructor(pattern: string) {
    super(`Aktenzeichen-Muster „${pattern}“ braucht {einheit}, {jahr} und {nummer:n}`);
    this.name = 'InvalidAktenzeichenPattern';
  }
}

/** What an Aktenzeichen is made of. */
export interface AktenzeichenParts {
  /** Number of the Aktenplaneinheit, e.g. `32.13.02`. */
  readonly einheit: string;
  readonly year: number;
  /** Running number within unit and year, from 1. */
  readonly number: number;
}

/**
 * Writes an Aktenzeichen by the town's pattern, e.g. `{einheit}-{jahr}/{nummer:4}` gives
 * `32.13.02-2026/0041`. A number longer than its width is written in full.
 *
 * @throws InvalidAktenzeichenPattern when a part is missing and Aktenzeichen would not be unique
 */
export function formatAktenzeichen(pattern: string, parts: AktenzeichenParts): string {
  const slots = ['{einheit}', '{jahr}', '{nummer'];
  if (!slots.every((slot) => pattern.includes(slot))) throw new InvalidAktenzeichenPattern(pattern);
  return pattern
    .replace('{einheit}', parts.einheit)
    .replace('{jahr}', String(parts.year))
    .replace(/\{nummer(?::(\d))?\}/, (_, width: string | undefined) =>
      String(parts.number).padStart(Number(width ?? 1), '0'),
    );
}

/**
 * Digits and dots, then a separator and digits, once or more. A match begins only where a run of
 * digits and dots begins, so that no run is tried twice: the time grows with the length of the text.
 */
const CANDIDATE = /(?<![\d.])\.*\b(\d[\d.]*\d(?:\s?[-–/]\s?\d+)+)\b/g;

/** Pieces of a text that may be Aktenzeichen: digits with separators, at least six characters. */
export function aktenzeichenCandidates(text: string): string[] {
  const found = [...text.matchAll(CANDIDATE)].map(([, piece = '']) => piece);
  const tidy = found.map((piece) => piece.replace(/\s/g, '').replaceAll('–', '-'));
  return [...new Set(tidy)].filter((piece) => piece.length >= 6).slice(0, 50);
}
