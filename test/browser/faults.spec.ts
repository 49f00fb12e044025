import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { refusal, type Reply } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

/** A refusal that says when to come again: at once, so that no test waits. */
function later(code: string): Reply {
  const reply = refusal(503, code, 'Gerade nicht erreichbar', 'Bitte gleich noch einmal.');
  return { ...reply, headers: { 'retry-after': '0' } };
}

/** The first try is still at work. */
function underWay(): Reply {
  const reply = refusal(409, 'REQUEST.UNDER_WAY', 'Wird schon ausgeführt');
  return { ...reply, headers: { 'retry-after': '0' } };
}

/** Without these a clerk would type again what a fault of the server has taken away. */
describe('a server that is away for a moment', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const first = anItem('eins', { title: 'Antrag auf Sondernutzung' });
  const second = anItem('zwei', { title: 'Rechnung Nr. 12' });

  beforeEach(async () => {
    clerk = await stage.begin();
    clerk.on('GET /api/posteingang', { json: aPage([first, second]) });
    clerk.on('GET /api/posteingang/eins', {
      json: aLetter(first, { proposals: [aProposal('1')] }),
    });
    clerk.on('GET /api/posteingang/zwei', { json: aLetter(second) });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/posteingang/{id}/progress', { json: aLetter(first) });
    clerk.on('GET /api/akten/{id}', { json: anAkte('1') });
  });

  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const betreff = () => panel().getByLabel('Betreff', { exact: true });
  const banner = () => clerk.page.getByText('Nichts ist verloren');
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });
  const press = (key: string) => clerk.page.locator('body').press(key);
  const FILE = 'POST /api/posteingang/eins/file';

  it('says that nothing is lost, and shows the inbox by itself when it is back', async () => {
    let isBack = false;
    const inbox = { json: aPage([first, second]) };
    clerk.on('GET /api/posteingang', () => (isBack ? inbox : later('SERVICE.UNAVAILABLE')));
    await clerk.goTo('/eingang');
    await banner().waitFor();
    isBack = true;
    await betreff().waitFor();
    await banner().waitFor({ state: 'detached' });
  });

  it('is asked again by itself where it has done nothing', async () => {
    await clerk.goTo('/eingang');
    await betreff().waitFor();
    const filing = aFiling('32.13-2026/1', '2026-11-23T09:10:00.000Z');
    let asked = 0;
    clerk.on(FILE, () => {
      asked += 1;
      return asked === 1
        ? later('SERVICE.UNAVAILABLE')
        : { json: filing, headers: { date: 'Mon, 23 Nov 2026 09:00:00 GMT' } };
    });
    await press('1');
    await messages().getByText('Abgelegt in 32.13-2026/1').waitFor();
    expect(clerk.asked(FILE)).toHaveLength(2);
  });

  it('is asked again where nobody knows whether it has done it, under the key of the first time', async () => {
    await clerk.goTo('/eingang');
    await betreff().waitFor();
    const filing = aFiling('32.13-2026/1', '2026-11-23T09:10:00.000Z');
    const answers = [later('SERVICE.OUTCOME_UNKNOWN'), underWay()];
    const headers = { date: 'Mon, 23 Nov 2026 09:00:00 GMT' };
    clerk.on(FILE, () => answers.shift() ?? { json: filing, headers });
    await press('1');
    await messages().getByText('Abgelegt in 32.13-2026/1').waitFor();
    const keys = clerk.asked(FILE).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('that has forgotten who is there finds what was typed where it was', async () => {
    await clerk.goTo('/eingang');
    await betreff().fill('Von Hand getippt');
    const gone = refusal(401, 'SESSION.REQUIRED', 'Nicht angemeldet');
    clerk.on(FILE, gone);
    await press('Control+Enter');
    await clerk.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    clerk.on('POST /api/session', { json: aSession() });
    clerk.on('GET /api/session', { json: aSession() });
    await clerk.page.getByLabel('Benutzername').fill('neumann');
    await clerk.page.getByLabel('Kennwort').fill('geheim');
    await clerk.page.getByRole('button', { name: 'Anmelden' }).click();
    await panel().waitFor();
    await clerk.goTo('/eingang?eintrag=eins');
    await betreff().waitFor();
    expect(await betreff().inputValue()).toBe('Von Hand getippt');
  });

  it('leaves nothing of what was typed to the next person at the desk', async () => {
    await clerk.goTo('/eingang');
    await betreff().fill('Von Hand getippt');
    const keptOf = () => clerk.page.evaluate<string>('JSON.stringify(sessionStorage)');
    expect(await keptOf()).toContain('Von Hand getippt');
    clerk.on('DELETE /api/session', { status: 204 });
    await clerk.page.getByRole('button', { name: /^Benutzermenü/ }).click();
    await clerk.page.getByRole('button', { name: 'Abmelden' }).click();
    await clerk.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    expect(await keptOf()).not.toContain('Von Hand getippt');
  });
});
