import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte, aUnit } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const GONE = refusal(401, 'SESSION.REQUIRED', 'Nicht angemeldet');
const AWAY = refusal(
  503,
  'SERVICE.UNAVAILABLE',
  'Gerade nicht erreichbar',
  'Bitte gleich noch einmal.',
);

/** Without these a clerk would type a second time what an ended session or a fault has taken away. */
describe('what is typed into a dialog', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const akte = anAkte('1', { betreff: 'Marktplatz', version: 3 });
  const dialog = () => clerk.page.getByRole('dialog');
  const button = (name: string | RegExp) => clerk.page.getByRole('button', { name });
  const kept = () => clerk.page.evaluate<string>('JSON.stringify(sessionStorage)');

  beforeEach(async () => {
    clerk = await stage.begin();
    const letter = anItem('eins', { title: 'Antrag' });
    clerk.on('GET /api/akten', { json: aPage([akte]) });
    clerk.on('GET /api/akten/{id}', { json: akte });
    clerk.on('GET /api/aktenplan', { json: { items: [aUnit('32', null), aUnit('32.13', '32')] } });
    clerk.on('GET /api/posteingang', { json: aPage([letter]) });
    clerk.on('GET /api/posteingang/eins', { json: aLetter(letter) });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
  });

  /** Each dialog into which one types: how one comes to it, and what is sent in the end. */
  const DIALOGS = {
    newAkte: {
      name: 'a new Akte',
      address: '/akten',
      open: () => button(/Neue Akte/),
      field: 'Betreff der Akte',
      send: 'Übernehmen',
      call: 'POST /api/akten',
      done: { json: anAkte('9') },
    },
    renaming: {
      name: 'another name',
      address: '/akten/1',
      open: () => button('Umbenennen'),
      field: 'Neuer Betreff',
      send: 'Umbenennen',
      call: 'PATCH /api/akten/1',
      done: { json: akte },
    },
    closing: {
      name: 'a reason',
      address: '/akten/1',
      open: () => button('Schließen (z. d. A.)'),
      field: 'Begründung',
      send: 'Akte schließen (z. d. A.)',
      call: 'POST /api/akten/1/close',
      done: { json: { ...akte, state: 'closed' as const } },
    },
  };

  async function type(
    { address, open, field, name }: (typeof DIALOGS)[keyof typeof DIALOGS],
    text: string,
  ) {
    await clerk.goTo(address);
    await open().click();
    if (name === 'a new Akte')
      await dialog()
        .getByRole('option', { name: /32\.13/ })
        .click();
    await dialog().getByLabel(field).fill(text);
  }

  async function signIn(username: string) {
    const session = { json: aSession({ username }) };
    clerk.on('POST /api/session', session);
    clerk.on('GET /api/session', session);
    await clerk.page.getByLabel('Benutzername').fill(username);
    await clerk.page.getByLabel('Kennwort').fill('geheim');
    await button('Anmelden').click();
  }

  describe.each(Object.values(DIALOGS))('for $name', (which) => {
    const field = () => dialog().getByLabel(which.field);
    const send = () => dialog().getByRole('button', { name: which.send });

    it('is there again for who signs in after the end of the session, and for nobody else', async () => {
      await type(which, 'Von Hand getippt');
      clerk.on(which.call, GONE);
      clerk.on('GET /api/session', GONE);
      await send().click();
      await clerk.page.getByText('Ihre Sitzung ist abgelaufen.').waitFor();
      await signIn('vertretung');
      await which.open().waitFor();
      expect(await dialog().count()).toBe(0);
      await which.open().click();
      expect(await field().inputValue()).not.toBe('Von Hand getippt');
      await button('Abbrechen').click();
      await clerk.goTo('/anmelden');
      await signIn('neumann');
      await clerk.goTo(which.address);
      await field().waitFor();
      expect(await field().inputValue()).toBe('Von Hand getippt');
      clerk.on(which.call, which.done);
      await send().click();
      await dialog().waitFor({ state: 'detached' });
      expect(JSON.stringify(clerk.asked(which.call).at(-1)?.body)).toContain('Von Hand getippt');
      expect(await kept()).not.toContain('Von Hand getippt');
    });

    it('stays while a service is away, and is sent by one more press', async () => {
      await type(which, 'Von Hand getippt');
      clerk.on(which.call, AWAY);
      await send().click();
      await dialog().getByRole('alert').getByText('Gerade nicht erreichbar').waitFor();
      expect(await field().inputValue()).toBe('Von Hand getippt');
      clerk.on(which.call, which.done);
      await send().click();
      await dialog().waitFor({ state: 'detached' });
      const keys = clerk.asked(which.call).map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(1);
      expect(await kept()).not.toContain('Von Hand getippt');
    });

    it('outlives a slip beside the dialog, and is forgotten by who gives it up', async () => {
      await type(which, 'Von Hand getippt');
      await clerk.page.mouse.click(5, 5);
      await dialog().waitFor({ state: 'detached' });
      await which.open().click();
      expect(await field().inputValue()).toBe('Von Hand getippt');
      await button('Abbrechen').click();
      await which.open().click();
      expect(await field().inputValue()).not.toBe('Von Hand getippt');
      expect(await kept()).not.toContain('Von Hand getippt');
    });
  });

  it('is left to nobody by who signs out', async () => {
    await type(DIALOGS.newAkte, 'Von Hand getippt');
    await clerk.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await kept()).toContain('Von Hand getippt');
    clerk.on('DELETE /api/session', { status: 204 });
    await button(/^Benutzermenü/).click();
    await button('Abmelden').click();
    await clerk.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    expect(await kept()).not.toContain('Von Hand getippt');
  });

  it('is renamed over nobody who was faster while one was away', async () => {
    await type(DIALOGS.renaming, 'Von Hand getippt');
    clerk.on('GET /api/akten/{id}', { json: { ...akte, betreff: 'Ihrer', version: 4 } });
    await clerk.page.reload();
    await dialog().getByLabel('Neuer Betreff').waitFor();
    clerk.on('PATCH /api/akten/1', refusal(409, 'AKTE.VERSION_CONFLICT', 'Inzwischen geändert'));
    await dialog().getByRole('button', { name: 'Umbenennen' }).click();
    await dialog().getByRole('alert').getByText('Ihrer').waitFor();
    expect(clerk.asked('PATCH /api/akten/1').map(({ body }) => body)).toEqual([
      { betreff: 'Von Hand getippt', version: 3 },
    ]);
  });

  it('stands in the filing desk too, for the Akte that a letter goes into', async () => {
    await clerk.goTo('/eingang?eintrag=eins');
    await button(/Neue Akte/).click();
    await dialog()
      .getByRole('option', { name: /32\.13/ })
      .click();
    await dialog().getByLabel('Betreff der Akte').fill('Gerüste 2026');
    await clerk.page.reload();
    await dialog().getByLabel('Betreff der Akte').waitFor();
    expect(await dialog().getByLabel('Betreff der Akte').inputValue()).toBe('Gerüste 2026');
    await dialog().getByRole('button', { name: 'Übernehmen' }).click();
    await dialog().waitFor({ state: 'detached' });
    clerk.on('POST /api/posteingang/eins/file', {
      json: aFiling('32.13-2026/1', '2026-11-23T09:10:00.000Z'),
    });
    await clerk.page.locator('body').press('Control+Enter');
    const [sent] = await clerk.hearing('POST /api/posteingang/eins/file');
    expect(sent?.body).toMatchObject({
      newAkte: { aktenplaneinheitId: '32.13', betreff: 'Gerüste 2026' },
    });
  });
});
