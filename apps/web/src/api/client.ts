import createClient from 'openapi-fetch';
import type { paths } from './schema.js';
import { codes } from './codes.js';
import { KEY_HEADER, keyOf, landed, settle } from './intents.js';
import { patientFetch } from './patience.js';
import { toApiProblem } from './problem.js';

const tokens = { csrf: '', user: '' };
let sessionLost: () => void = () => undefined;

/** Remembers the token the server wants back with every writing call, and whose calls these are. */
export function actAs(csrfToken: string, username: string): void {
  tokens.csrf = csrfToken;
  tokens.user = username;
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
    const step = `${tokens.user} ${request.method} ${pathname}${search} ${body}`;
    request.headers.set(KEY_HEADER, await keyOf(step));
    return request;
  },
  async onResponse({ request, response }) {
    const key = request.headers.get(KEY_HEADER);
    if (key !== null) landed(key);
    const isStep = request.method !== 'GET' && new URL(request.url).pathname !== OF_NOBODY;
    if (isStep && (await isSettled(response))) settle(key);
    return undefined;
  },
  onError({ request }) {
    const key = request.headers.get(KEY_HEADER);
    if (key !== null) landed(key);
  },
});

/** Refusals of a key that will never have another answer: used for something else, or the step is done. */
const USED_KEY: ReadonlySet<string> = new Set([
  codes.keyReused,
  codes.answerNotKept,
  codes.answerWithheld,
]);

/** Refused is not done: another try is the same step, unless its key will have no other answer. */
async function isSettled(response: Response): Promise<boolean> {
  if (response.ok) return true;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const { code } = toApiProblem(body, response.status).problem;
  return USED_KEY.has(code);
}

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
