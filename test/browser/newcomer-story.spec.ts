import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { letterPdf, letterTiff, type OfficeLetter } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import { Installation } from '../support/installation.js';
import { axeOn } from './stage/axe.js';
import { theBrowser } from './stage/browser.js';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Screenshots for the README and for looking at. */
const pictures = resolve('test-results/screens');

/** So many days from now, as letters write them. */
function inDays(count: number): string {
  const day = new Date(Date.now() + count * 86_400_000);
  return day.toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** A letter as firms write them; the picture of the inbox in the README shows it. */
const application: OfficeLetter = {
  head: [
    'Krause & Söhne Gerüstbau GmbH',
    'Gerüste · Bauzäune · Wetterschutz',
    'Werkstraße 7 · 12345 Musterhausen · Telefon 0123 45678-0 · buero@krause-geruest.example',
  ],
  returnLine: 'Krause & Söhne Gerüstbau GmbH · Werkstraße 7 · 12345 Musterhausen',
  address: ['Stadt Musterstadt', 'Fachbereich Ordnung', 'Rathausplatz 1', '12345 Musterstadt'],
  info: [
    ['Ihr Zeichen', '32.13.02-2026/0001'],
    ['Unser Zeichen', 'KS-2026-0418'],
    ['Ansprechpartner', 'Jana Krause'],
    ['Datum', inDays(-4)],
  ],
  subject: 'Antrag auf Sondernutzung, Breite Straße 22: Gerüst für die Fassade',
  paragraphs: [
    'Sehr geehrte Damen und Herren,',
    'für die Sanierung der Fassade des Hauses Breite Straße 22 beantragen wir, auf dem Gehweg vor dem Haus ein Gerüst von 18 m Länge und 1,20 m Tiefe aufzustellen, und zwar für acht Wochen. Ein Durchgang von 1,50 m bleibt frei; er wird nachts beleuchtet.',
    `Aufbau und Abbau dauern je einen Tag. Bitte teilen Sie uns bis zum ${inDays(12)} mit, ob die Sondernutzung erlaubt wird und welche Gebühr dafür anfällt. Der Lageplan und die Zustimmung der Eigentümerin liegen bei.`,
    'Mit freundlichen Grüßen',
  ],
  signature: ['Jana Krause', 'Bauleitung'],
  foot: 'Amtsgericht Musterhausen HRB 4711 · Geschäftsführer: Paul Krause · IBAN DE02 1203 0000 0000 2020 51',
};

const letter = [
  application,
  ['Seite zwei', 'Das Gerüst wird am Montag aufgestellt.'],
  ['Seite drei', 'Der Handwerkermarkt bleibt davon unberührt.'],
];

describe('what a newcomer sees in the browser', () => {
  let town: Installation;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let page: Page;
  let akteUrl: string;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    browser = await theBrowser();
    town = await Installation.forStories();
    await openContext();
  }, 180_000);

  afterAll(async () => {
    await context?.close();
    await town.remove();
  }, 60_000);

  async function openContext(): Promise<void> {
    await context?.close();
    context = await browser.newContext({
      viewport: DESKTOP,
      locale: 'de-DE',
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
  }

  async function signIn(username: string): Promise<void> {
    await openContext();
    const password = town.demo.users.find((user) => user.username === username)?.password ?? '';
    await page.goto(town.url);
    await page.getByLabel('Benutzername').fill(username);
    await page.getByLabel('Kennwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: /^Benutzermenü/ }).waitFor();
  }

  /** The same route for the eye and for axe: wide and narrow, light and dark. */
  async function lookAt(name: string): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        await page.screenshot({ path: join(pictures, `${name}-${viewport.width}-${scheme}.png`) });
        const { violations } = await axeOn(page)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect({ name, scheme, width: viewport.width, found }).toMatchObject({ found: [] });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  it('a wrong password is refused in German, with a Kennung', async () => {
    await page.goto(town.url);
    await page.getByLabel('Benutzername').fill('neumann');
    await page.getByLabel('Kennwort').fill('falsch');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page
      .getByRole('alert')
      .getByText(/Kennung/)
      .waitFor();
    await lookAt('anmelden');
  }, 90_000);

  it('the scan operator drops a TIFF and a PDF and watches the pages being read', async () => {
    await signIn('scan');
    await page.getByRole('heading', { name: 'Scan-Stapel' }).waitFor();
    await page.getByLabel('Dateien auswählen').setInputFiles([
      {
        name: 'antrag.tif',
        mimeType: 'image/tiff',
        buffer: await letterTiff({ pages: letter, compression: 'g4' }),
      },
      {
        name: 'rechnung.pdf',
        mimeType: 'application/pdf',
        buffer: await letterPdf({ pages: [['Rechnung Nr. 4711', 'Zahlbar bis 27. November']] }),
      },
    ]);
    const stapel = page.getByRole('region', { name: 'Scan-Stapel' });
    await stapel.getByRole('heading', { name: /^Stapel \d/ }).waitFor();
    const progress = stapel.getByTestId('stapel-fortschritt');
    await progress.getByText(/\d+ von \d+ Seiten/).waitFor();
    await progress.getByText('4 von 4 Seiten').waitFor();
    await lookAt('scan');
  }, 120_000);

  it('the clerk looks at the page with its text and files it with one key', async () => {
    await signIn('neumann');
    await page.getByRole('heading', { name: 'Eingang', exact: true }).waitFor();
    const inbox = page.getByRole('region', { name: 'Offene Eingänge' });
    await inbox.getByRole('link', { name: /antrag/i }).click();
    await page.getByText('Seite 1 von 3').first().waitFor();
    await page.getByRole('group', { name: 'Text der Seite 1' }).waitFor();
    await lookAt('eingang');
    await page.getByRole('complementary', { name: 'Ablage' }).waitFor();
    await page.getByRole('button', { name: 'Alle Seiten neu lesen' }).waitFor();
    await page.locator('.pages').focus();
    await page.locator('.pages').press('ArrowDown');
    expect(await inbox.locator('[aria-current]').innerText()).toMatch(/antrag/i);
    await page.locator('body').press('1');
    const messages = page.getByRole('region', { name: 'Meldungen' });
    // What is in doubt stops the filing once; the clerk looks and says so.
    await until(
      async () => {
        if (await page.locator('.filing-stop').isVisible()) await page.keyboard.press('Enter');
        return messages.getByText(/Abgelegt in/).isVisible();
      },
      { timeoutMs: 20_000, everyMs: 300 },
    );
    await messages.getByRole('button', { name: 'Rückgängig' }).waitFor();
  }, 120_000);

  it('and lands on page 3 with the word marked when searching for it', async () => {
    await until(
      async () => {
        await page.goto(`${town.url}/suche?q=handwerkermarkt`);
        await page
          .getByRole('status')
          .getByText(/1 Treffer/)
          .first()
          .waitFor({ timeout: 2_000 });
        return true;
      },
      { timeoutMs: 20_000 },
    );
    await lookAt('suche');
    await page.locator('body').press('Enter');
    await page.getByText('Seite 3 von 3').first().waitFor();
    await page.locator('.mark.current').first().waitFor();
    akteUrl = page.url();
    await lookAt('akte');
  }, 120_000);

  it('the auditor opens the history and takes it along', async () => {
    await signIn('pruefung');
    await page.getByRole('heading', { name: 'Prüfung', exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Akte suchen' }).fill('Sondernutzung Breite');
    await page.getByRole('list', { name: 'Gefundene Akten' }).getByRole('link').first().click();
    const history = page.getByRole('list', { name: 'Historie' });
    await history
      .getByText(/abgelegt/)
      .first()
      .waitFor();
    await lookAt('pruefung');
    for (const name of ['Historie als PDF', 'Akte als ZIP']) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const path = await (await download).path();
      expect(path).toBeTruthy();
    }
  }, 120_000);

  it('the operator sees no Akte, not even by its address', async () => {
    await signIn('betrieb');
    await page.goto(akteUrl);
    await page.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
    expect(await page.getByText('Handwerkermarkt').count()).toBe(0);
  }, 60_000);
});
