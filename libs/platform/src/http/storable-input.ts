import { flawOfText, type TextFlaw } from '#libs/kernel';
import { RequestInvalid, type FieldFault } from '../contracts/errors.js';
import { UNSTORABLE } from '../contracts/text.js';

/** More faults than anybody reads are not written down. */
const MAX_FAULTS = 50;

/** What of a request holds texts of the sender. */
interface Said {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
}

/**
 * Refuses what no database keeps, in any value and in any name of a field, before anything is asked of it. It stands
 * behind the guards, so that a stranger hears that they may not, and before schemas, so that no schema has to think
 * of it. Headers hold no such text: Node reads them byte by byte and refuses U+0000 (RFC 9110, 5.5).
 *
 * @throws RequestInvalid naming each place
 */
export function requireStorable({ body, query, params }: Said): void {
  const faults = [...faultsIn(params, []), ...faultsIn(query, []), ...faultsIn(body, [])];
  if (faults.length > 0) throw new RequestInvalid(faults.slice(0, MAX_FAULTS));
}

function faultsIn(value: unknown, path: readonly string[]): FieldFault[] {
  if (typeof value === 'string') return fault(flawOfText(value), path);
  if (Array.isArray(value))
    return value.flatMap((each, at) => faultsIn(each, [...path, String(at)]));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const flaw = flawOfText(name);
    return flaw === null ? faultsIn(each, [...path, name]) : fault(flaw, [...path, readable(name)]);
  });
}

function fault(flaw: TextFlaw | null, path: readonly string[]): FieldFault[] {
  return flaw === null ? [] : [{ path: path.join('.'), message: UNSTORABLE[flaw] }];
}

/** A name that is broken itself is told with a sign in the place of what is broken. */
function readable(name: string): string {
  return name.toWellFormed().replaceAll('\0', '\ufffd');
}

/** What a parser has made: bytes that are still coming are none of it. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  // What the parser of addresses makes has a prototype of its own with nothing in it.
  return kind === null || Object.getPrototypeOf(kind) === null;
}
