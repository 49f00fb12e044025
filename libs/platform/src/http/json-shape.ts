/** How deep arrays and objects of a body may lie in each other; ours need four. */
export const MAX_DEPTH = 32;

/** How many values a body may hold; our largest hold a few dozen. */
export const MAX_VALUES = 1_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/** `[` `{` go one level down, `]` `}` one up. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
]);

/**
 * Whether JSON (UTF-8) lies too deep or holds too many values to be parsed and checked in passing. Looks at
 * the bytes only, once, and stops at the first excess; whether it is JSON at all is left to the parser.
 */
export function isTooComplex(json: Uint8Array): boolean {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfString(json, at);
    else if (byte === COMMA) values += 1;
    else depth += STEPS.get(byte) ?? 0;
    if (depth > MAX_DEPTH || values > MAX_VALUES) return true;
  }
  return false;
}

/** Where the quote stands that ends the string begun at `start`; the end of the text where none does. */
function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  return at;
}
