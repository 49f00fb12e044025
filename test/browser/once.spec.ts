import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { one, sql } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { InProcessTown } from '../support/in-process-town.js';
import { theBrowser } from './stage/browser.js';

/** Nobody can delete an Akte: each one that was made by a nervous hand or a bad line stays for ever. */
describe('what a person does once', () => {
  let town: InProcessTown;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await theBrowser();
    town = await InProcessTown.start(resolve('dist/web'));
  }, 180_000);
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'de-DE', baseURL: await town.app.getUrl() });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto('/akten');
    await page.getByLabel('Benutzername').fill('neumann');
    await page.getByLabel('Kennwort').fill(town.passwordOf('neumann'));
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: /Neue Akte/ }).waitFor();
  });
  afterEach(() => context.close());
  afterAll(() => town.close(), 60_000);

  const dialog = () => page.getByRole('dialog', { name: 'Neue Akte anlegen' });
  const take = () => dialog().getByRole('button', { name: 'Übernehmen' });
  const fill = async (betreff: string) => {
    await page.getByRole('button', { name: /Neue Akte/ }).click();
    await dialog().getByRole('option').first().click();
    await dialog().getByLabel('Betreff der Akte').fill(betreff);
  };
  const created = () => page.getByText(/Akte angelegt/);
  const akten = async (betreff: string) =>
    (
      await town.db.run((ctx) =>
        one<{ n: number }>(
          ctx,
          sql`select count(*)::int as n from records.akte a join records.akte_name n on n.akte_id = a.id
              where n.betreff = ${betreff}`,
        ),
      )
    )?.n;
  /** Keys under which an Akte was asked for, one for each request. */
  const watchKeys = async (pass: (route: Route, tries: number) => Promise<void>) => {
    const keys: (string | undefined)[] = [];
    await page.route('**/api/akten', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      return pass(route, keys.length);
    });
    return keys;
  };

  it('is done once by a double click', async () => {
    await fill('Doppelt geklickt');
    await take().dblclick();
    await created().waitFor();
    expect(await akten('Doppelt geklickt')).toBe(1);
  });

  it('is done once though its answer was lost on the way and it was sent again', async () => {
    const keys = await watchKeys(async (route, tries) => {
      if (tries > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await fill('Antwort verloren');
    await take().click();
    await created().waitFor();
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await akten('Antwort verloren')).toBe(1);
  });

  it('is done again when its answer was lost, it was seen and something else was done since', async () => {
    let isBroken = true;
    const keys = await watchKeys(async (route) => {
      if (!isBroken) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await fill('Verloren und nochmals');
    await take().click();
    await until(async () => keys.length === 4, { timeoutMs: 30_000 });
    const stored = () => page.evaluate<string>(`sessionStorage.getItem('aktei.kept:intents')`);
    expect(await stored()).toContain(keys[0]);
    expect(await stored()).not.toContain('Verloren');
    isBroken = false;
    await dialog().getByLabel('Betreff der Akte').fill('Etwas anderes');
    await take().click();
    await created().waitFor();
    await page.goto('/akten');
    await fill('Verloren und nochmals');
    await take().click();
    await created().waitFor();
    expect(new Set(keys).size).toBe(3);
    expect(await akten('Verloren und nochmals')).toBe(2);
  });

  it('is done anew when it is meant anew', async () => {
    const keys = await watchKeys((route) => route.continue());
    for (let times = 0; times < 2; times += 1) {
      await page.goto('/akten');
      await fill('Zweimal gewollt');
      await take().click();
      await created().waitFor();
    }
    expect(new Set(keys).size).toBe(2);
    expect(await akten('Zweimal gewollt')).toBe(2);
  });
});
