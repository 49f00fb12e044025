import { describe, expect, it } from '@jest/globals';
import type { OwnSignIn } from '../../apps/web/src/api/types.js';
import { axeOn } from './stage/axe.js';
import { aPage } from './stage/letters.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

function aSignIn(id: string, change: Partial<OwnSignIn> = {}): OwnSignIn {
  return {
    id,
    device: 'Firefox auf einem Windows-Rechner',
    begunAt: '2026-11-30T06:00:00.000Z',
    lastUsedAt: '2026-11-30T08:30:00.000Z',
    expiresAt: '2026-11-30T18:30:00.000Z',
    endsAt: '2026-11-30T18:00:00.000Z',
    isThisOne: false,
    ...change,
  };
}

const here = aSignIn('hier', { isThisOne: true });
const phone = aSignIn('handy', { device: 'Safari auf einem iPhone' });

/** Without these somebody could not end what was left open at a foreign desk. */
describe('the own sign-ins', () => {
  const stage = stageForTests();
  let person: Visit;

  const entries = () =>
    person.page.getByRole('list', { name: 'Meine Anmeldungen' }).getByRole('listitem');
  const button = (name: string | RegExp) => person.page.getByRole('button', { name });
  const report = () => person.page.getByLabel('Meldungen');

  async function begin(items: OwnSignIn[], address = '/anmeldungen'): Promise<void> {
    person = await stage.begin();
    person.on('GET /api/akten', { json: aPage([]) });
    person.on('GET /api/aktenplan', { json: { items: [] } });
    person.on('GET /api/session/sign-ins', { json: { items } });
    await person.goTo(address);
  }

  it('are reached from the user menu by keyboard, each with device, moments and end', async () => {
    await begin([here, phone], '/akten');
    await button(/^Benutzermenü/).press('Enter');
    await button('Meine Anmeldungen').press('Enter');
    await person.page.getByRole('heading', { level: 1, name: 'Meine Anmeldungen' }).waitFor();
    expect(await button('Abmelden').isVisible()).toBe(false);
    await entries().nth(0).getByText('dieses Gerät').waitFor();
    expect(await entries().nth(0).getByRole('button').count()).toBe(0);
    const text = await entries().nth(1).innerText();
    expect(text).toContain('Safari auf einem iPhone');
    for (const moment of ['30.11.2026 07:00', '30.11.2026 09:30', '30.11.2026 19:00']) {
      expect(text).toContain(moment);
    }
  });

  it('end one by one, which is told, and the focus stays at the list', async () => {
    await begin([here, phone]);
    person.on('DELETE /api/session/sign-ins/handy', () => {
      person.on('GET /api/session/sign-ins', { json: { items: [here] } });
      return { status: 204 };
    });
    await button('Beenden: Safari auf einem iPhone, seit 30.11.2026 07:00').press('Enter');
    await report().getByText('Anmeldung beendet.').waitFor();
    await person.page.getByText('Safari auf einem iPhone').waitFor({ state: 'detached' });
    expect(await button('Alle anderen beenden').count()).toBe(0);
    const focused = await person.page.locator(':focus').getAttribute('aria-label');
    expect(focused).toBe('Meine Anmeldungen');
  });

  it('end all but this one', async () => {
    await begin([here, phone, aSignIn('drei')]);
    person.on('DELETE /api/session/sign-ins', () => {
      person.on('GET /api/session/sign-ins', { json: { items: [here] } });
      return { status: 204 };
    });
    await button('Alle anderen beenden').click();
    await report().getByText('Alle anderen Anmeldungen sind beendet.').waitFor();
    await person.page.getByText('Safari auf einem iPhone').waitFor({ state: 'detached' });
  });

  it('that are over already say so and are gone', async () => {
    await begin([here, phone]);
    const why = 'Diese Anmeldung gibt es nicht, oder sie ist schon beendet.';
    person.on('DELETE /api/session/sign-ins/handy', () => {
      person.on('GET /api/session/sign-ins', { json: { items: [here] } });
      return refusal(404, 'SESSION.NOT_FOUND', 'Anmeldung nicht gefunden', why);
    });
    await button(/^Beenden: Safari/).click();
    await report().getByText(why).waitFor();
    await person.page.getByText('Safari auf einem iPhone').waitFor({ state: 'detached' });
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('can be read by everybody at %i px, %s', async (width, colorScheme) => {
    await begin([here, phone]);
    await person.page.setViewportSize({ width, height: 844 });
    await person.page.emulateMedia({ colorScheme });
    await entries().nth(1).waitFor();
    const { violations } = await axeOn(person.page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const screen = await person.page.evaluate('document.documentElement.scrollWidth');
    expect(screen).toBeLessThanOrEqual(width);
  });
});
