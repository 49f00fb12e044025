import { KEY_HEADER } from './intents.js';

/** Codes by which the server says that it has done nothing and may be asked again, writes too. */
const NOTHING_DONE: ReadonlySet<unknown> = new Set([
  'SERVICE.UNAVAILABLE',
  'SERVICE.BUSY',
  'STORAGE.UNREACHABLE',
]);

/** The first of a step is still at work: the second waits for its answer. */
const UNDER_WAY = 'REQUEST.UNDER_WAY';

/** How often one call is made before its refusal is shown. */
const TRIES = 4;

/** Seconds that are waited at most, whatever the server says. */
const LONGEST_SECONDS = 30;

let hear: (isTroubled: boolean) => void = () => undefined;

/** Is told when the server is away or refuses for want of a service and is asked again, and when that is over. */
export function onTrouble(handler: (isTroubled: boolean) => void): void {
  hear = handler;
}

/**
 * As `fetch`, but comes again when the server says so (`Retry-After`). A read always may, and a write with a
 * key, also over a line that broke: it is done once. Any other write only where the server says that nothing
 * was done.
 */
export async function patientFetch(request: Request): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    try {
      const response = await reach(request.clone());
      const seconds = tried < TRIES ? await pauseOf(request, response) : null;
      if (seconds === null || request.signal.aborted) return response;
      await pause(seconds);
    } catch (cause) {
      if (tried === TRIES || !isKeyed(request) || request.signal.aborted) throw cause;
      await pause(tried);
    }
  }
}

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    const isTroubled = response.status === 503 || response.status === 507;
    if (!isTroubled) hear(false);
    else if (request.method === 'GET') hear(true);
    return response;
  } catch (cause) {
    // What was to be shown is asked for again; whether a write stands says its own notice.
    if (request.method === 'GET' && !request.signal.aborted) hear(true);
    throw cause;
  }
}

function pause(seconds: number): Promise<void> {
  hear(true);
  return new Promise((wake) => setTimeout(wake, seconds * 1000));
}

/** Seconds until the next try, or null where there is none. */
async function pauseOf(request: Request, response: Response): Promise<number | null> {
  const seconds = response.headers.get('retry-after');
  if (seconds === null || !/^\d+$/.test(seconds)) return null;
  if (!(await mayRepeat(request, response))) return null;
  return Math.min(Number(seconds), LONGEST_SECONDS);
}

async function mayRepeat(request: Request, response: Response): Promise<boolean> {
  if (response.status === 409) return (await codeOf(response.clone())) === UNDER_WAY;
  if (response.status !== 503) return false;
  if (request.method === 'GET' || isKeyed(request)) return true;
  return NOTHING_DONE.has(await codeOf(response.clone()));
}

function isKeyed({ headers }: Request): boolean {
  return headers.has(KEY_HEADER);
}

async function codeOf(response: Response): Promise<unknown> {
  const problem: unknown = await response.json().catch(() => null);
  return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null;
}
