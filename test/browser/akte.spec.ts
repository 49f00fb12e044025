import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Akte } from '../../apps/web/src/api/types.js';
import { aDokument, aDokumentItem, anAkte, anEntry, aVorgang } from './stage/akten.js';
import { aPage, aPageText } from './stage/letters.js';
import { anAuditor, aSession } from './stage/people.js';
import { held, refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const former = { betreff: 'Marktstände', validFrom: '2026-01-07', validTo: '2026-02-01' };
const named = { betreff: 'Gerüste am Markt', validFrom: '2026-02-01', validTo: null };
const akte = anAkte('1', {
  betreff: 'Gerüste am Markt',
  names: [former, named],
  dokumente: [aDokumentItem('d-2', { betreff: 'Vermerk' })],
});

/** Without these an Akte could be shown wrong, closed by mistake or renamed over somebody else. */
describe('an Akte', () => {
  const stage = stageForTests();
  let clerk: Visit;

  async function open(shown: Akte = akte, address = '/akten/1'): Promise<void> {
    clerk.on('GET /api/akten/1', { json: shown });
    clerk.on('GET /api/dokumente/{id}', ({ path }) => ({
      json: aDokument(path.split('/').at(-1) ?? '', '1'),
    }));
    clerk.on('GET /api/dokumente/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    await clerk.goTo(address);
    await clerk.page.getByRole('heading', { level: 1, name: shown.betreff }).waitFor();
  }

  const row = (name: string) => clerk.page.getByRole('row', { name });
  const button = (name: string) => clerk.page.getByRole('button', { name, exact: true });
  const dialog = () => clerk.page.getByRole('dialog');
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('numbers Vorgänge and Dokumente as they are cited', async () => {
    await open();
    await row('Genehmigung').getByText('1', { exact: true }).first().waitFor();
    await row('Dokument d-1').getByText('1.1').waitFor();
    await row('Vermerk').getByText('3', { exact: true }).waitFor();
    const loose = row('Ohne Vorgang');
    await loose.getByText('1 Dokument').waitFor();
    expect(await row('Vermerk').getAttribute('aria-level')).toBe('2');
    await loose.focus();
    await clerk.page.keyboard.press('ArrowLeft');
    await row('Vermerk').waitFor({ state: 'detached' });
    await row('Abgeschlossenes').getByText('z. d. A.').waitFor();
    await clerk.page.getByText('2 Vorgänge, 2 Dokumente').waitFor();
  });

  it('folds a Vorgang and opens a Dokument with the keyboard, and Esc comes back', async () => {
    await open();
    await row('Genehmigung').focus();
    await clerk.page.keyboard.press('ArrowLeft');
    await row('Dokument d-1').waitFor({ state: 'detached' });
    await clerk.page.keyboard.press('ArrowRight');
    await row('Dokument d-1').waitFor();
    await clerk.page.keyboard.press('ArrowDown');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByRole('heading', { level: 2, name: 'Dokument d-1' }).waitFor();
    expect(clerk.address).toContain('dokument=d-1');
    await clerk.page.getByRole('group', { name: 'Text der Seite 1' }).waitFor();
    await clerk.page.locator('body').press('Escape');
    await clerk.page.getByRole('tab', { name: 'Stammdaten' }).waitFor();
    expect(clerk.address).toBe('/akten/1');
  });

  it('goes back to the Akte when a Dokument cannot be shown', async () => {
    clerk.on('GET /api/akten/1', { json: akte });
    clerk.on('GET /api/dokumente/d-9', refusal(404, 'DOKUMENT.NOT_FOUND', 'Kein Dokument'));
    await clerk.goTo('/akten/1?dokument=d-9');
    await clerk.page.getByRole('alert').getByText('Kein Dokument').waitFor();
    expect(await button('Erneut versuchen').count()).toBe(0);
    await button('Zur Akte').click();
    await clerk.page.getByRole('tab', { name: 'Stammdaten' }).waitFor();
  });

  it('says how long it is kept, by which source, and what it was called before', async () => {
    await open();
    const facts = clerk.page.getByRole('complementary', { name: 'Angaben zur Akte' });
    await facts.getByText('10 Jahre, danach Bewertung').waitFor();
    await facts.getByText('§ 4 Muster').waitFor();
    await facts.getByText('Marktstände 07.01.2026 – 01.02.2026').waitFor();
    await facts.getByText('07.01.2026 – offen').waitFor();
  });

  it('says that it is empty and what puts something into it', async () => {
    await open(anAkte('1', { vorgaenge: [], dokumente: [] }));
    await clerk.page.getByText('Diese Akte ist noch leer.').waitFor();
  });

  it('shows earlier names of a Vorgang beside the present one', async () => {
    await open(
      anAkte('1', { vorgaenge: [aVorgang(1, 'Genehmigung', { names: [former, named] })] }),
    );
    await clerk.page.getByText('(früher „Marktstände“)').waitFor();
  });

  it('is renamed with the version one has seen', async () => {
    await open();
    clerk.on('PATCH /api/akten/1', { json: akte });
    await button('Umbenennen').click();
    await dialog().getByLabel('Neuer Betreff').fill('  Gerüste  ');
    await dialog().getByLabel('Neuer Betreff').press('Enter');
    await messages().getByText('Akte umbenannt').waitFor();
    expect(clerk.asked('PATCH /api/akten/1').map(({ body }) => body)).toEqual([
      { betreff: 'Gerüste', version: 3 },
    ]);
    expect(await dialog().count()).toBe(0);
  });

  it('is not renamed over somebody who was faster: both names stand there, one decides', async () => {
    await open();
    await button('Umbenennen').click();
    await dialog().getByLabel('Neuer Betreff').fill('Meiner');
    clerk.on('PATCH /api/akten/1', refusal(409, 'AKTE.VERSION_CONFLICT', 'Inzwischen geändert'));
    clerk.on('GET /api/akten/1', { json: { ...akte, betreff: 'Ihrer', version: 4 } });
    await dialog().getByRole('button', { name: 'Umbenennen' }).click();
    const alert = dialog().getByRole('alert');
    await alert.getByText('Ihrer').waitFor();
    await alert.getByText('Meiner').waitFor();
    clerk.on('PATCH /api/akten/1', { json: akte });
    await dialog().getByRole('button', { name: 'Trotzdem umbenennen' }).click();
    await messages().getByText('Akte umbenannt').waitFor();
    expect(clerk.asked('PATCH /api/akten/1').map(({ body }) => body)).toEqual([
      { betreff: 'Meiner', version: 3 },
      { betreff: 'Meiner', version: 4 },
    ]);
  });

  it('is not renamed to nothing', async () => {
    await open();
    await button('Umbenennen').click();
    await dialog().getByLabel('Neuer Betreff').fill(' ');
    await dialog().getByRole('button', { name: 'Umbenennen' }).click();
    await dialog().getByText('Bitte geben Sie einen Betreff an.').waitFor();
    expect(clerk.asked('PATCH /api/akten/1')).toEqual([]);
  });

  it('is closed for a reason only, once, and says when the town refuses', async () => {
    await open();
    await button('Schließen (z. d. A.)').click();
    const confirm = dialog().getByRole('button', { name: 'Akte schließen (z. d. A.)' });
    await dialog().getByText('kann nichts mehr abgelegt werden').waitFor();
    await confirm.click();
    await dialog().getByText('Bitte geben Sie eine Begründung an.').waitFor();
    expect(clerk.asked('POST /api/akten/1/close')).toEqual([]);
    await dialog().getByLabel('Begründung').fill(' Vorgang beendet ');
    clerk.on('POST /api/akten/1/close', refusal(409, 'VORGANG.OPEN', 'Ein Vorgang ist noch offen'));
    await confirm.click();
    await dialog().getByRole('alert').getByText('Ein Vorgang ist noch offen').waitFor();
    const { answer, release } = held({ json: { ...akte, state: 'closed' } });
    clerk.on('POST /api/akten/1/close', answer);
    await confirm.click();
    expect(await confirm.isDisabled()).toBe(true);
    release();
    await messages().getByText('Akte ist z. d. A.').waitFor();
    expect(clerk.asked('POST /api/akten/1/close').at(-1)?.body).toEqual({
      reason: 'Vorgang beendet',
    });
  });

  it('offers nothing that could change it once it is closed', async () => {
    await open({ ...akte, state: 'closed', closedAt: '2026-06-01T09:00:00.000Z' });
    await clerk.page.getByText('07.01.2026 – 01.06.2026').waitFor();
    expect(await button('Umbenennen').count()).toBe(0);
    expect(await button('Schließen (z. d. A.)').count()).toBe(0);
  });

  it('offers a person only what that person may do', async () => {
    clerk = await stage.begin(aSession({}, 'akte.close', 'history.read'));
    await open();
    await button('Umbenennen').waitFor();
    expect(await button('Schließen (z. d. A.)').count()).toBe(0);
    expect(await clerk.page.getByRole('tab', { name: 'Historie' }).count()).toBe(0);
  });

  it('tells in its Historie who did what, newest first, and goes on to older entries', async () => {
    clerk = await stage.begin(aSession({}, 'export.akte'));
    await open();
    clerk.on('GET /api/akten/1/history', ({ query }) => ({
      json: query.get('cursor')
        ? aPage([anEntry('h-1', 'hat die Akte angelegt')])
        : aPage([anEntry('h-2', 'hat die Akte umbenannt', { body: { betreff: 'Markt' } })], 'alt'),
    }));
    await clerk.page.getByRole('tab', { name: 'Historie' }).click();
    const history = clerk.page.getByRole('list', { name: 'Historie' });
    await history.getByText('Petra Neumann hat die Akte umbenannt').waitFor();
    await history.getByText('Markt', { exact: true }).waitFor();
    await history.getByText('05.03.2026 10:00').waitFor();
    await button('Ältere Einträge').click();
    await history.getByText('hat die Akte angelegt').waitFor();
    expect(clerk.address).toContain('tab=historie');
    expect(await clerk.page.getByRole('link', { name: 'Akte als ZIP' }).count()).toBe(0);
  });

  it('is found and taken along by the audit office, which can change nothing', async () => {
    clerk = await stage.begin(anAuditor());
    clerk.on('GET /api/akten', ({ query }) => ({
      json: aPage(query.get('q') === 'Markt' ? [akte] : []),
    }));
    clerk.on('GET /api/akten/1', { json: akte });
    clerk.on('GET /api/akten/1/history', {
      json: aPage([anEntry('h-1', 'hat die Akte angelegt')]),
    });
    await clerk.goTo('/pruefung');
    await clerk.page.getByText('Keine Akte passt dazu.').waitFor();
    await clerk.page.getByRole('searchbox', { name: 'Akte suchen' }).fill('Markt');
    await clerk.page.getByRole('list', { name: 'Gefundene Akten' }).getByRole('link').click();
    await clerk.page.getByText('Prüfwert 0123456789ab').waitFor();
    await clerk.page.getByRole('link', { name: 'Akte als ZIP' }).waitFor();
    expect(clerk.address).toBe('/pruefung?q=Markt&akte=1');
    await clerk.page.getByRole('link', { name: 'Akte öffnen' }).click();
    await clerk.page.getByRole('tab', { name: 'Stammdaten' }).waitFor();
    await clerk.page.getByText('Nur lesen').waitFor();
    expect(await button('Umbenennen').count()).toBe(0);
  });
});
