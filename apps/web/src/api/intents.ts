import { hasShape, isText, isWhole } from './checks.js';
import { randomUuid } from './random-uuid.js';

/** Header under which the server does once what comes more often. */
export const KEY_HEADER = 'idempotency-key';

/** Name under which the open intents of this tab are kept; signing out forgets all with this beginning. */
const NAME = 'aktei.kept:intents';

/** Milliseconds after which the same step is a new one, though nobody knows what became of the old one. */
const LIFE_MS = 15 * 60_000;

interface Intent {
  readonly key: string;
  /** Milliseconds since 1970 of the last try. */
  readonly at: number;
}

/** Also without a store, where a browser keeps nothing. */
let open: Readonly<Record<string, Intent>> = {};

/**
 * The key of a step that somebody wants to take. The same step, with the same content, has the same key
 * until it is known to be done: for a double click, for another try by hand and after loading the page anew.
 *
 * @param step everything that makes it this step: verb, address and body as they are sent
 */
export function keyOf(step: string, now = Date.now()): string {
  const known = read(now);
  const key = known[step]?.key ?? randomUuid();
  write({ ...known, [step]: { key, at: now } });
  return key;
}

/** The step with that key is done; whoever takes it again means it again. */
export function settle(key: string, now = Date.now()): void {
  write(Object.fromEntries(Object.entries(read(now)).filter(([, intent]) => intent.key !== key)));
}

function read(now: number): Record<string, Intent> {
  const fresh = Object.entries(stored()).filter(([, { at }]) => now - at < LIFE_MS);
  return Object.fromEntries(fresh);
}

function stored(): Readonly<Record<string, Intent>> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(isEntry));
  } catch {
    return open;
  }
}

function write(intents: Readonly<Record<string, Intent>>): void {
  open = intents;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(intents));
  } catch {
    // Then they live as long as the page.
  }
}

const isIntent = hasShape<Intent>({ key: isText, at: isWhole });

function isEntry(entry: [string, unknown]): entry is [string, Intent] {
  return isIntent(entry[1]);
}
