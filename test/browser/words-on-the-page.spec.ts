import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { letterTiff } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { theBrowser } from './stage/browser.js';

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const pictures = resolve('test-results/screens');

const letter = [
  'Finanzamt Musterstadt',
  'Musterstadt, den 3. März 2026',
  'Antrag auf Sondernutzung der Breiten Straße',
  'Das Gerüst wird am Montag aufgestellt.',
];

interface Rect {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * Words and marks as the browser has set them, in pixels of the page as it was read; of a word where
 * its selection begins and ends, because a letter such as f hangs over. As text, because it runs in
 * the page.
 */
const MEASURE = `(selector, widthPx, heightPx) => {
  const sheet = document.querySelector('.page-sheet').getBoundingClientRect();
  const sx = widthPx / sheet.width, sy = heightPx / sheet.height;
  return [...document.querySelectorAll(selector)].map((element) => {
    const rect = element.getBoundingClientRect();
    let { left, right } = rect;
    if (element.getNumberOfChars) {
      const toScreen = element.getScreenCTM();
      left = element.getStartPositionOfChar(0).matrixTransform(toScreen).x;
      const last = element.getNumberOfChars() - 1;
      right = element.getEndPositionOfChar(last).matrixTransform(toScreen).x;
    }
    return { text: element.textContent, x: (left - sheet.left) * sx,
      y: (rect.top - sheet.top) * sy, w: (right - left) * sx, h: rect.height * sy };
  });
}`;

describe('text over a scanned page', () => {
  let town: Installation;
  let browser: Browser;
  let page: Page;
  let clerk: Client;
  let words: (Rect & { t: string })[];
  let size: { widthPx: number; heightPx: number };
  let letterId: string;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    browser = await theBrowser();
    town = await Installation.start();
    clerk = await town.signIn('neumann');
    await deliver();
    await signIn();
  }, 240_000);

  afterAll(async () => {
    await page.context().close();
    await town.remove();
  }, 60_000);

  async function deliver(): Promise<void> {
    const station = town.station();
    const { body: stapel } = await station.post('/api/stapel', { title: 'Post' });
    const bytes = await letterTiff({ pages: [letter, []] });
    await station.upload(stapel.id, { bytes, filename: 'finanzamt.tif' });
    letterId = await until(
      async () => {
        const { body } = await clerk.get('/api/posteingang');
        const found = body.items.find((item: { stapelId: string }) => item.stapelId === stapel.id);
        return found?.state === 'ready' ? found.id : false;
      },
      { timeoutMs: 120_000 },
    );
    const { body } = await clerk.get(`/api/posteingang/${letterId}/pages/1`);
    ({ words } = body);
    size = body;
  }

  async function signIn(): Promise<void> {
    const context = await browser.newContext({ locale: 'de-DE', viewport: VIEWPORTS[0] ?? null });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const password = town.demo.users.find(({ username }) => username === 'neumann')?.password ?? '';
    await page.goto(town.url);
    await page.getByLabel('Benutzername').fill('neumann');
    await page.getByLabel('Kennwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: /^Benutzermenü/ }).waitFor();
  }

  async function open(viewport: { width: number; height: number }, find = ''): Promise<void> {
    await page.setViewportSize(viewport);
    const q = find ? `&q=${encodeURIComponent(find)}` : '';
    await page.goto(`${town.url}/eingang?eintrag=${letterId}&ansicht=dokument${q}`);
    await page.locator('.page-sheet img').first().waitFor();
    await page.locator('[data-word]').first().waitFor({ state: 'attached' });
  }

  function measure(selector: string): Promise<Rect[]> {
    const call = `(${MEASURE})(${JSON.stringify(selector)}, ${size.widthPx}, ${size.heightPx})`;
    return page.evaluate<Rect[]>(call);
  }

  it.each(VIEWPORTS)('lies exactly over every word at $width px', async (viewport) => {
    await open(viewport);
    const shown = await measure('[data-word]');
    const scale =
      size.widthPx / ((await page.locator('.page-sheet').first().boundingBox())?.width ?? 1);
    expect(shown.map(({ text }) => text)).toEqual(words.map(({ t }) => t));
    for (const [index, { t, x, y, w, h }] of words.entries()) {
      const rect = shown[index];
      // Half a pixel of the screen at each side.
      const near = (a: number | undefined, b: number) => Math.abs((a ?? Infinity) - b) <= scale;
      expect({
        t,
        left: near(rect?.x, x),
        right: near((rect?.x ?? 0) + (rect?.w ?? 0), x + w),
      }).toEqual({ t, left: true, right: true });
      expect(rect?.y ?? Infinity).toBeLessThanOrEqual(y + scale);
      expect((rect?.y ?? 0) + (rect?.h ?? 0)).toBeGreaterThanOrEqual(y + h - scale);
      expect(rect?.h ?? Infinity).toBeLessThan(2 * h + 2 * scale);
    }
  });

  it.each(VIEWPORTS)(
    'marks what was searched for over the scanned word at $width px',
    async (viewport) => {
      await open(viewport, 'Sondernutzung');
      await page.getByTestId('fundstelle').first().waitFor({ state: 'attached' });
      const [mark] = await measure('[data-testid=fundstelle]');
      const word = words.find(({ t }) => t.startsWith('Sondernutzung'));
      expect(mark && word).toBeTruthy();
      if (!mark || !word) return;
      const scale =
        size.widthPx / ((await page.locator('.page-sheet').first().boundingBox())?.width ?? 1);
      const pad = Math.round(word.h * 0.12) + scale;
      for (const [at, is] of [
        [word.x, mark.x],
        [word.y, mark.y],
        [word.x + word.w, mark.x + mark.w],
        [word.y + word.h, mark.y + mark.h],
      ] as const) {
        expect(Math.abs(at - is)).toBeLessThanOrEqual(pad);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: join(pictures, `woerter-${viewport.width}-${colorScheme}.png`),
        });
      }
    },
  );

  it('gives a selected line as it reads', async () => {
    await open({ width: 1440, height: 900 });
    const text = await page.evaluate<string>(`(() => {
      const line = [...document.querySelectorAll('.text-layer text')]
        .find((each) => each.textContent.includes('Gerüst'));
      getSelection().selectAllChildren(line);
      return getSelection().toString();
    })()`);
    expect(text.trim()).toBe('Das Gerüst wird am Montag aufgestellt.');
    await page.screenshot({ path: join(pictures, 'auswahl-1440.png') });
  });

  it('points at what was read in the letter and stands in the panel', async () => {
    await open({ width: 1440, height: 900 });
    const date = page.getByLabel('Datum des Schreibens');
    await date.hover();
    await page.locator('.pointed').waitFor();
    await page.screenshot({ path: join(pictures, 'gelesen-1440.png') });
    expect(await date.inputValue()).toBe('03.03.2026');
  });

  it('calls a blank page a blank page', async () => {
    await open({ width: 1440, height: 900 });
    await page.locator('.thumb-blank').waitFor();
    expect(await page.locator('.thumb-blank').textContent()).toBe('Leerseite');
  });
});
