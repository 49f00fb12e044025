import createClient from 'openapi-fetch';
import type { paths } from './schema.js';
import { KEY_HEADER, keyOf, settle } from './intents.js';
import { patientFetch } from './patience.js';
import { toApiProblem } from './problem.js';

const tokens = { csrf: '' };
let sessionLost: () => void = () => undefined;

/** Remembers the token the server wants back with every writing call. */
export function setCsrfToken(token: string): void {
  tokens.csrf = token;
}

/** Header for requests that do not go through the client (uploads). */
export function csrfHeaders(): Record<string, string> {
  return tokens.csrf ? { 'x-csrf-token': tokens.csrf } : {};
}

/** Is called once the server says that the session has ended. */
export function onSessionLost(handler: () => void): void {
  sessionLost = handler;
}

/** The typed client; every path is relative to the own origin. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: patientFetch,
});

/** Verbs that the server would carry out as often as they come. */
const DONE_EACH_TIME: ReadonlySet<string> = new Set(['POST', 'PATCH']);

/** Signing in is no step of somebody: nobody knows yet whose. */
const OF_NOBODY = '/api/session';

/** Every step goes under a key of its own, so that none is taken twice, whoever sends it again. */
client.use({
  async onRequest({ request }) {
    const { pathname, search } = new URL(request.url);
    if (!DONE_EACH_TIME.has(request.method) || pathname === OF_NOBODY) return undefined;
    const body = await request.clone().text();
    request.headers.set(KEY_HEADER, keyOf(`${request.method} ${pathname}${search} ${body}`));
    return request;
  },
  onResponse({ request, response }) {
    const key = request.headers.get(KEY_HEADER);
    // Refused is not done: another try is the same step. 422 is a key that was used up.
    if (key !== null && (response.ok || response.status === 422)) settle(key);
    return undefined;
  },
});

client.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && tokens.csrf) request.headers.set('x-csrf-token', tokens.csrf);
    return request;
  },
  onResponse({ response, request }) {
    const asksForSession = new URL(request.url).pathname === '/api/session';
    if (response.status === 401 && !asksForSession) sessionLost();
    return undefined;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unwraps an answer. @throws ApiProblem for refusals and network faults */
export async function must<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw toApiProblem(cause);
  });
  if (!response.ok) throw toApiProblem(error, response.status);
  return data as T; // 204 answers are typed as undefined by the caller
}
