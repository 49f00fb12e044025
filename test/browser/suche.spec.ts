import { beforeEach, describe, expect, it } from '@jest/globals';
import { aDokument, anAkte } from './stage/akten.js';
import { aHit, aResult } from './stage/hits.js';
import { aPageText } from './stage/letters.js';
import { refusal, type Asked } from './stage/replies.js';
import { PHONE, stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** Without these a search could ask for something else than what stands on the screen. */
describe('searching', () => {
  const stage = stageForTests();
  let clerk: Visit;

  beforeEach(async () => {
    clerk = await stage.begin();
    answer();
  });

  function answer(): void {
    clerk.on('GET /api/search', { json: aResult([aHit('a', 2, { morePages: 2 }), aHit('b', 1)]) });
    clerk.on('GET /api/akten/1', { json: anAkte('1') });
    clerk.on('GET /api/dokumente/{id}', ({ path }) => ({
      json: aDokument(path.split('/').at(-1) ?? '', '1', { pageCount: 2 }),
    }));
    clerk.on('GET /api/dokumente/{id}/pages/{no}', ({ path }) => ({
      json: aPageText(Number(path.split('/').at(-1)), 'das Gerüst am Montag'),
    }));
  }

  const hits = () => clerk.page.getByRole('region', { name: 'Treffer' }).getByRole('listitem');
  const facet = (name: string) =>
    clerk.page.getByRole('complementary', { name: 'Eingrenzen' }).getByRole('link', { name });
  const current = (name: string) =>
    clerk.page.locator('.hit.current').getByRole('heading', { name }).waitFor();
  const asked = (): Asked[] => clerk.asked('GET /api/search');
  const last = () => Object.fromEntries(asked().at(-1)?.query ?? []);

  it('asks for what was typed into the field above, a year too as text', async () => {
    await clerk.goTo('/suche');
    await clerk.page.getByText('Suchen Sie in allen Akten').waitFor();
    expect(asked()).toEqual([]);
    await clerk.page.locator('body').press('/');
    await clerk.page.keyboard.type('2024');
    await clerk.page.keyboard.press('Enter');
    await hits().first().waitFor();
    expect(last()).toEqual({ q: '2024' });
    expect(clerk.address).toContain('q=2024');
    await clerk.page.getByRole('status').getByText('2 Treffer').waitFor();
  });

  it('shows where the words stand, how many pages more and in which Akte', async () => {
    await clerk.goTo('/suche?q=gerüst');
    const first = hits().first();
    await first.getByRole('heading', { name: 'Dokument a · Seite 2' }).waitFor();
    expect(await first.locator('mark').allInnerTexts()).toEqual(['Gerüst']);
    await first
      .getByText('Antrag · 05.03.2026 · Gerüste am Markt · und 2 weitere Seiten')
      .waitFor();
    await first.getByText('32.13-2026/1').waitFor();
  });

  it('narrows by unit, year and kind, lifts each again and all at once', async () => {
    await clerk.goTo('/suche?q=gerüst');
    await facet('32.13 Sondernutzungen').click();
    await facet('2026').click();
    await facet('Antrag').click();
    await clerk.hearing('GET /api/search', 4);
    expect(last()).toEqual({ q: 'gerüst', einheitId: 'u-1', year: '2026', kind: 'Antrag' });
    await facet('2026').and(clerk.page.locator('[aria-current=true]')).click();
    await clerk.page.waitForURL((url) => !url.searchParams.has('year'));
    await facet('Zurücksetzen').click();
    await clerk.page.waitForURL((url) => !url.searchParams.has('art'));
    expect(clerk.address).toBe('/suche?q=gerüst');
  });

  it('reads a search out of an address as it was sent, and drops what is no value', async () => {
    await clerk.goTo('/suche?q=gerüst&einheit=u-1&year=zweitausend&art=Antrag');
    await hits().first().waitFor();
    expect(last()).toEqual({ q: 'gerüst', einheitId: 'u-1', kind: 'Antrag' });
  });

  it('moves through hits with J and K and opens the page that was found with Enter', async () => {
    await clerk.goTo('/suche?q=gerüst');
    await current('Dokument a · Seite 2');
    await clerk.page.locator('body').press('j');
    await current('Dokument b · Seite 1');
    await clerk.page.locator('body').press('k');
    await current('Dokument a · Seite 2');
    await clerk.page.locator('body').press('Enter');
    await clerk.page.getByText('Seite 2 von 2').first().waitFor();
    expect(clerk.address).toBe('/akten/1?dokument=a&seite=2&q=gerüst');
    await clerk.page.locator('.mark').first().waitFor({ state: 'attached' });
  });

  it('marks in the preview at once what the town has found', async () => {
    await clerk.goTo('/suche?q=gerüst');
    const preview = clerk.page.getByRole('region', { name: 'Vorschau' });
    await preview.getByTestId('fundstelle').first().waitFor({ state: 'attached' });
    const mark = preview.getByTestId('fundstelle').first();
    expect(Number(await mark.getAttribute('x'))).toBeLessThanOrEqual(230);
    const link = preview.getByRole('link', { name: 'Öffnen' });
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toBe(
      '/akten/1?dokument=a&seite=2&q=gerüst',
    );
  });

  it('copies a link that others can open, and says so', async () => {
    await clerk.goTo('/suche?q=gerüst');
    await clerk.page.getByRole('button', { name: 'Link kopieren' }).click();
    await clerk.page.getByRole('region', { name: 'Meldungen' }).getByText('Link kopiert').waitFor();
    await clerk.page.locator('#suche-oben').fill('');
    await clerk.page.locator('#suche-oben').press('Control+v');
    expect(await clerk.page.locator('#suche-oben').inputValue()).toBe(
      'http://rathaus.test/akten/1?dokument=a&seite=2&q=ger%C3%BCst',
    );
  });

  it('loads on where there is more, and keeps what is there', async () => {
    clerk.on('GET /api/search', ({ query }) => ({
      json: query.get('cursor')
        ? aResult([aHit('c', 1)])
        : aResult([aHit('a', 2)], { nextCursor: 'weiter', total: 2 }),
    }));
    await clerk.goTo('/suche?q=gerüst');
    await clerk.page.getByRole('button', { name: 'Mehr laden' }).click();
    await hits().filter({ hasText: 'Dokument c' }).waitFor();
    await hits().filter({ hasText: 'Dokument a' }).waitFor();
  });

  it('says when nothing is found and what may help', async () => {
    clerk.on('GET /api/search', { json: aResult([]) });
    await clerk.goTo('/suche?q=einhorn');
    await clerk.page.getByText('Nichts gefunden zu „einhorn“.').waitFor();
    await clerk.page.getByText('Prüfen Sie die Schreibweise').waitFor();
  });

  it('shows the fault of the town instead of an empty list', async () => {
    clerk.on(
      'GET /api/search',
      refusal(400, 'SEARCH.TOO_BROAD', 'Zu viele Treffer', 'Enger suchen.'),
    );
    await clerk.goTo('/suche?q=a');
    await clerk.page.getByRole('alert').getByText('Enger suchen.').waitFor();
    expect(await clerk.page.getByText(/Nichts gefunden/).count()).toBe(0);
  });

  it('opens a hit in its Akte where there is no room for a preview', async () => {
    clerk = await stage.begin(undefined, PHONE);
    answer();
    await clerk.goTo('/suche?q=gerüst');
    await hits().first().getByRole('link').click();
    await clerk.page.waitForURL(/\/akten\/1\?dokument=a&seite=2/);
  });
});
