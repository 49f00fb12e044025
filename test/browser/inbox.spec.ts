import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { ListedLetter } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPage, aPageText, noCounts } from './stage/letters.js';
import { PHONE, stageForTests } from './stage/stage.js';
import { held, refusal } from './stage/replies.js';
import type { Visit } from './stage/visit.js';

const ready = anItem('bereit', {
  title: 'Antrag',
  filename: 'scan-0001.tif',
  read: {
    betreff: { value: 'Antrag auf Sondernutzung', sureness: 'sicher' },
    sender: { value: 'Krause & Söhne', sureness: 'sicher' },
    kind: { value: 'Antrag', sureness: 'prüfen' },
    deadline: { value: '2026-11-20', sureness: 'sicher' },
  },
  proposal: { akteId: 'a-1', aktenzeichen: '32.13.02-2026/0041', sureness: 'sicher' },
});
const reading = anItem('liest', { state: 'reading', pageCount: 3, pagesDone: 1 });
const failed = anItem('fehlt', { pageCount: 2, pagesFailed: 1 });
const flagged = anItem('gemerkt', {
  state: 'attention',
  flags: [{ code: 'PALE', text: 'Blasser Druck', page: 2 }],
  receivedAt: '2026-11-20T09:00:00.000Z',
});
const twice = anItem('doppelt', {
  duplicateOf: { id: 'x', receivedAt: '2026-11-01T09:00:00.000Z' },
  receivedAt: '2026-11-20T08:00:00.000Z',
});
const all = [ready, reading, failed, flagged, twice];

