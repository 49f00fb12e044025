import type { ErrorData } from '#libs/kernel';
import type { FieldFault } from '../contracts/errors.js';

/** Characters of a sentence or a value that a refusal repeats. */
const MAX_TEXT = 200;

/** Characters of the name of a field. */
const MAX_PATH = 80;

/** Bytes of all faults together, so that an answer stays below 2 kB. */
const MAX_BYTES = 1_200;

/** The faults that an answer has room for; a last line says how many more there are. */
export function shortFaults(faults: readonly FieldFault[]): FieldFault[] {
  const short: FieldFault[] = [];
  let bytes = 0;
  for (const { path, message } of faults) {
    const fault = { path: cut(path, MAX_PATH), message: cut(message, MAX_TEXT) };
    bytes += Buffer.byteLength(JSON.stringify(fault));
    if (bytes > MAX_BYTES) break;
    short.push(fault);
  }
  const more = faults.length - short.length;
  return more > 0 ? [...short, { path: '', message: `… und ${more} weitere` }] : short;
}

/** What an error says of itself, no longer than a person reads. */
export function shortData(data: ErrorData): ErrorData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? cut(value, MAX_TEXT) : value,
    ]),
  );
}

/** Leaves no half of a pair of code units at the end: it could not be written. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
