import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte } from './stage/akten.js';
import { aLetter, anItem, aPage, aPageText, aProposal } from './stage/letters.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** Without these the keys that clerks work with would be promised and dead, or alive and dangerous. */
describe('keys and commands', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const dialog = (name: string) => clerk.page.getByRole('dialog', { name });
  /** The keys that the open overlay promises. */
  const promised = async () => {
    await dialog('Tastenkürzel').getByRole('term').first().waitFor();
    return dialog('Tastenkürzel').getByRole('term').allInnerTexts();
  };
  const press = (key: string) => clerk.page.locator('body').press(key);
  /** Types as a person does who does not wait for the palette to open. */
  const narrow = (text: string) => clerk.page.keyboard.type(text);
  /** What is typed before the field is there would be keys of the screen below. */
  const openPalette = async () => {
    await press('Control+k');
    await dialog('Befehle').locator('input:focus').waitFor();
  };
  const menu = () => clerk.page.getByRole('group', { name: 'Benutzermenü' });

  beforeEach(async () => {
    clerk = await stage.begin();
    const letter = aLetter(anItem('eins'), { proposals: [aProposal('1'), aProposal('2')] });
    clerk.on('GET /api/posteingang', { json: aPage([anItem('eins'), anItem('zwei')]) });
    clerk.on('GET /api/posteingang/eins', { json: letter });
    clerk.on('GET /api/posteingang/zwei', { json: aLetter(anItem('zwei')) });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/aktenplan', { json: { items: [] } });
    clerk.on('GET /api/akten/{id}', { json: anAkte('1') });
    clerk.on('GET /api/akten', ({ query }) => ({
      json: aPage(query.get('q') ? [anAkte('1', { betreff: 'Gerüste am Markt' })] : []),
    }));
    await clerk.goTo('/eingang');
    await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).waitFor();
  });

  it('lists with ? exactly the keys that work on the screen below', async () => {
    await press('?');
    const keys = await promised();
    expect(keys).toEqual(
      expect.arrayContaining(['1', '2', 'N', 'A', 'D', 'B', 'J', 'K', 'F', '/', 'Strg K']),
    );
    expect(keys).not.toContain('3');
    await clerk.page.keyboard.press('Escape');
    await dialog('Tastenkürzel').waitFor({ state: 'detached' });
    await clerk.goTo('/akten');
    await clerk.page.getByRole('heading', { level: 1, name: 'Akten' }).waitFor();
    await press('?');
    const there = await promised();
    expect(there).toContain('N');
    expect(there).not.toContain('1');
  });

  it('does nothing behind a dialog', async () => {
    await press('?');
    await dialog('Tastenkürzel').waitFor();
    await clerk.page.keyboard.press('1');
    await clerk.page.keyboard.press('j');
    expect(clerk.asked('POST /api/posteingang/eins/file')).toEqual([]);
    expect(clerk.address).not.toContain('eintrag=zwei');
  });

  it('can be switched off for single letters, for good, and then shows them nowhere', async () => {
    await clerk.page.getByRole('button', { name: /^Benutzermenü/ }).click();
    await menu()
      .getByLabel(/Tastenkürzel aus einem Zeichen/)
      .uncheck();
    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).waitFor();
    await press('1');
    await press('n');
    expect(clerk.asked('POST /api/posteingang/eins/file')).toEqual([]);
    expect(await clerk.page.getByRole('dialog').count()).toBe(0);
    await clerk.page.getByRole('button', { name: 'Tastenkürzel' }).click();
    const keys = await promised();
    expect(keys.filter((key) => key.length === 1 && /[a-z0-9]/i.test(key))).toEqual([]);
    expect(keys).toContain('Strg K');
    await dialog('Tastenkürzel').getByText('im Benutzermenü ausgeschaltet').waitFor();
  });

  it('remembers a larger text for this browser', async () => {
    await clerk.page.getByRole('button', { name: /^Benutzermenü/ }).click();
    await menu().getByText('Größer').click();
    await clerk.page.reload();
    const size = () => clerk.page.locator('html').getAttribute('data-text-size');
    expect(await size()).toBe('large');
  });

  it('finds commands and Akten under Strg K and runs what was picked', async () => {
    await openPalette();
    const palette = dialog('Befehle');
    await narrow('neue akte');
    await palette.locator('[role=option][data-focused]').getByText('Neue Akte').waitFor();
    await clerk.page.keyboard.press('Enter');
    await dialog('Neue Akte anlegen').waitFor();
    await clerk.page.keyboard.press('Escape');
    await dialog('Neue Akte anlegen').waitFor({ state: 'detached' });
    await openPalette();
    await narrow('markt');
    await palette.getByRole('option', { name: /Gerüste am Markt/ }).click();
    await clerk.page.waitForURL(/\/akten\/1$/);
  });

  it('says under Strg K when nothing fits', async () => {
    clerk.on('GET /api/akten', { json: aPage([]) });
    await openPalette();
    await narrow('einhorn');
    await dialog('Befehle').getByText('Kein Befehl und keine Akte passt dazu.').waitFor();
  });

  it('leaves the skip link for those who tab', async () => {
    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).waitFor();
    await clerk.page.keyboard.press('Tab');
    await clerk.page.getByRole('link', { name: 'Zum Inhalt springen' }).press('Enter');
    expect(await clerk.page.locator(':focus').getAttribute('id')).toBe('inhalt');
  });
});