/** Without these a letter could lie unread because the list did not say what is the matter. */
describe('the list of the inbox', () => {
  const stage = stageForTests();
  let clerk: Visit;

  async function open(items: ListedLetter[] = all, address = '/eingang'): Promise<void> {
    if (items.length > 0) clerk.on('GET /api/posteingang', { json: aPage(items) });
    clerk.on('GET /api/posteingang/counts', {
      json: { ...noCounts, all: items.length, deadline: 1, unclear: 2 },
    });
    for (const item of items) {
      clerk.on(`GET /api/posteingang/${item.id}`, { json: aLetter(item) });
      clerk.on(`GET /api/posteingang/${item.id}/progress`, { json: aLetter(item) });
    }
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    await clerk.goTo(address);
    await clerk.page
      .getByText(/\d offen/)
      .first()
      .waitFor();
  }

  const list = () => clerk.page.getByRole('region', { name: 'Offene Eingänge' });
  const row = (id: string) => list().locator(`a[href*="eintrag=${id}"]`);
  const scrollDown = async () => {
    await list().hover();
    await clerk.page.mouse.wheel(0, 100_000);
  };
  const current = () => list().locator('a[aria-current=true]').getAttribute('href');
  const chip = (name: string) =>
    clerk.page.getByRole('group', { name: 'Briefe filtern' }).getByRole('link', { name });

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('says of each letter what is the matter with it', async () => {
    await open();
    await row('bereit').getByText('Krause & Söhne', { exact: true }).waitFor();
    await row('bereit').getByText('Antrag auf Sondernutzung').waitFor();
    await row('bereit').getByText('Antrag · 1 S.').waitFor();
    await row('bereit').getByText('32.13.02-2026/0041').waitFor();
    await row('bereit')
      .getByTitle(/^Frist 20\.11\.2026/)
      .waitFor();
    await row('liest').getByText('Wird gelesen').waitFor();
    await row('liest').getByText('1 von 3 Seiten gelesen').waitFor();
    await row('fehlt').getByText('1 Seite nicht gelesen').waitFor();
    await row('gemerkt').getByText('Blasser Druck').waitFor();
    await row('gemerkt').getByText('Absender nicht erkannt').waitFor();
    await row('doppelt').getByTitle('Schon einmal eingegangen am 01.11.2026').waitFor();
  });

  it('is one stop of the keyboard, within which the arrows move', async () => {
    await open();
    await row('bereit').focus();
    await clerk.page.keyboard.press('ArrowDown');
    await list().locator('a[aria-current=true][href*="eintrag=liest"]:focus').waitFor();
    await clerk.page.keyboard.press('Tab');
    expect(await list().locator(':focus').count()).toBe(0);
  });

  it('stands under the day on which it came, by the clocks of the town', async () => {
    await open([anItem('a', { receivedAt: '2026-11-19T23:30:00.000Z' }), twice]);
    const headings = await list().getByRole('heading').allInnerTexts();
    expect(headings).toHaveLength(1);
    expect(headings[0]).toContain('20.11.2026');
    await row('a').getByText('00:30').waitFor();
  });

  it('narrows to what has a deadline or no place, and shows true counts of the town', async () => {
    await open();
    await chip('Alle 5').waitFor();
    clerk.on('GET /api/posteingang', ({ query }) => ({
      json: aPage(query.get('filter') === 'deadline' ? [ready] : [flagged, twice]),
    }));
    await chip('Frist 1').click();
    await row('gemerkt').waitFor({ state: 'detached' });
    await row('bereit').waitFor();
    expect(clerk.address).toContain('filter=deadline');
    await chip('Unklar 2').click();
    await row('gemerkt').waitFor();
    const asked = clerk.asked('GET /api/posteingang').map(({ query }) => query.get('filter'));
    expect(new Set(asked)).toEqual(new Set([null, 'deadline', 'unclear']));
  });

  it('finds letters in the inbox, narrows to a Stapel and remembers the order', async () => {
    await open();
    const asked = (name: string, value: string) =>
      until(
        async () =>
          clerk.asked('GET /api/posteingang').some(({ query }) => query.get(name) === value),
        { timeoutMs: 15_000 },
      );
    await clerk.page.getByRole('searchbox', { name: 'Im Eingang suchen' }).fill('Gerüst');
    await asked('q', 'Gerüst');
    await clerk.page.getByRole('button', { name: /^Neueste zuerst/ }).click();
    await asked('order', 'oldest');
    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: /^Älteste zuerst/ }).waitFor();
  });

  it('leaves the row under the pointer where it is when letters come in above', async () => {
    const many = Array.from({ length: 30 }, (_, index) => anItem(`n${index}`));
    const { answer, release } = held({
      text: `retry: 60000\nevent: posteingang\ndata: ${JSON.stringify({
        id: 'neu',
        state: 'ready',
        pageCount: 1,
        pagesDone: 1,
        pagesFailed: 0,
        fieldsState: 'read',
      })}\n\n`,
      headers: { 'content-type': 'text/event-stream' },
    });
    clerk.on('GET /api/live', answer);
    await open(many);
    // Seen from the list: that the line is down is said above everything, and moves it as a whole.
    const place = async () => {
      const [shown, room] = await Promise.all([row('n4').boundingBox(), list().boundingBox()]);
      return (shown?.y ?? 0) - (room?.y ?? 0);
    };
    const before = await place();
    const fresh = anItem('neu', { receivedAt: '2026-11-23T08:43:00.000Z' });
    clerk.on('GET /api/posteingang', { json: aPage([fresh]) });
    release();
    await row('neu').waitFor({ state: 'attached' });
    expect(await place()).toBe(before);
    await row('n0').and(clerk.page.locator('[aria-current=true]')).waitFor();
  });

  it('moves with J and K, stays at the ends and keeps the place in the address', async () => {
    await open([ready, failed]);
    expect(await current()).toContain('eintrag=bereit');
    await clerk.page.locator('body').press('j');
    await row('fehlt').and(clerk.page.locator('[aria-current=true]')).waitFor();
    await clerk.page.locator('body').press('j');
    expect(clerk.address).toContain('eintrag=fehlt');
    await clerk.page.locator('body').press('k');
    await row('bereit').and(clerk.page.locator('[aria-current=true]')).waitFor();
    await clerk.page.reload();
    await row('bereit').and(clerk.page.locator('[aria-current=true]')).waitFor();
  });

  it('asks for the next page once its end comes near', async () => {
    const many = Array.from({ length: 50 }, (_, index) => anItem(`n${index}`));
    clerk.on('GET /api/posteingang', ({ query }) => ({
      json: query.get('cursor') ? aPage([anItem('spaet')]) : aPage(many, 'weiter'),
    }));
    clerk.on('GET /api/posteingang/{id}', ({ path }) => ({
      json: aLetter(anItem(path.split('/').at(-1) ?? '')),
    }));
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    await clerk.goTo('/eingang');
    await row('n0').waitFor();
    await scrollDown();
    await clerk.hearing('GET /api/posteingang', 2);
    await scrollDown();
    await row('spaet').waitFor();
  });

  it('fetches what one opens as a look, and only loads the next ones in advance', async () => {
    await open([ready, failed, flagged]);
    await clerk.page.getByRole('group', { name: 'Text der Seite 1' }).waitFor();
    const purposes = (id: string) =>
      clerk.asked(`GET /api/posteingang/${id}`).map(({ query }) => query.get('purpose'));
    expect(purposes('bereit')).toEqual(['look']);
    expect(purposes('fehlt')).toEqual(['prefetch']);
    await clerk.page.locator('body').press('j');
    await clerk.page.getByRole('region', { name: 'Dokument Brief fehlt' }).waitFor();
    await clerk.hearing('GET /api/posteingang/fehlt', 2);
    expect(purposes('fehlt')).toEqual(['prefetch', 'look']);
  });

  it('lets a person have failed pages read again, and says when that is refused', async () => {
    await open([failed]);
    clerk.on('GET /api/posteingang/fehlt', {
      json: aLetter(failed, {
        pages: [
          {
            pageNo: 1,
            state: 'failed',
            error: { code: 'PAGE.TOO_LARGE', text: 'Die Seite ist zu groß.' },
            blank: false,
            widthPx: null,
            heightPx: null,
          },
        ],
      }),
    });
    await clerk.page.reload();
    await clerk.page.getByText('Die Seite ist zu groß.').waitFor();
    clerk.on(
      'POST /api/posteingang/fehlt/retry',
      refusal(409, 'LETTER.BUSY', 'Wird schon gelesen'),
    );
    await clerk.page.getByRole('button', { name: 'Seiten erneut lesen' }).click();
    await clerk.page
      .getByRole('region', { name: 'Meldungen' })
      .getByText('Wird schon gelesen')
      .waitFor();
  });

  it('says of a letter that somebody else has filed where it lies now', async () => {
    const filed = { akteId: 'a-1', aktenzeichen: '32.13-2026/7', dokumentId: 'd-1' };
    await open([ready]);
    clerk.on('GET /api/posteingang/weg', {
      json: aLetter(anItem('weg', { state: 'filed', filed })),
    });
    await clerk.goTo('/eingang?eintrag=weg');
    await clerk.page.getByText('Dieser Brief ist schon abgelegt.').waitFor();
    await clerk.page.getByRole('link', { name: '32.13-2026/7' }).first().waitFor();
    expect(await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).count()).toBe(0);
  });

  it('says that nothing is left, and that a filter is why nothing is shown', async () => {
    clerk.on('GET /api/posteingang', { json: aPage([]) });
    await open([]);
    await clerk.page.getByText('Der Eingang ist leer.').waitFor();
    await chip('Frist').click();
    await clerk.page.getByText('Kein Brief in diesem Filter.').waitFor();
  });

  it('follows a notice of the town without asking for the list again', async () => {
    const { id, pageCount } = reading;
    const counts = { pageCount, pagesDone: 2, pagesFailed: 0 };
    const notice = { id, state: 'reading', ...counts, fieldsState: 'reading' };
    const { answer, release } = held({
      text: `retry: 60000\nevent: posteingang\ndata: ${JSON.stringify(notice)}\n\n`,
      headers: { 'content-type': 'text/event-stream' },
    });
    clerk.on('GET /api/live', answer);
    await open([reading, ready]);
    await row('liest').getByText('1 von 3 Seiten gelesen').waitFor();
    release();
    await row('liest').getByText('2 von 3 Seiten gelesen').waitFor();
  });

  it('says why the list cannot be shown, and tries again when one asks', async () => {
    await open([ready]);
    clerk.on('GET /api/posteingang', refusal(403, 'DENIED', 'Kein Zugriff auf den Eingang'));
    await clerk.page.reload();
    const alert = clerk.page.getByRole('alert');
    await alert.getByText('Kein Zugriff auf den Eingang').waitFor();
    clerk.on('GET /api/posteingang', { json: aPage([ready]) });
    await alert.getByRole('button', { name: 'Erneut versuchen' }).click();
    await row('bereit').waitFor();
  });

  it('shows one pane at a time on a phone and the letter when it is tapped', async () => {
    clerk = await stage.begin(undefined, PHONE);
    await open([ready, failed]);
    expect(clerk.asked('GET /api/posteingang/bereit')).toEqual([]);
    await row('fehlt').click();
    await clerk.page.getByRole('region', { name: 'Dokument Brief fehlt' }).waitFor();
    expect(await list().isVisible()).toBe(false);
    await clerk.page.getByRole('navigation', { name: 'Ansicht' }).getByText('Ablage').click();
    await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).waitFor();
  });
});
