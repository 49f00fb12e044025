import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Session } from '../../../apps/web/src/api/types.js';
import { theBrowser } from './browser.js';
import { aPage, noCounts } from './letters.js';
import { aSession, theTown } from './people.js';
import { refusal, silence } from './replies.js';
import { ORIGIN, Visit } from './visit.js';

/** The widths at which a test looks. */
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * The built web app in a real browser, before a town that answers what a test has spelled. So a test
 * can show what a clerk sees when the town refuses, hesitates or forgets, which no real one does on
 * demand. The answers have the types of the contract.
 */
class Stage {
  private context: BrowserContext | undefined;
  private visit: Visit | undefined;

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Stage> {
    return new Stage(await theBrowser());
  }

  /** A fresh visit: nothing is remembered, nobody has asked yet; null is not signed in. */
  async begin(session: Session | null = aSession(), viewport = DESKTOP): Promise<Visit> {
    await this.context?.close();
    this.context = await this.browser.newContext({ locale: 'de-DE', viewport });
    const signedIn = { name: 'aktei_signed_in', value: '1', url: ORIGIN };
    if (session) await this.context.addCookies([signedIn]);
    const visit = await Visit.begin(await this.context.newPage());
    this.visit = visit;
    visit.on('GET /api/town', { json: theTown });
    visit.on('GET /api/live', silence);
    // The rail counts the inbox on every screen.
    visit.on('GET /api/posteingang', { json: aPage([]) });
    visit.on('GET /api/posteingang/counts', { json: noCounts });
    visit.on('GET /api/stapel', { json: aPage([]) });
    // Whoever files has it in advance, for a new Akte.
    visit.on('GET /api/aktenplan', { json: { items: [] } });
    visit.on('GET /api/akten/{id}/stapel', { json: { waiting: 0, own: [] } });
    visit.on('GET /api/reading-state', { json: { standstill: false, waitingSince: null } });
    visit.on(
      'GET /api/session',
      session ? { json: session } : refusal(401, 'SESSION.REQUIRED', 'Nicht angemeldet'),
    );
    return visit;
  }

  /** What went wrong beside what the test has looked at. */
  get troubles(): string[] {
    return [...(this.visit?.unanswered ?? []), ...(this.visit?.faults ?? [])];
  }

  /** The browser stays for the next. */
  async close(): Promise<void> {
    await this.context?.close();
  }
}

/** A stage for the tests of a `describe`; none of them may leave a call unanswered or a fault uncaught. */
export function stageForTests(): { begin: Stage['begin'] } {
  const opening: { stage?: Promise<Stage> } = {};
  const stage = () => (opening.stage ??= Stage.open());
  beforeAll(async () => {
    await stage();
  }, 120_000);
  afterEach(async () => expect((await stage()).troubles).toEqual([]));
  afterAll(async () => (await stage()).close(), 30_000);
  return { begin: async (...visit) => (await stage()).begin(...visit) };
}
