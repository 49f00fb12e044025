import { hasShape, isText, isWhole } from './checks.js';
import { randomUuid } from './random-uuid.js';

/** Header under which the server does once what comes more often. */
export const KEY_HEADER = 'idempotency-key';

/**
 * Name under which the open intents of this tab are kept, each under a hash: what somebody wanted to send stands
 * nowhere. Signing out forgets all with this beginning.
 */
const NAME = 'aktei.kept:intents';

/** Milliseconds after which the same step is a new one, though nobody knows what became of the old one. */
const LIFE_MS = 15 * 60_000;

interface Intent {
  readonly key: string;
  /** Milliseconds since 1970 of the first try: another one does not make it younger. */
  readonly at: number;
}

/** Also without a store, where a browser keeps nothing. */
let open: Readonly<Record<string, Intent>> = {};

/** How many requests with a key wait for their answer. */
const inFlight = new Map<string, number>();

/**
 * The key of a step that somebody wants to take. The same step, with the same content, has the same key
 * until it is known to be done: for a double click, for another try by hand and after loading the page anew. Its
 * request counts as under way until {@link landed}.
 *
 * @param step everything that makes it this step: who, verb, address and body as they are sent
 */
export async function keyOf(step: string, now = Date.now()): Promise<string> {
  const name = await hashOf(step);
  const known = read(now);
  const intent = known[name] ?? { key: randomUuid(), at: now };
  write({ ...known, [name]: intent });
  inFlight.set(intent.key, (inFlight.get(intent.key) ?? 0) + 1);
  return intent.key;
}

/** A request with that key has its answer, or will have none. */
export function landed(key: string): void {
  const others = (inFlight.get(key) ?? 0) - 1;
  if (others > 0) inFlight.set(key, others);
  else inFlight.delete(key);
}

/**
 * A step is done, that with the key if it had one; whoever takes it again means it again. So does whoever
 * repeats any other step from now on whose request is no longer under way: it may be done, seen and undone by now.
 */
export function settle(key: string | null, now = Date.now()): void {
  const left = Object.entries(read(now)).filter(
    ([, intent]) => intent.key !== key && inFlight.has(intent.key),
  );
  write(Object.fromEntries(left));
}

/** Whoever signs out leaves no step open. */
export function forgetIntents(): void {
  open = {};
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}

/** SHA-256; over plain http, where browsers have none, the step itself, which then stays in memory. */
async function hashOf(step: string): Promise<string> {
  if (!canHash()) return step;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(step));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canHash(): boolean {
  return 'subtle' in crypto;
}

function read(now: number): Record<string, Intent> {
  const fresh = Object.entries(stored()).filter(([, { at }]) => now - at < LIFE_MS);
  return Object.fromEntries(fresh);
}

function stored(): Readonly<Record<string, Intent>> {
  if (!canHash()) return open;
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
  if (!canHash()) return;
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
