/** Codes by which the server says that it has done nothing and may be asked again, writes too. */
const NOTHING_DONE: ReadonlySet<unknown> = new Set([
  'SERVICE.UNAVAILABLE',
  'SERVICE.BUSY',
  'STORAGE.UNREACHABLE',
]);

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
 * As `fetch`, but comes again when the server says so (`Retry-After`). A read always may; a write only
 * where the server says that nothing was done. A broken line is no such word: the write may stand.
 */
export async function patientFetch(request: Request): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const response = await reach(request.clone());
    const seconds = tried < TRIES ? await pauseOf(request, response) : null;
    if (seconds !== null) hear(true);
    if (seconds === null || request.signal.aborted) return response;
    await new Promise((wake) => setTimeout(wake, seconds * 1000));
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

/** Seconds until the next try, or null where there is none. */
async function pauseOf(request: Request, response: Response): Promise<number | null> {
  const seconds = response.headers.get('retry-after');
  if (response.status !== 503 || seconds === null || !/^\d+$/.test(seconds)) return null;
  const mayRepeat = request.method === 'GET' || NOTHING_DONE.has(await codeOf(response.clone()));
  return mayRepeat ? Math.min(Number(seconds), LONGEST_SECONDS) : null;
}

async function codeOf(response: Response): Promise<unknown> {
  const problem: unknown = await response.json().catch(() => null);
  return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null;
}
