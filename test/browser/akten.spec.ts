import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte, aUnit } from './stage/akten.js';
import { aPage } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { refusal } from './stage/replies.js';
import { PHONE, stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** Without these an Akte could be overlooked, or opened where it does not belong. */
describe('the list of Akten', () => {
  const stage = stageForTests();
  let clerk: Visit;

  beforeEach(async () => {
    clerk = await stage.begin();
    answer();
  });

  function answer(): void {
    clerk.on('GET /api/akten', {
      json: aPage([anAkte('1', { betreff: 'Gerüste' }), anAkte('2', { state: 'closed' })]),
    });
    clerk.on('GET /api/aktenplan', {
      json: { items: [aUnit('32', null), aUnit('32.13', '32'), aUnit('4', null)] },
    });
  }

  const table = () => clerk.page.getByRole('table', { name: 'Aktenliste' });
  const row = (name: string) => table().getByRole('row', { name });
  const plan = () => clerk.page.getByRole('treegrid', { name: 'Aktenplan' });
  const unit = (name: string) => plan().getByRole('row', { name });
  const last = () => Object.fromEntries(clerk.asked('GET /api/akten').at(-1)?.query ?? []);

  it('says of each Akte its Zeichen, how full it is and how it stands', async () => {
    await clerk.goTo('/akten');
    await row('Gerüste').getByRole('link', { name: '32.13-2026/1' }).waitFor();
    await row('Gerüste').getByText('offen').waitFor();
    await row('Gerüste').getByText('05.03.2026').waitFor();
    await row('Akte 2').getByText('z. d. A.').waitFor();
    expect(await table().getAttribute('aria-rowcount')).toBe('3');
  });

  it('narrows by unit, state and text, all of it in the address', async () => {
    await clerk.goTo('/akten');
    await unit('4 Einheit 4').click();
    await clerk.page.getByRole('link', { name: 'Offen' }).click();
    await clerk.page.getByRole('searchbox', { name: 'Akten durchsuchen' }).fill('ger');
    await clerk.page.waitForURL(/q=ger/);
    await clerk.hearing('GET /api/akten', 4);
    expect(last()).toEqual({ einheitId: '4', state: 'open', q: 'ger' });
    await clerk.page.reload();
    await row('Gerüste').waitFor();
    expect(last()).toEqual({ einheitId: '4', state: 'open', q: 'ger' });
    await unit('Gesamter Aktenplan').click();
    await clerk.page.waitForURL((url) => !url.searchParams.has('einheit'));
  });

  it('opens the Aktenplan at the unit that an address names', async () => {
    await clerk.goTo('/akten?einheit=32.13');
    await unit('32.13 Einheit 32.13').waitFor();
    expect(await unit('32.13 Einheit 32.13').getAttribute('aria-selected')).toBe('true');
  });

  it('sorts units by number, not by letter', async () => {
    await clerk.goTo('/akten');
    await unit('4 Einheit 4').waitFor();
    const names = await plan().getByRole('row').allInnerTexts();
    expect(names.findIndex((n) => n.startsWith('4'))).toBeLessThan(
      names.findIndex((n) => n.startsWith('32')),
    );
  });

  it('loads on while one scrolls', async () => {
    const many = Array.from({ length: 50 }, (_, index) => anAkte(`n${index}`));
    clerk.on('GET /api/akten', ({ query }) => ({
      json: query.get('cursor') ? aPage([anAkte('spaet')]) : aPage(many, 'weiter'),
    }));
    await clerk.goTo('/akten');
    await row('Akte n0').first().waitFor();
    const scrollDown = async () => {
      await table().hover();
      await clerk.page.mouse.wheel(0, 100_000);
    };
    await scrollDown();
    await clerk.hearing('GET /api/akten', 2);
    await scrollDown();
    await row('Akte spaet').waitFor();
  });

  it('tells an empty town from a search that finds nothing', async () => {
    clerk.on('GET /api/akten', { json: aPage([]) });
    await clerk.goTo('/akten');
    await clerk.page.getByText('Hier liegt noch keine Akte.').waitFor();
    await clerk.goTo('/akten?q=einhorn');
    await clerk.page.getByText('Keine Akte passt zu dieser Suche.').waitFor();
  });

  it('opens a new Akte under the chosen unit and goes there', async () => {
    await clerk.goTo('/akten');
    await row('Gerüste').waitFor();
    clerk.on('POST /api/akten', { json: anAkte('9', { betreff: 'Neues' }) });
    clerk.on('GET /api/akten/9', { json: anAkte('9', { betreff: 'Neues' }) });
    await clerk.page.locator('body').press('n');
    const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.getByRole('option', { name: /32\.13/ }).click();
    await dialog.getByLabel('Betreff der Akte').fill('Neues');
    await dialog.getByLabel('Betreff der Akte').press('Enter');
    await clerk.page.getByRole('heading', { level: 1, name: 'Neues' }).waitFor();
    await clerk.page.getByText('Akte angelegt: 32.13-2026/9').waitFor();
    expect(clerk.asked('POST /api/akten').map(({ body }) => body)).toEqual([
      { aktenplaneinheitId: '32.13', betreff: 'Neues' },
    ]);
  });

  it('says why no Akte could be opened', async () => {
    await clerk.goTo('/akten');
    await row('Gerüste').waitFor();
    clerk.on('POST /api/akten', refusal(403, 'AKTE.DENIED', 'Kein Zugriff', 'Fremde Einheit.'));
    await clerk.page.getByRole('button', { name: /Neue Akte/ }).click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByRole('option', { name: /32\.13/ }).click();
    await dialog.getByLabel('Betreff der Akte').fill('Neues');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await dialog.getByRole('alert').getByText('Fremde Einheit.').waitFor();
    expect(await dialog.getByLabel('Betreff der Akte').inputValue()).toBe('Neues');
  });

  it('offers a new Akte to nobody who may not open one', async () => {
    clerk = await stage.begin(aSession({}, 'akte.open'));
    answer();
    await clerk.goTo('/akten');
    await row('Gerüste').waitFor();
    await clerk.page.locator('body').press('n');
    expect(await clerk.page.getByRole('button', { name: /Neue Akte/ }).count()).toBe(0);
    expect(await clerk.page.getByRole('dialog').count()).toBe(0);
  });

  it('folds the Aktenplan away on a phone until it is asked for', async () => {
    clerk = await stage.begin(undefined, PHONE);
    answer();
    await clerk.goTo('/akten');
    await row('Gerüste').waitFor();
    expect(await plan().isVisible()).toBe(false);
    await clerk.page.getByRole('button', { name: 'Aktenplan zeigen' }).click();
    await plan().waitFor();
  });
});
