import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PosteingangDetail } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPage, aPageText, aRead } from './stage/letters.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const texts = [
  ['Antrag auf Gerüst', 'am Markt'],
  ['Anlage ohne Fund'],
  ['Das Gerüst steht', 'das Gerüst bleibt'],
];
const item = anItem('eins', { pageCount: 3, title: 'Antrag' });

/** Without these a clerk could read past what stands on a page, or search in vain for what is there. */
describe('the viewer', () => {
  const stage = stageForTests();
  let clerk: Visit;

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  async function open(letter: PosteingangDetail = aLetter(item), search = ''): Promise<void> {
    clerk.on('GET /api/posteingang', { json: aPage([item]) });
    clerk.on('GET /api/posteingang/eins', { json: letter });
    clerk.on('GET /api/posteingang/eins/progress', { json: letter });
    clerk.on('GET /api/posteingang/eins/pages/{no}', ({ path }) => {
      const pageNo = Number(path.split('/').at(-1));
      return { json: aPageText(pageNo, ...(texts[pageNo - 1] ?? [])) };
    });
    await clerk.goTo(`/eingang?eintrag=eins&ansicht=dokument${search}`);
    await viewer().waitFor();
  }

  const viewer = () => clerk.page.getByRole('region', { name: 'Dokument Antrag' });
  const layer = (pageNo: number) =>
    clerk.page.getByRole('group', { name: `Text der Seite ${pageNo}` });
  const find = () => viewer().getByRole('searchbox', { name: 'Im Dokument suchen' });
  const count = (text: string) => viewer().getByRole('status').getByText(text).waitFor();
  const thumb = (pageNo: number) =>
    viewer()
      .getByRole('navigation', { name: 'Seiten' })
      .getByRole('button')
      .nth(pageNo - 1);
  const purposes = (pageNo: number) =>
    clerk
      .asked(`GET /api/posteingang/eins/pages/${pageNo}`)
      .map(({ query }) => query.get('purpose'));

  it('lays every word of the page over its picture, where it stands', async () => {
    await open();
    const words = layer(1).locator('[data-word]');
    await words.first().waitFor({ state: 'attached' });
    expect(await words.allTextContents()).toEqual(['Antrag', 'auf', 'Gerüst', 'am', 'Markt']);
    const third = words.nth(2);
    expect(await third.getAttribute('x')).toBe('380');
    expect(await third.getAttribute('textLength')).toBe('140');
  });

  it('counts what it finds on all pages, marks it and goes round', async () => {
    await open();
    await clerk.page.locator('body').press('f');
    await clerk.page.keyboard.type('gerüst');
    await count('1 von 3');
    await layer(1).locator('.mark.current').waitFor({ state: 'attached' });
    await thumb(3).getByText('2 Fundstellen').waitFor({ state: 'attached' });
    expect(await thumb(2).getByText('Fundstelle').count()).toBe(0);
    await clerk.page.keyboard.press('Enter');
    await count('2 von 3');
    await layer(3).locator('.mark.current').waitFor({ state: 'attached' });
    await clerk.page.keyboard.press('Enter');
    await count('3 von 3');
    await clerk.page.keyboard.press('Enter');
    await count('1 von 3');
    await clerk.page.keyboard.press('Shift+Enter');
    await count('3 von 3');
  });

  it('says that a word stands nowhere, and marks nothing', async () => {
    await open();
    await find().fill('einhorn');
    await count('Keine Fundstelle');
    expect(await viewer().locator('.mark').count()).toBe(0);
    const next = viewer().getByRole('button', { name: 'Nächste Fundstelle' });
    expect(await next.isDisabled()).toBe(true);
  });

  it('tells the log a page that was looked at from one that was only searched', async () => {
    await open();
    await layer(1).waitFor();
    await find().fill('gerüst');
    await count('1 von 3');
    expect(purposes(1)).toEqual(['look']);
    expect(purposes(3)[0]).toBe('search');
  });

  it('goes to the page whose picture is pressed and keeps it in the address', async () => {
    await open();
    await thumb(3).click();
    await viewer().getByText('Seite 3 von 3').waitFor();
    await clerk.page.waitForURL(/seite=3/);
    await layer(3).waitFor();
    expect(await thumb(3).getAttribute('aria-current')).toBe('page');
  });

  it('opens at the page and with the words that an address names', async () => {
    await open(undefined, '&seite=3&q=gerüst');
    await viewer().getByText('Seite 3 von 3').waitFor();
    await count('2 von 3');
    expect(await find().inputValue()).toBe('gerüst');
  });

  it('says of a page that waits, failed, is empty or has no text what is the matter', async () => {
    const letter = aLetter(item);
    const [first, second, third] = letter.pages;
    if (!first || !second || !third) throw new Error('a letter of three pages');
    const error = { code: 'PAGE.TOO_LARGE', text: 'Die Seite ist zu groß.' };
    const pages = [
      { ...first, state: 'failed' as const, error },
      { ...second, state: 'waiting' as const },
      { ...third, blank: true },
    ];
    texts[2] = [];
    await open({ ...letter, pages });
    const page = (pageNo: number) => viewer().getByRole('region', { name: `Seite ${pageNo}` });
    await page(1).getByText('Die Seite ist zu groß.').waitFor();
    await thumb(2).click();
    await page(2).getByText('Diese Seite wird noch gelesen.').waitFor();
    await thumb(3).click();
    await page(3).getByText('Leerseite').waitFor();
    await thumb(3).getByText('Leerseite').waitFor();
    expect(purposes(2)).toEqual([]);
    texts[2] = ['Das Gerüst steht', 'das Gerüst bleibt'];
  });

  it('shows the rest of a page whose picture does not come', async () => {
    clerk.on('GET /api/posteingang/eins/pages/1/image', refusal(500, 'INTERNAL', 'Fehler'));
    await open();
    await viewer().getByText('Das Bild dieser Seite konnte nicht geladen werden.').waitFor();
    await layer(1).waitFor({ state: 'attached' });
  });

  it('shows a mail, which has no pages of its own, as one sheet of text', async () => {
    const letter = aLetter({ ...item, pageCount: 1 });
    await open(letter);
    clerk.on('GET /api/posteingang/eins/pages/1', {
      json: { ...aPageText(1, 'Guten Tag', 'der Antrag kommt'), widthPx: 0, heightPx: 0 },
    });
    await clerk.page.reload();
    await layer(1).getByText('der Antrag kommt').waitFor();
    await find().fill('antrag');
    await layer(1).locator('mark.current').getByText('Antrag').waitFor();
  });

  it('offers the original always and the PDF where there is one', async () => {
    await open(aLetter(item, { pdf: 'PDF/A geprüft' }));
    const link = (name: string) => viewer().getByRole('link', { name });
    expect(await link('Original herunterladen').getAttribute('href')).toBe(
      '/api/posteingang/eins/content?as=original',
    );
    expect(await link('PDF mit Text').getAttribute('href')).toContain('as=rendition');
    await viewer().getByText('PDF/A geprüft').waitFor();
    await open(aLetter(item));
    expect(await link('PDF mit Text').count()).toBe(0);
  });

  it('turns and zooms the page together with its text', async () => {
    await open();
    const sheet = viewer().locator('.page-sheet').first();
    const width = async () => (await sheet.boundingBox())?.width ?? 0;
    const before = await width();
    await viewer().getByRole('button', { name: 'Vergrößern' }).click();
    expect(await width()).toBeGreaterThan(before * 1.2);
    await viewer().getByRole('button', { name: 'Einpassen' }).click();
    expect(Math.round(await width())).toBe(Math.round(before));
    await viewer().getByRole('button', { name: 'Ansicht drehen' }).click();
    await viewer().locator('.page-sheet.turn-90').first().waitFor();
    await layer(1).waitFor({ state: 'attached' });
  });

  it('points at the place in the letter where a value was read', async () => {
    await open(aLetter(item, { fields: [aRead('iban', 'DE02120300000000202051')] }));
    const value = clerk.page.getByRole('button', { name: /^IBAN .*im Brief zeigen$/ });
    await value.getByText('DE02 1203 0000 0000 2020 51').waitFor();
    expect(await layer(1).locator('.pointed').count()).toBe(0);
    await value.focus();
    const pointed = layer(1).locator('.pointed');
    await pointed.waitFor({ state: 'attached' });
    expect(Number(await pointed.getAttribute('x'))).toBeLessThanOrEqual(100);
    await value.blur();
    await pointed.waitFor({ state: 'detached' });
  });

  it('says one thing of a page that is not read yet, though its picture is missing too', async () => {
    const waiting = { pageNo: 1, state: 'waiting' as const, error: null, blank: false };
    const pages = [{ ...waiting, widthPx: 1000, heightPx: 1400 }];
    clerk.on('GET /api/posteingang/eins/pages/1/image', refusal(404, 'PAGE.NO_IMAGE', 'Kein Bild'));
    await open(aLetter({ ...item, state: 'reading', pageCount: 1, pagesDone: 0 }, { pages }));
    await clerk.hearing('GET /api/posteingang/eins/pages/1/image');
    await viewer().locator('img').waitFor({ state: 'detached' });
    expect(await viewer().locator('.page-note').allInnerTexts()).toEqual([
      'Diese Seite wird noch gelesen.',
    ]);
  });

  it('keeps its tools in one row, whatever may be said of the PDF', async () => {
    const heights: (number | undefined)[] = [];
    for (const pdf of [null, 'PDF/A nicht geprüft']) {
      await open(aLetter({ ...item, pdf }));
      const toolbar = viewer().getByRole('toolbar');
      await find().fill('Gerüst');
      await count('1 von 3');
      heights.push((await toolbar.boundingBox())?.height);
    }
    expect(heights[0]).toBeLessThan(50);
    expect(heights[1]).toBe(heights[0]);
  });

  it('leads to the original where no page can be shown', async () => {
    await open(aLetter({ ...item, pageCount: 0 }));
    await viewer().getByText('keine Seiten, die sich zeigen lassen').waitFor();
    await viewer().getByRole('link', { name: 'Original herunterladen' }).waitFor();
  });

  it('fetches the text of a page anew that was read again', async () => {
    await open();
    await layer(1).getByText('Gerüst').waitFor({ state: 'attached' });
    const [first, ...others] = aLetter(item).pages;
    const again = aLetter({ ...item, state: 'reading', pagesDone: 2 });
    if (!first) throw new Error('the letter has no page');
    const pages = [{ ...first, state: 'waiting' as const }, ...others];
    let letter: PosteingangDetail = { ...again, pages };
    clerk.on('POST /api/posteingang/eins/re-read', { json: letter });
    clerk.on('GET /api/posteingang/eins', () => ({ json: letter }));
    clerk.on('GET /api/posteingang/eins/progress', () => ({ json: letter }));
    clerk.on('GET /api/posteingang/eins/pages/1', { json: aPageText(1, 'Besser gelesen') });
    await viewer().getByRole('button', { name: 'Alle Seiten neu lesen' }).click();
    await layer(1).waitFor({ state: 'detached' });
    letter = aLetter(item);
    await layer(1).getByText('Besser').waitFor({ state: 'attached' });
  });

  it('offers to stop reading only while a page waits, not while the PDF is built', async () => {
    const building = { ...item, state: 'reading' as const, pagesDone: 3 };
    await open(aLetter(building));
    await layer(1).waitFor({ state: 'attached' });
    expect(await viewer().getByRole('button', { name: 'Lesen abbrechen' }).count()).toBe(0);
    await open(aLetter({ ...building, pagesDone: 2 }));
    await viewer().getByRole('button', { name: 'Lesen abbrechen' }).waitFor();
  });
});
