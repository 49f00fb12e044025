import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { Akte, Dokument } from '../../apps/web/src/api/types.js';
import { aDokument, aDokumentItem, anAkte, aVorgang } from './stage/akten.js';
import { aPage, aPageText } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { refusal } from './stage/replies.js';
import { looksWell } from './stage/look.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const known = {
  betreff: 'Antrag auf Sondernutzung',
  sender: 'Krause & Söhne',
  foreignReference: 'KS-2026-0418',
  deadline: '2026-11-27',
  readFields: ['sender' as const],
};

/** Without these what was filed wrongly would be wrong for ever. */
describe('putting a Dokument right', () => {
  const stage = stageForTests();
  let clerk: Visit;
  let keys = 0;

  const other = anAkte('9', { betreff: 'Marktplatz', vorgaenge: [aVorgang(1, 'Prüfung')] });
  const akteWith = (change: Partial<Akte> = {}) =>
    anAkte('1', {
      vorgaenge: [aVorgang(1, 'Genehmigung', { dokumente: [aDokumentItem('d-2')] })],
      dokumente: [aDokumentItem('d-1', known)],
      ...change,
    });
  const head = () => clerk.page.getByRole('region', { name: 'Dokument', exact: true });
  const dialog = () => clerk.page.getByRole('dialog');
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });
  const sent = (call: string) => clerk.asked(call).map(({ body }) => body);
  const press = async (key: string) => {
    keys += 1;
    await clerk.page.keyboard.press(key);
  };
  const keepsFocus = () =>
    until(
      async () =>
        (await clerk.page.evaluate<string>(`document.activeElement?.tagName ?? ''`)) !== 'BODY',
      { timeoutMs: 5_000 },
    );

  async function open(change: Partial<Dokument> = {}, akte: Akte = akteWith()): Promise<void> {
    clerk.on('GET /api/akten/{id}', ({ path }) => ({ json: path.endsWith('/9') ? other : akte }));
    clerk.on('GET /api/akten', { json: aPage([other]) });
    clerk.on('GET /api/dokumente/d-1', { json: aDokument('d-1', '1', { ...known, ...change }) });
    clerk.on('GET /api/dokumente/d-1/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    await clerk.goTo('/akten/1?dokument=d-1');
    await head().getByRole('heading', { level: 2, name: known.betreff }).waitFor();
  }

  beforeEach(async () => {
    clerk = await stage.begin();
    keys = 0;
  });

  it('begins with what is known of it, and whether a rule or a person says so', async () => {
    await open();
    await head().getByText('Krause & Söhne (gelesen)').waitFor();
    await head().getByText('KS-2026-0418', { exact: true }).waitFor();
    await head().getByText('27.11.2026').waitFor();
  });

  it('moves it into another Akte with four keys beside what is typed', async () => {
    await open();
    clerk.on('POST /api/dokumente/d-1/move', { json: aDokument('d-1', '9', known) });
    await press('v');
    await dialog()
      .getByRole('option', { name: /Marktplatz/ })
      .waitFor();
    await clerk.page.keyboard.type('Markt');
    await dialog()
      .getByRole('option', { name: /Marktplatz/ })
      .waitFor();
    await press('Enter');
    await dialog().getByLabel('Begründung').and(clerk.page.locator(':focus')).waitFor();
    await clerk.page.keyboard.type('Falsche Straße');
    await press('Enter');
    await messages()
      .getByText(/Verschoben nach/)
      .waitFor();
    expect(sent('POST /api/dokumente/d-1/move')).toEqual([
      { version: 1, akteId: '9', reason: 'Falsche Straße' },
    ]);
    expect(keys).toBeLessThanOrEqual(6);
    expect(clerk.address).toContain('/akten/9');
  });

  it('corrects only what one has changed, and empties what one has emptied', async () => {
    await open();
    clerk.on('PATCH /api/dokumente/d-1', { json: aDokument('d-1', '1', known) });
    await press('b');
    expect(await dialog().getByRole('button', { name: 'Berichtigen' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Fremdes Zeichen').fill('KS-2026-0419');
    await dialog().getByLabel('Frist').fill('');
    await dialog().getByLabel('Datum des Schreibens').fill('32.1.');
    await dialog().getByLabel('Datum des Schreibens').press('Enter');
    await dialog()
      .getByText(/^Kein Datum\./)
      .waitFor();
    await dialog().getByLabel('Datum des Schreibens').fill('4.3.2026');
    await dialog().getByLabel('Datum des Schreibens').press('Enter');
    await messages()
      .getByText(/^Berichtigt\./)
      .waitFor();
    expect(sent('PATCH /api/dokumente/d-1')).toEqual([
      { version: 1, foreignReference: 'KS-2026-0419', deadline: null, dokumentDate: '2026-03-04' },
    ]);
    await dialog().waitFor({ state: 'detached' });
    await keepsFocus();
  });

  it('keeps what was typed when somebody was faster, and says so', async () => {
    await open();
    clerk.on(
      'PATCH /api/dokumente/d-1',
      refusal(409, 'DOKUMENT.CHANGED_MEANWHILE', 'Inzwischen geändert'),
    );
    await press('b');
    await dialog().getByLabel('Absender').fill('Krause GmbH');
    await dialog().getByLabel('Absender').press('Enter');
    await dialog().getByRole('alert').getByText('Inzwischen geändert').waitFor();
    expect(await dialog().getByLabel('Absender').inputValue()).toBe('Krause GmbH');
  });

  it('gives it back to the inbox for a reason, and leaves the Akte open', async () => {
    await open();
    clerk.on('POST /api/dokumente/d-1/return', { json: { posteingangId: null } });
    await press('z');
    await dialog().getByLabel('Begründung').and(clerk.page.locator(':focus')).waitFor();
    await press('Enter');
    await dialog().getByText('Bitte geben Sie eine Begründung an.').waitFor();
    await clerk.page.keyboard.type('Nicht meins');
    await press('Enter');
    await messages().getByText('wieder im Eingang').waitFor();
    expect(sent('POST /api/dokumente/d-1/return')).toEqual([{ reason: 'Nicht meins' }]);
    expect(clerk.address).toBe('/akten/1');
    await keepsFocus();
  });

  it('can be read by everybody, the dialogs too', async () => {
    await open();
    await looksWell(clerk.page, 'dokument');
    await press('b');
    await dialog().getByLabel('Betreff').waitFor();
    await looksWell(clerk.page, 'berichtigen');
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await keepsFocus();
    await press('v');
    await dialog()
      .getByRole('option', { name: /Marktplatz/ })
      .waitFor();
    await looksWell(clerk.page, 'verschieben');
  }, 120_000);

  it('offers nothing of it in a closed Akte, nor to who may not', async () => {
    await open({}, akteWith({ state: 'closed' }));
    expect(
      await head()
        .getByRole('button', { name: /Verschieben/ })
        .count(),
    ).toBe(0);
    clerk = await stage.begin(aSession({}, 'dokument.move'));
    await open();
    await head()
      .getByRole('button', { name: /Berichtigen/ })
      .waitFor();
    expect(
      await head()
        .getByRole('button', { name: /Verschieben/ })
        .count(),
    ).toBe(0);
  });
});
