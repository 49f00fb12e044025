const SLOTS = /(\{einheit\}|\{jahr\}|\{nummer(?::[1-9])?\})/;

/** Pieces of a text that are looked up at most. */
const MAX_FOUND = 50;

/**
 * Digits and dots, then a separator and digits, once or more. A match begins only where a run of
 * digits and dots begins, so that no run is tried twice: the time grows with the length of the text.
 */
const LIKE_ONE = /(?<![\d.])\.*\b(\d[\d.]*\d(?:\s?[-–/]\s?\d+)+)\b/g;

/** What an Aktenzeichen is made of. */
export interface AktenzeichenParts {
  /** Number of the Aktenplaneinheit, e.g. `32.13.02`. */
  readonly einheit: string;
  readonly year: number;
  /** Running number within unit and year, from 1. */
  readonly number: number;
}

/** The pattern of Aktenzeichen cannot be read. */
export class InvalidAktenzeichenPattern extends Error {
  constructor(pattern: string) {
    super(`'${pattern}' is no pattern of Aktenzeichen`);
    this.name = 'InvalidAktenzeichenPattern';
  }
}

/**
 * How a town writes its Aktenzeichen, e.g. `{einheit}-{jahr}/{nummer:4}`: the three parts once each,
 * kept apart by something that is no digit, so that two Akten never get the same text. Whoever has to
 * write, check or find one asks here; nobody else reads a pattern.
 */
export class AktenzeichenPattern {
  /** One Aktenzeichen and nothing else; anchored by whoever uses it. */
  readonly expression: RegExp;
  private readonly pieces: readonly string[];
  private readonly inText: RegExp;

  /** @throws InvalidAktenzeichenPattern */
  constructor(readonly text: string) {
    if (!isAktenzeichenPattern(text)) throw new InvalidAktenzeichenPattern(text);
    this.pieces = text.split(SLOTS);
    this.expression = new RegExp(
      this.pieces.map((piece) => sourceOf(piece, literal)).join(''),
      'iu',
    );
    const loose = this.pieces.map((piece) => sourceOf(piece, looseLiteral)).join('');
    this.inText = new RegExp(String.raw`(?<![\p{L}\d])${loose}(?![\p{L}\d])`, 'giu');
  }

  /** `32.13.02-2026/0041`. A number longer than its width is written in full. */
  format({ einheit, year, number }: AktenzeichenParts): string {
    return this.pieces
      .map((piece) => {
        if (piece === '{einheit}') return einheit;
        if (piece === '{jahr}') return String(year);
        const width = widthOf(piece);
        return width === null ? piece : String(number).padStart(width, '0');
      })
      .join('');
  }

  /**
   * What may be an Aktenzeichen in a running text, written as the town writes it: all that follows
   * the pattern, also with blanks and long dashes of a scan, and then whatever looks like one, for
   * those of an earlier pattern. At most 50; time grows with the length of the text.
   */
  candidatesIn(text: string): string[] {
    const ours = [...text.matchAll(this.inText)].map(({ groups }) => this.format(partsIn(groups)));
    const alike = [...text.matchAll(LIKE_ONE)]
      .map(([, piece = '']) => piece.replace(/\s/g, '').replaceAll('–', '-'))
      .filter((piece) => piece.length >= 6);
    return [...new Set([...ours, ...alike])].slice(0, MAX_FOUND);
  }
}

/** True when two different Akten can never get the same text by this pattern. */
export function isAktenzeichenPattern(text: string): boolean {
  const pieces = text.split(SLOTS);
  const slots = pieces.filter((_, at) => at % 2 === 1).map((slot) => slot.replace(/[^a-z]/g, ''));
  const between = pieces.filter((_, at) => at % 2 === 0);
  const once = slots.length === 3 && new Set(slots).size === 3;
  const apart = between.slice(1, -1).every((piece) => /\D/.test(piece));
  return once && apart && text.length <= 100 && !/[{}\0]/.test(between.join(''));
}

function partsIn(groups: Record<string, string> | undefined): AktenzeichenParts {
  return {
    einheit: groups?.['einheit'] ?? '',
    year: Number(groups?.['jahr']),
    number: Number(groups?.['nummer']),
  };
}

/** Lengths are bounded, or a page of nothing but digits would take the square of its length. */
function sourceOf(piece: string, between: (text: string) => string): string {
  if (piece === '{einheit}') return String.raw`(?<einheit>\d[\d.]{0,30})`;
  if (piece === '{jahr}') return String.raw`(?<jahr>(?:19|20)\d\d)`;
  const width = widthOf(piece);
  if (width === null) return between(piece);
  return String.raw`(?<nummer>\d{${width}}|[1-9]\d{${width},8})`;
}

function widthOf(piece: string): number | null {
  const slot = /^\{nummer(?::([1-9]))?\}$/.exec(piece);
  return slot ? Number(slot[1] ?? 1) : null;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** A scan puts blanks round separators and reads a hyphen as a long dash. */
function looseLiteral(text: string): string {
  return [...text]
    .map(looseCharacter)
    .join('')
    .replaceAll(String.raw`\s?\s?`, String.raw`\s?`);
}

function looseCharacter(character: string): string {
  if (/\s/.test(character)) return String.raw`\s{1,3}`;
  if (/[\p{L}\d]/u.test(character)) return character;
  const itself = /[-–]/.test(character) ? '[-–]' : literal(character);
  return String.raw`\s?${itself}\s?`;
}
