import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Session } from '../../apps/web/src/api/types.js';
import { anAkte } from './stage/akten.js';
import { aLetter, anItem, aPage, aPageText } from './stage/letters.js';
import { anAuditor, aScanOperator, aSession } from './stage/people.js';
import { refusal, silence } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** Without these a person could lose the place, see what is not for them, or stay signed in. */
describe('a session', () => {
  const stage = stageForTests();
  let person: Visit;

  const gone = refusal(401, 'SESSION.REQUIRED', 'Nicht angemeldet');
  const rail = () => person.page.getByRole('navigation', { name: 'Bereiche' });
  const areas = async () => (await rail().getByRole('link').allInnerTexts()).map((t) => t.trim());
  const heading = (name: string) => person.page.getByRole('heading', { level: 1, name });

  function answer(): void {
    person.on('GET /api/posteingang', { json: aPage([anItem('eins')]) });
    person.on('GET /api/posteingang/eins', { json: aLetter(anItem('eins')) });
    person.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    person.on('GET /api/akten', { json: aPage([anAkte('1')]) });
    person.on('GET /api/akten/1', { json: anAkte('1') });
    person.on('GET /api/aktenplan', { json: { items: [] } });
  }

  async function begin(session: Session | null, address = '/'): Promise<void> {
    person = await stage.begin(session);
    answer();
    await person.goTo(address);
  }

  async function signIn(password = 'geheim'): Promise<void> {
    await person.page.getByLabel('Benutzername').fill('neumann');
    await person.page.getByLabel('Kennwort').fill(password);
    await person.page.getByRole('button', { name: 'Anmelden' }).click();
  }

  describe('that has not begun', () => {
    beforeEach(() => begin(null, '/akten/1?tab=stammdaten'));

    it('asks who one is and then goes on to where one wanted', async () => {
      await heading('Anmelden').waitFor();
      await person.page.getByText('Beispielstadt').first().waitFor();
      person.on('POST /api/session', { json: aSession() });
      person.on('GET /api/session', { json: aSession() });
      await signIn();
      await heading('Akte 1').waitFor();
      expect(person.address).toBe('/akten/1?tab=stammdaten');
    });

    it('is not asked for where there can be none, which would be an error in the console', async () => {
      await heading('Anmelden').waitFor();
      expect(person.asked('GET /api/session')).toEqual([]);
    });

    it('says why a sign-in failed and leaves the name standing', async () => {
      const why = 'Benutzername oder Kennwort ist falsch';
      person.on('POST /api/session', refusal(401, 'SESSION.INVALID_CREDENTIALS', why));
      await signIn('falsch');
      await person.page.getByRole('alert').getByText(why).waitFor();
      await person.page.getByRole('alert').getByText('Kennung k-4711').waitFor();
      expect(await person.page.getByLabel('Benutzername').inputValue()).toBe('neumann');
      expect(await person.page.getByRole('button', { name: 'Anmelden' }).isEnabled()).toBe(true);
    });

    it('goes to no other site whatever the address says', async () => {
      await person.goTo('/anmelden?zurueck=//evil.test/');
      person.on('POST /api/session', { json: aSession() });
      person.on('GET /api/session', { json: aSession() });
      await signIn();
      await heading('Eingang').waitFor({ state: 'attached' });
      expect(person.address).toMatch(/^\/eingang/);
    });
  });

  it('that has run out asks for the password and comes back to the same letter', async () => {
    await begin(aSession(), '/eingang?eintrag=eins&filter=deadline');
    await person.page.getByRole('group', { name: 'Text der Seite 1' }).waitFor();
    person.on('GET /api/posteingang', gone);
    person.on('GET /api/session', gone);
    await person.page.getByText('Ihre Sitzung ist abgelaufen.').waitFor();
    answer();
    person.on('POST /api/session', { json: aSession() });
    person.on('GET /api/session', { json: aSession() });
    await signIn();
    await person.page.getByRole('group', { name: 'Text der Seite 1' }).waitFor();
    expect(person.address).toContain('/eingang?eintrag=eins&filter=deadline');
  });

  it('that is ended leaves nothing of what was seen', async () => {
    await begin(aSession(), '/akten');
    await person.page.getByRole('link', { name: '32.13-2026/1' }).click();
    await heading('Akte 1').waitFor();
    person.on('DELETE /api/session', { status: 204 });
    await person.page.getByRole('button', { name: /^Benutzermenü/ }).click();
    await person.page.getByRole('button', { name: 'Abmelden' }).click();
    await heading('Anmelden').waitFor();
    expect(person.asked('DELETE /api/session')[0]?.headers['x-csrf-token']).toBe('token-1');
    person.on('GET /api/session', gone);
    await person.page.goBack();
    await heading('Anmelden').waitFor();
    expect(await person.page.getByText('Akte 1').count()).toBe(0);
    // The next one at the same screen must not see for a moment what the last one saw.
    person.on('GET /api/akten', silence);
    person.on('POST /api/session', { json: aSession({ displayName: 'Kim Neu' }) });
    await signIn();
    await person.page.getByRole('button', { name: /Kim Neu/ }).waitFor();
    await heading('Akten').waitFor();
    expect(await person.page.getByText('Akte 1').count()).toBe(0);
  });

  it('of a clerk begins in the inbox and has no audit', async () => {
    await begin(aSession());
    await heading('Eingang').waitFor({ state: 'attached' });
    expect(await areas()).toEqual([expect.stringMatching(/^Eingang/), 'Akten', 'Suche']);
  });

  it('of the audit office begins in the audit and says that it only reads', async () => {
    await begin(anAuditor());
    await heading('Prüfung').waitFor();
    expect(await areas()).toEqual(['Prüfung', 'Akten', 'Suche']);
    await person.page.getByText('Nur lesen').first().waitFor();
  });

  it('at the scanner begins with Stapel and has neither Akten nor search', async () => {
    await begin(aScanOperator());
    await heading('Scan-Stapel').waitFor();
    expect(await areas()).toEqual([expect.stringMatching(/^Eingang/)]);
    expect(await person.page.getByRole('search').count()).toBe(0);
    await person.page.locator('body').press('/');
    expect(person.address).toMatch(/^\/eingang/);
  });

  it('for which nothing is open says so', async () => {
    await begin(aSession({ permissions: [], roles: ['operator'] }));
    await person.page.getByText('noch kein Bereich freigegeben').waitFor();
    expect(await areas()).toEqual([]);
  });

  it('shows an unknown address as unknown, and the way home', async () => {
    await begin(aSession(), '/gibt-es-nicht');
    await heading('Seite nicht gefunden').waitFor();
    await person.page.getByRole('link', { name: 'Zur Startseite' }).click();
    await heading('Eingang').waitFor({ state: 'attached' });
  });

  it('names town and screen in the tab', async () => {
    await begin(aSession(), '/akten');
    await heading('Akten').waitFor();
    expect(await person.page.title()).toBe('Akten – E-Akte Beispielstadt');
  });
});
