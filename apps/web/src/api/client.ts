import createClient from 'openapi-fetch';
import type { paths } from './schema.js';
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
