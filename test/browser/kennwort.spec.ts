import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../apps/web/src/api/types.js';
import { axeOn } from './stage/axe.js';
import { aPage } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** Without these a person could not get past a password that somebody else knows, or not back from it. */
describe('an own password', () => {
  const stage = stageForTests();
  let person: Visit;

  const field = (name: RegExp) => person.page.getByLabel(name);
  const heading = (name: string) => person.page.getByRole('heading', { level: 1, name });

  async function begin(session: Session, address: string): Promise<void> {
    person = await stage.begin(session);
    person.on('GET /api/posteingang', { json: aPage([]) });
    person.on('GET /api/aktenplan', { json: { items: [] } });
    person.on('GET /api/akten', { json: aPage([]) });
    await person.goTo(address);
  }

  async function choose(repeated = 'kurfürst im regen'): Promise<void> {
    await field(/^Bisheriges/).fill('aaaa-bbbb');
    await field(/mindestens 8 Zeichen/).fill('kurfürst im regen');
    await field(/noch einmal/).fill(repeated);
    await person.page.getByRole('button', { name: 'Kennwort ändern' }).click();
  }

  it('comes before everything else while somebody else knows the one there is', async () => {
    await begin({ ...aSession(), mustChangePassword: true }, '/akten');
    await heading('Kennwort ändern').waitFor();
    await person.page.getByText('Ihr Kennwort kennt noch jemand anders').waitFor();
    person.on('PUT /api/session/password', { status: 204 });
    person.on('GET /api/session', { json: aSession() });
    await choose();
    const report = person.page.getByLabel('Meldungen');
    await report.getByText('Alle anderen Sitzungen sind beendet.').waitFor();
    const [asked] = person.asked('PUT /api/session/password');
    expect(asked?.body).toEqual({ current: 'aaaa-bbbb', next: 'kurfürst im regen' });
  });

  it('is sent only when it was typed twice alike, and a refusal says why', async () => {
    await begin(aSession(), '/kennwort');
    await choose('kurfürst im schnee');
    await person.page.getByText('Die beiden neuen Kennwörter sind nicht gleich.').waitFor();
    expect(person.asked('PUT /api/session/password')).toEqual([]);
    const why = 'Das bisherige Kennwort stimmt nicht.';
    const refused = refusal(422, 'USER.WRONG_PASSWORD', 'Kennwort nicht geändert', why);
    person.on('PUT /api/session/password', refused);
    await choose();
    await person.page.getByRole('alert').getByText(why).waitFor();
    expect(await field(/mindestens 8 Zeichen/).inputValue()).toBe('kurfürst im regen');
  });

  it('can be left alone by whoever came by mistake', async () => {
    await begin(aSession(), '/akten');
    await heading('Akten').waitFor();
    await person.page.getByRole('button', { name: /^Benutzermenü/ }).click();
    await person.page.getByRole('button', { name: 'Kennwort ändern' }).click();
    await heading('Kennwort ändern').waitFor();
    await person.page.getByRole('button', { name: 'Abbrechen' }).click();
    await heading('Akten').waitFor();
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('can be read by everybody at %i px, %s', async (width, colorScheme) => {
    await begin({ ...aSession(), mustChangePassword: true }, '/');
    await person.page.setViewportSize({ width, height: 844 });
    await person.page.emulateMedia({ colorScheme });
    await heading('Kennwort ändern').waitFor();
    const { violations } = await axeOn(person.page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const screen = await person.page.evaluate('document.documentElement.scrollWidth');
    expect(screen).toBeLessThanOrEqual(width);
  });
});
