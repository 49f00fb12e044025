import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Page, Request, Route } from 'playwright-core';
import { until } from '#libs/platform/testing';
import { refusal, type Answer, type Asked, type Reply } from './replies.js';

/** Where the app is in the browser. */
export const ORIGIN = 'http://rathaus.test';
const built = resolve('dist/web');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/** One person before the app: what is on the screen, what the town answers and what it was asked. */
export class Visit {
  /** Calls for which the test has spelled no answer; they got a 404. */
  readonly unanswered: string[] = [];
  /** What the app threw and nobody caught. */
  readonly faults: string[] = [];
  private readonly answers: { method: string; pattern: RegExp; answer: Answer }[] = [];
  private readonly heard: { call: string; asked: Asked }[] = [];

  private constructor(readonly page: Page) {}

  static async begin(page: Page): Promise<Visit> {
    const visit = new Visit(page);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => visit.faults.push(error.message));
    await page.route('**/*', (route, request) => visit.serve(route, request));
    return visit;
  }

  /** Spells an answer; a later one for the same call takes the place of an earlier one. */
  on(call: string, answer: Answer | Reply): void {
    const [method = '', path = ''] = call.split(' ');
    const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
    this.answers.unshift({
      method,
      pattern,
      answer: typeof answer === 'function' ? answer : () => answer,
    });
  }

  /** Goes to an address of the app. */
  async goTo(address: string): Promise<void> {
    await this.page.goto(`${ORIGIN}${address}`);
  }

  /** Path and search that stand in the browser. */
  get address(): string {
    return decodeURIComponent(this.page.url().replace(ORIGIN, ''));
  }

  /** What the app has asked under a call such as `POST /api/posteingang/b/file`. */
  asked(call: string): Asked[] {
    return this.heard.filter((each) => each.call === call).map(({ asked }) => asked);
  }

  /** The same once it was asked so many times. */
  hearing(call: string, times = 1): Promise<Asked[]> {
    const often = async () => this.asked(call).length >= times && this.asked(call);
    return until(often, { timeoutMs: 15_000 });
  }

  private async serve(route: Route, request: Request): Promise<void> {
    const url = new URL(request.url());
    if (!url.pathname.startsWith('/api/')) return serveFile(route, url.pathname);
    const call = `${request.method()} ${url.pathname}`;
    const asked = {
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers(),
      body: jsonOf(request.postData()),
    };
    this.heard.push({ call, asked });
    const found = this.answers.find(
      ({ method, pattern }) => method === request.method() && pattern.test(url.pathname),
    );
    if (found) return fulfil(route, await found.answer(asked));
    if (/\/image$/.test(url.pathname)) {
      return route.fulfill({ contentType: 'image/png', body: PICTURE });
    }
    this.unanswered.push(call);
    return fulfil(route, refusal(404, 'NOT_FOUND', 'Nicht gefunden'));
  }
}

async function serveFile(route: Route, path: string): Promise<void> {
  const name = extname(path) ? path : '/index.html';
  const contentType = TYPES[extname(name)] ?? 'application/octet-stream';
  await route.fulfill({ contentType, body: await readFile(join(built, name)) });
}

async function fulfil(route: Route, { status = 200, headers, json, text }: Reply): Promise<void> {
  const body = json === undefined ? (text ?? '') : JSON.stringify(json);
  const contentType = json === undefined ? 'text/plain' : 'application/json';
  // The visit may be over by the time an answer was let go.
  await route
    .fulfill({ status, headers: { 'content-type': contentType, ...headers }, body })
    .catch(() => undefined);
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
