import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte, aUnit } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal, aRead } from './stage/letters.js';
import { held } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const DATE = 'Mon, 23 Nov 2026 09:00:00 GMT';
const filed = () => ({
  json: aFiling('32.13-2026/1', '2026-11-23T09:10:00.000Z'),
  headers: { date: DATE },
});
const units = { json: { items: [aUnit('32', null), aUnit('32.13', '32'), aUnit('41', null)] } };

/**
 * A clerk who knows the way types without looking. Without these her keys would go where the focus was
 * before: a digit of the Aktenplan would file the letter into a proposal.
 */
describe('a clerk who types faster than the town answers', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const first = anItem('eins', { title: 'Antrag auf Sondernutzung' });
  const proposals = [
    aProposal('1', { sureness: 'prüfen' }),
    aProposal('2', { sureness: 'prüfen' }),
  ];
  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const keyboard = () => clerk.page.keyboard;
  const sent = () => clerk.asked('POST /api/posteingang/eins/file').map(({ body }) => body);
  const hasFocus = (role: 'button' | 'combobox' | 'textbox', name: string | RegExp) =>
    clerk.page.getByRole(role, { name }).and(clerk.page.locator(':focus')).waitFor();

  /** That part of the app has come in advance. */
  const hasLoaded = (part: string) =>
    clerk.page.waitForFunction(
      `performance.getEntriesByType('resource').some(({ name }) => name.includes('${part}'))`,
    );

  async function open(letter = aLetter(first, { proposals })): Promise<void> {
    clerk.on('GET /api/posteingang', { json: aPage([first]) });
    clerk.on('GET /api/posteingang/eins', { json: letter });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/akten/{id}', ({ path }) => ({ json: anAkte(path.split('/').at(-1) ?? '') }));
    clerk.on('POST /api/posteingang/eins/file', filed());
    await clerk.goTo('/eingang');
    await panel().getByLabel('Betreff', { exact: true }).waitFor();
  }

  beforeEach(async () => {
    clerk = await stage.begin();
    clerk.on('GET /api/aktenplan', units);
  });

  it('opens a new Akte with the key, the number of the unit, and Enter three times', async () => {
    await open();
    await clerk.hearing('GET /api/aktenplan');
    await hasLoaded('new-akte-dialog');
    for (const key of ['n', ...'41', 'Enter']) await keyboard().press(key);
    await hasFocus('textbox', 'Betreff der Akte');
    await keyboard().press('Enter');
    await hasFocus('button', /Ablegen und weiter/);
    await keyboard().press('Enter');
    await clerk.hearing('POST /api/posteingang/eins/file');
    const betreff = 'Antrag auf Sondernutzung';
    expect(sent()).toEqual([{ newAkte: { aktenplaneinheitId: '41', betreff }, betreff }]);
  });

  it('keeps what is typed while the dialog is still being loaded, and Enter', async () => {
    const gate = held({});
    await clerk.page.route('**/new-akte-dialog*', async (route) => {
      await gate.answer({ path: '', query: new URLSearchParams(), headers: {}, body: null });
      await route.fallback();
    });
    await open();
    for (const key of ['n', ...'32.13', 'Enter']) await keyboard().press(key);
    expect(sent()).toEqual([]);
    gate.release();
    const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.locator('.chosen-unit').getByText('32.13 Einheit 32.13').waitFor();
    await hasFocus('textbox', 'Betreff der Akte');
    expect(sent()).toEqual([]);
  });

  describe('before the dialog is there', () => {
    const waiting = () => clerk.page.getByRole('textbox', { name: 'Neue Akte anlegen' });
    const dialog = () => clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    let release: () => void;

    beforeEach(async () => {
      const gate = held({});
      ({ release } = gate);
      await clerk.page.route('**/new-akte-dialog*', async (route) => {
        await gate.answer({ path: '', query: new URLSearchParams(), headers: {}, body: null });
        await route.fallback();
      });
      await open();
      await keyboard().press('n');
      await waiting().and(clerk.page.locator(':focus')).waitFor();
    });

    it('stays in it with Tab, by which she would step into the screen behind', async () => {
      for (const key of ['4', 'Tab', 'Shift+Tab', '1']) await keyboard().press(key);
      await waiting().and(clerk.page.locator(':focus')).waitFor();
      expect(await waiting().inputValue()).toBe('41');
      release();
      await clerk.page.getByRole('option', { name: /41/ }).waitFor();
      expect(sent()).toEqual([]);
    });

    it('takes an Enter that is held down from before for none', async () => {
      await keyboard().press('Escape');
      await keyboard().down('Enter');
      await keyboard().press('n');
      await waiting().and(clerk.page.locator(':focus')).waitFor();
      for (const key of ['4', '1']) await keyboard().press(key);
      await keyboard().down('Enter');
      await keyboard().up('Enter');
      release();
      await clerk.page.getByRole('option', { name: /41/ }).waitFor();
      await hasFocus('combobox', 'Aktenplan durchsuchen');
      expect(await dialog().locator('.chosen-unit').count()).toBe(0);
      await keyboard().press('Enter');
      await hasFocus('textbox', 'Betreff der Akte');
    });
  });

  it('takes the unit once the Aktenplan is there when Enter came before it', async () => {
    const { answer, release } = held(units);
    clerk.on('GET /api/aktenplan', answer);
    await open();
    await keyboard().press('n');
    await hasFocus('combobox', 'Aktenplan durchsuchen');
    for (const key of [...'41', 'Enter']) await keyboard().press(key);
    release();
    await hasFocus('textbox', 'Betreff der Akte');
    await clerk.page.locator('.chosen-unit').getByText('41 Einheit 41').waitFor();
  });

  it('leaves the choice of the unit to whoever types there when a proposal comes late', async () => {
    const { answer, release } = held(units);
    clerk.on('GET /api/aktenplan', answer);
    await open(aLetter(first, { fields: [aRead('own-aktenzeichen', '32.13-2026/0041')] }));
    await keyboard().press('n');
    await hasFocus('combobox', 'Aktenplan durchsuchen');
    await keyboard().press('4');
    release();
    await clerk.page.getByRole('option', { name: /41/ }).waitFor();
    await hasFocus('combobox', 'Aktenplan durchsuchen');
    await keyboard().press('1');
    expect(await clerk.page.locator('[role=combobox]').inputValue()).toBe('41');
  });

  it('searches another Akte in one breath, and files into the one that was asked for', async () => {
    clerk.on('GET /api/akten', ({ query }) => ({
      json: aPage(query.get('q') === 'Markt' ? [anAkte('9')] : [anAkte('8')]),
    }));
    await open();
    await hasLoaded('akte-search-dialog');
    for (const key of ['a', ...'Markt', 'Enter']) await keyboard().press(key);
    await hasFocus('button', /Ablegen und weiter/);
    await keyboard().press('Enter');
    await clerk.hearing('POST /api/posteingang/eins/file');
    expect(sent()).toMatchObject([{ akteId: '9' }]);
  });

  it('takes back an Enter that comes too early when she types on', async () => {
    const { answer, release } = held(units);
    clerk.on('GET /api/aktenplan', answer);
    await open();
    await keyboard().press('n');
    await hasFocus('combobox', 'Aktenplan durchsuchen');
    for (const key of ['4', 'Enter', 'x']) await keyboard().press(key);
    release();
    await clerk.page.getByText('Keine Aktenplaneinheit passt dazu.').waitFor();
    await hasFocus('combobox', 'Aktenplan durchsuchen');
    expect(await clerk.page.locator('.chosen-unit').count()).toBe(0);
  });
});
