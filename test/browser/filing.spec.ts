import { beforeEach, describe, expect, it } from '@jest/globals';
import { anAkte, aUnit } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal, aRead } from './stage/letters.js';
import { aSession } from './stage/people.js';
import { held, refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const DATE = 'Mon, 23 Nov 2026 09:00:00 GMT';
const filed = (undoUntil = '2026-11-23T09:10:00.000Z') => ({
  json: aFiling('32.13-2026/1', undoUntil),
  headers: { date: DATE },
});

/** Without these a clerk could file into the wrong Akte, or believe that something was filed. */
describe('filing a letter', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const first = anItem('eins', { title: 'Antrag auf Sondernutzung' });
  const second = anItem('zwei', { title: 'Rechnung Nr. 12' });
  const proposals = [
    aProposal('1'),
    aProposal('2', { betreff: 'Gerüste am Markt', sureness: 'prüfen' }),
  ];

  async function open(letter = aLetter(first, { proposals })): Promise<void> {
    clerk.on('GET /api/posteingang', { json: aPage([first, second]) });
    clerk.on('GET /api/posteingang/eins', { json: letter });
    clerk.on('GET /api/posteingang/zwei', { json: aLetter(second) });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/posteingang/{id}/progress', { json: { ...letter } });
    clerk.on('GET /api/akten/{id}', ({ path }) => ({ json: anAkte(path.split('/').at(-1) ?? '') }));
    await clerk.goTo('/eingang');
    await panel().getByLabel('Betreff', { exact: true }).waitFor();
  }

  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });
  const press = (key: string) => clerk.page.locator('body').press(key);
  const sent = () => clerk.asked('POST /api/posteingang/eins/file').map(({ body }) => body);

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('takes a sure proposal beforehand and shows the next letter without waiting', async () => {
    await open();
    const { answer, release } = held(filed());
    clerk.on('POST /api/posteingang/eins/file', answer);
    await press('Control+Enter');
    await panel().getByText('Kein Vorschlag.').waitFor();
    expect(clerk.address).toContain('eintrag=zwei');
    await clerk.hearing('POST /api/posteingang/eins/file');
    expect(sent()).toEqual([{ akteId: '1', betreff: 'Antrag auf Sondernutzung' }]);
    expect(await messages().getByText('Abgelegt in').count()).toBe(0);
    release();
    await messages().getByText('Abgelegt in 32.13-2026/1').waitFor();
  });

  it('files into the second proposal with the key 2', async () => {
    await open();
    clerk.on('POST /api/posteingang/eins/file', filed());
    await press('2');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toEqual([{ akteId: '2', betreff: 'Antrag auf Sondernutzung' }]);
  });

  it('leads to a new Akte where that is likelier, with the unit that is proposed, by Strg Enter as by N', async () => {
    const unit = { id: '32.13', number: '32.13', title: 'Märkte', why: 'Ähnliche Schreiben' };
    const why = 'Kein Zeichen wie in einer Akte';
    const weak = aProposal('7', { sureness: 'schwach', why: 'Gleiche Wörter: Markt' });
    const newAkte = { likely: true, why, einheiten: [unit] };
    clerk.on('GET /api/aktenplan', { json: { items: [aUnit('32', null), aUnit('32.13', '32')] } });
    clerk.on('POST /api/posteingang/eins/file', filed());
    await open(aLetter(first, { proposals: [weak], newAkte }));
    await panel()
      .getByRole('button', { name: /Vermutlich eine neue Akte.*32\.13/ })
      .waitFor();
    await panel().getByText(why).waitFor();
    await panel().getByText('nur ähnlich').waitFor();
    await press('Control+Enter');
    const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.getByText('Ähnliche Schreiben').waitFor();
    expect(sent()).toEqual([]);
    await clerk.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await press('1');
    await panel()
      .getByRole('button', { name: /Akte 7/, pressed: true })
      .waitFor();
    expect(sent()).toEqual([]);
    await press('Control+Enter');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toMatchObject([{ akteId: '7' }]);
  });

  it('brings the letter back when the town refuses, with the reason and the Kennung', async () => {
    await open();
    const why = 'In eine geschlossene Akte kann nichts abgelegt werden.';
    clerk.on(
      'POST /api/posteingang/eins/file',
      refusal(409, 'AKTE.CLOSED', 'Akte ist z. d. A.', why),
    );
    await press('1');
    const alert = panel().getByRole('alert');
    await alert.getByText('Akte ist z. d. A.').waitFor();
    await alert.getByText(why).waitFor();
    await alert.getByText('Kennung k-4711').waitFor();
    expect(clerk.address).toContain('eintrag=eins');
    await clerk.page.getByTestId('announcer').getByText('Nicht abgelegt').waitFor();
  });

  it('says that nothing was filed when the line is dead', async () => {
    await open();
    clerk.on('POST /api/posteingang/eins/file', refusal(503, 'DOWN', 'Der Server startet neu'));
    await press('1');
    await panel().getByRole('alert').getByText('Der Server startet neu').waitFor();
    expect(await messages().getByText('Abgelegt in').count()).toBe(0);
  });

  it('shows for the other letters of the sender where they belong now, as soon as one is filed', async () => {
    const read = { ...first.read, sender: { value: 'Erna Zis', sureness: 'sicher' as const } };
    const [one, other] = [anItem('eins', { read }), anItem('zwei', { read, newAkte: true })];
    const now = { akteId: '9', aktenzeichen: '32.13-2026/9', sureness: 'sicher' as const };
    let isFiled = false;
    await open(aLetter({ ...first, read }, { proposals }));
    clerk.on('GET /api/posteingang', () => ({
      json: aPage(isFiled ? [{ ...other, newAkte: false, proposal: now }] : [one, other]),
    }));
    clerk.on('GET /api/posteingang/zwei', () => ({
      json: aLetter(other, { proposals: isFiled ? [aProposal('9')] : [] }),
    }));
    clerk.on('POST /api/posteingang/eins/file', () => {
      isFiled = true;
      return filed();
    });
    await clerk.goTo('/eingang');
    await clerk.page.locator('.inbox-row', { hasText: 'neue Akte' }).waitFor();
    await press('1');
    await clerk.page.locator('.inbox-row', { hasText: '32.13-2026/9' }).waitFor();
    await panel()
      .getByRole('button', { name: /Akte 9/ })
      .waitFor();
  });

  it('takes a filing back with Strg Z and shows the letter again', async () => {
    await open();
    clerk.on('POST /api/posteingang/eins/file', filed());
    clerk.on('POST /api/posteingang/eins/undo-filing', { json: first });
    await press('1');
    await messages()
      .getByRole('button', { name: /Rückgängig/ })
      .waitFor();
    await press('Control+z');
    await messages().getByText('Ablage zurückgenommen').waitFor();
    expect(clerk.asked('POST /api/posteingang/eins/undo-filing')).toHaveLength(1);
    await clerk.page.waitForURL(/eintrag=eins/);
  });

  it('says who has gone on with it when a filing cannot be taken back', async () => {
    await open();
    clerk.on('POST /api/posteingang/eins/file', filed());
    const why = 'Frau Weber hat am 23.11.2026, 10:00 Uhr damit weitergearbeitet.';
    clerk.on(
      'POST /api/posteingang/eins/undo-filing',
      refusal(409, 'POSTEINGANG.CHANGED_MEANWHILE', 'Inzwischen weiterbearbeitet', why),
    );
    await press('1');
    await messages()
      .getByRole('button', { name: /Rückgängig/ })
      .waitFor();
    const lying = { akteId: '1', aktenzeichen: '32.13-2026/1', dokumentId: 'd-1' };
    clerk.on('GET /api/posteingang/eins', {
      json: aLetter({ ...first, state: 'filed', filed: lying }),
    });
    await press('Control+z');
    await panel().getByRole('alert').getByText(why).waitFor();
    await clerk.page.getByTestId('announcer').getByText('Ablage nicht zurückgenommen').waitFor();
    expect(await messages().getByText('Ablage zurückgenommen').count()).toBe(0);
  });

  it('offers to take back no longer than the town lets it', async () => {
    await open();
    clerk.on('POST /api/posteingang/eins/file', filed('2026-11-23T09:00:02.000Z'));
    await press('1');
    const undo = messages().getByRole('button', { name: /Rückgängig/ });
    await undo.waitFor();
    await undo.waitFor({ state: 'detached', timeout: 8_000 });
  });

  it('sends nothing without Akte or Betreff and says what is missing', async () => {
    await open(aLetter(first));
    await panel().getByLabel('Betreff', { exact: true }).fill(' ');
    await press('Control+Enter');
    await panel().getByRole('alert').getByText('Wählen Sie zuerst eine Akte aus.').waitFor();
    await panel().getByText('Bitte geben Sie einen Betreff an.').waitFor();
    await panel().getByLabel('Datum des Schreibens').fill('32.1.');
    await panel()
      .getByText(/^Kein Datum\./)
      .waitFor();
    expect(sent()).toEqual([]);
  });

  it('lets a person type 1 into the Betreff without filing', async () => {
    await open();
    await panel().getByLabel('Betreff', { exact: true }).press('1');
    await panel().getByLabel('Betreff', { exact: true }).press('n');
    expect(await panel().getByLabel('Betreff', { exact: true }).inputValue()).toContain('1');
    expect(sent()).toEqual([]);
    expect(await clerk.page.getByRole('dialog').count()).toBe(0);
  });

  it('does not file a letter that is still being read', async () => {
    await open(aLetter({ ...first, state: 'reading', pagesDone: 0 }, { proposals }));
    await panel().getByText('Dieser Brief wird noch gelesen.').waitFor();
    await press('1');
    await press('Control+Enter');
    expect(
      await panel()
        .getByRole('button', { name: /Ablegen und weiter/ })
        .isDisabled(),
    ).toBe(true);
    expect(sent()).toEqual([]);
  });

  it('sends what was read, and what was typed over it', async () => {
    const fields = [
      aRead('letter-date', '2026-03-03'),
      aRead('sender', 'Finanzamt'),
      aRead('foreign-reference', 'FA-1'),
      aRead('deadline', '2026-03-31', { text: 'bis zum 31. März 2026' }),
    ];
    await open(aLetter(first, { proposals, fields }));
    await panel().getByText('„bis zum 31. März 2026“, Seite 1').waitFor();
    await press('c');
    await clerk.page.keyboard.type('FA-2');
    await panel().getByText('getippt').waitFor();
    await panel().getByRole('button', { name: 'FA-1' }).waitFor();
    clerk.on('POST /api/posteingang/eins/file', filed());
    await clerk.page.keyboard.press('Control+Enter');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toEqual([
      {
        akteId: '1',
        betreff: 'Antrag auf Sondernutzung',
        dokumentDate: '2026-03-03',
        sender: 'Finanzamt',
        foreignReference: 'FA-2',
        deadline: '2026-03-31',
      },
    ]);
  });

  it('brings back what was read with one key, and with one click', async () => {
    await open(aLetter(first, { proposals, fields: [aRead('sender', 'Finanzamt')] }));
    const sender = panel().getByLabel('Absender', { exact: true });
    await press('e');
    await clerk.page.keyboard.type('Amt');
    await clerk.page.keyboard.press('ArrowDown');
    expect(await sender.inputValue()).toBe('Finanzamt');
    await sender.fill('Amt');
    await panel().getByRole('button', { name: 'Finanzamt' }).click();
    expect(await sender.inputValue()).toBe('Finanzamt');
  });

  it('stops at what is in doubt, says why, and files it only when one says so', async () => {
    const fields = [
      aRead('letter-date', '2026-03-03', { sureness: 'prüfen', why: 'Das Datum ist blass' }),
      aRead('letter-date', '2026-03-08', { sureness: 'prüfen' }),
    ];
    await open(aLetter(first, { proposals, fields }));
    clerk.on('POST /api/posteingang/eins/file', filed());
    await press('1');
    await panel().getByRole('alert').getByText('Bitte prüfen: Das Datum ist blass.').waitFor();
    const date = panel().getByLabel('Datum des Schreibens');
    await date.and(clerk.page.locator(':focus')).waitFor();
    expect(sent()).toEqual([]);
    await clerk.page.keyboard.press('ArrowDown');
    expect(await date.inputValue()).toBe('08.03.2026');
    await clerk.page.keyboard.press('Enter');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toMatchObject([{ akteId: '1', dokumentDate: '2026-03-08' }]);
  });

  it('says of a letter without a Betreff what its file is called, and does not file that by itself', async () => {
    const scan = anItem('eins', { title: 'brief-005', filename: 'brief-005.pdf' });
    await open(aLetter(scan, { proposals }));
    await panel().getByText('Datei brief-005.pdf').waitFor();
    await press('1');
    await panel().getByRole('alert').getByText('kein Betreff gelesen').waitFor();
    expect(sent()).toEqual([]);
  });

  it('leads to the choice of an Akte where none is chosen', async () => {
    await open(aLetter(first));
    await panel()
      .getByRole('button', { name: /Ablegen und weiter/ })
      .click();
    await panel()
      .getByRole('button', { name: /Andere Akte suchen/ })
      .and(clerk.page.locator(':focus'))
      .waitFor();
    expect(sent()).toEqual([]);
  });

  it('proposes the unit of a new Akte from the sign in the letter, and Enter takes it', async () => {
    const units = [aUnit('32', null), aUnit('32.13', '32'), aUnit('41', null)];
    clerk.on('GET /api/aktenplan', { json: { items: units } });
    await open(aLetter(first, { fields: [aRead('own-aktenzeichen', '32.13-2026/0041')] }));
    await press('n');
    const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.getByText('nach dem Zeichen im Brief').waitFor();
    await dialog.getByLabel('Betreff der Akte').and(clerk.page.locator(':focus')).waitFor();
    await clerk.page.keyboard.press('Enter');
    await panel()
      .getByRole('button', { name: /Ablegen und weiter/ })
      .and(clerk.page.locator(':focus'))
      .waitFor();
    clerk.on('POST /api/posteingang/eins/file', filed());
    await clerk.page.keyboard.press('Enter');
    await messages().getByText('Abgelegt in').waitFor();
    const newAkte = { aktenplaneinheitId: '32.13', betreff: 'Antrag auf Sondernutzung' };
    expect(sent()).toEqual([{ newAkte, betreff: 'Antrag auf Sondernutzung' }]);
  });

  it('files into an Akte that one has searched with A', async () => {
    await open(aLetter(first));
    clerk.on('GET /api/akten', ({ query }) => ({
      json: aPage(query.get('q') === 'Markt' ? [anAkte('9', { betreff: 'Markt' })] : []),
    }));
    await press('a');
    await clerk.page.getByRole('combobox', { name: 'Aktenzeichen oder Betreff' }).fill('Markt');
    await clerk.page.getByRole('option', { name: /Markt/ }).click();
    await panel().getByRole('group', { name: 'Gewählte Akte' }).getByText('Markt').waitFor();
    clerk.on('POST /api/posteingang/eins/file', filed());
    await press('Control+Enter');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toEqual([{ akteId: '9', betreff: 'Antrag auf Sondernutzung' }]);
  });

  it('opens a new Akte only under a unit that nothing stands below, and with a Betreff', async () => {
    const units = [aUnit('32', null), aUnit('32.13', '32'), aUnit('41', null)];
    clerk.on('GET /api/aktenplan', { json: { items: units } });
    await open(aLetter(first));
    await press('n');
    const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.getByRole('option', { name: /32\.13/ }).waitFor();
    expect(await dialog.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('32.13'),
      expect.stringContaining('41'),
    ]);
    expect(await dialog.getByRole('button', { name: 'Übernehmen' }).isDisabled()).toBe(true);
    await dialog.getByRole('option', { name: /32\.13/ }).click();
    await dialog.getByLabel('Betreff der Akte').fill('');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await dialog.getByText('Bitte geben Sie einen Betreff an.').waitFor();
    await dialog.getByLabel('Betreff der Akte').fill('Gerüste 2026');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    clerk.on('POST /api/posteingang/eins/file', filed());
    await press('Control+Enter');
    await messages().getByText('Abgelegt in').waitFor();
    const newAkte = { aktenplaneinheitId: '32.13', betreff: 'Gerüste 2026' };
    expect(sent()).toEqual([{ newAkte, betreff: 'Antrag auf Sondernutzung' }]);
  });

  it('offers a new Akte to nobody who may not open one', async () => {
    clerk = await stage.begin(aSession({}, 'akte.open'));
    await open();
    await press('n');
    expect(await clerk.page.getByRole('dialog').count()).toBe(0);
    expect(
      await panel()
        .getByRole('button', { name: /Neue Akte/ })
        .count(),
    ).toBe(0);
    await panel()
      .getByRole('button', { name: /Andere Akte/ })
      .waitFor();
  });

  it('offers the open Vorgänge of the chosen Akte alone, and a new one by name', async () => {
    await open();
    const list = panel().getByLabel('Vorgang', { exact: true });
    await list.getByText('1 Genehmigung').waitFor({ state: 'attached' });
    expect(await list.getByText('2 Abgeschlossenes').count()).toBe(0);
    await list.selectOption('Neuer Vorgang …');
    await panel().getByLabel('Betreff des neuen Vorgangs').fill('Widerspruch');
    clerk.on('POST /api/posteingang/eins/file', filed());
    await press('Control+Enter');
    await messages().getByText('Abgelegt in').waitFor();
    expect(sent()).toEqual([
      {
        akteId: '1',
        betreff: 'Antrag auf Sondernutzung',
        newVorgang: { betreff: 'Widerspruch' },
      },
    ]);
  });
});
