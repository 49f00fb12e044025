import { afterAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/chromium.js';

let browser: Promise<Browser> | undefined;

/**
 * The one browser of a suite: its specs look through contexts of their own, which share nothing. It ends with
 * the suite.
 */
export function theBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

// Outside of every describe: whoever imports this is in the suite that it ends with.
afterAll(async () => (await browser)?.close(), 30_000);
