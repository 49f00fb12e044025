import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { Notices, Stapel } from '../../apps/web/src/api/types.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal, aRead } from './stage/letters.js';
import { held, refusal, silence, type Reply } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const reading = anItem('eins', { state: 'reading', pageCount: 2, pagesDone: 1 });
const stapel: Stapel = {
  id: 's-1',
  title: 'Post vom Montag',
  state: 'reading',
  createdAt: '2026-11-23T08:00:00.000Z',
  pagesTotal: 4,
  pagesDone: 0,
  pagesFailed: 0,
  originals: [],
};

/** What the live connection carries; it ends after it, and the browser does not come back at once. */
function told(...notices: { [T in keyof Notices]: [T, Notices[T]] }[keyof Notices][]): Reply {
  const events = notices.map(
    ([topic, data]) => `event: ${topic}\ndata: ${JSON.stringify(data)}\n\n`,
  );
  return {
    text: `retry: 60000\n\n${events.join('')}`,
    headers: { 'content-type': 'text/event-stream' },
  };
}

/** Without these a screen would stand still while the town works, or ask it to death. */
describe('what the town tells by itself', () => {
  const stage = stageForTests();
  let clerk: Visit;

  beforeEach(async () => {
    clerk = await stage.begin();
    clerk.on('GET /api/posteingang', { json: aPage([reading]) });
    clerk.on('GET /api/stapel', { json: aPage([stapel]) });
    clerk.on('GET /api/posteingang/eins', {
      json: aLetter(reading, { proposals: [aProposal('1')] }),
    });
    clerk.on('GET /api/posteingang/eins/progress', { json: aLetter(reading) });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/akten/{id}', refusal(404, 'AKTE.NOT_FOUND', 'Keine Akte'));
  });

  const spoken = (text: string | RegExp) =>
    clerk.page.getByTestId('announcer').getByText(text).waitFor({ state: 'attached' });
  const file = () => clerk.page.getByRole('button', { name: /Ablegen und weiter/ });
  const looks = () => clerk.asked('GET /api/posteingang/eins').length;

  it('moves the bar of a Stapel and says it aloud at the quarters only', async () => {
    const { id, ...rest } = stapel;
    const notice = { stapelId: id, ...rest, pagesDone: 2 };
    const { answer, release } = held(told(['stapel', notice]));
    clerk.on('GET /api/live', answer);
    await clerk.goTo('/eingang');
    await clerk.page.getByText('0 von 4 Seiten').waitFor();
    await spoken('Post vom Montag: Das Lesen hat begonnen.');
    release();
    await clerk.page.getByText('2 von 4 Seiten', { exact: true }).waitFor();
    await spoken('Post vom Montag: 2 von 4 Seiten gelesen.');
  });

  it('lets a letter be filed as soon as its reading has ended', async () => {
    await clerk.goTo('/eingang');
    await clerk.page.getByText('Dieser Brief wird noch gelesen.').waitFor();
    expect(await file().isDisabled()).toBe(true);
    const ready = anItem('eins', { pageCount: 2, pagesDone: 2 });
    clerk.on('GET /api/posteingang/eins/progress', { json: aLetter(ready) });
    clerk.on('GET /api/posteingang/eins', {
      json: aLetter(ready, { proposals: [aProposal('1')] }),
    });
    clerk.on('GET /api/posteingang', { json: aPage([ready]) });
    await file().and(clerk.page.locator(':enabled')).waitFor();
  });

  it('asks for the progress of a letter that is being read, and not for the letter', async () => {
    clerk.on('GET /api/live', silence);
    await clerk.goTo('/eingang');
    await clerk.hearing('GET /api/posteingang/eins/progress', 3);
    expect(looks()).toBe(1);
  });

  it('keeps what a clerk has typed while pages come in', async () => {
    await clerk.goTo('/eingang');
    const betreff = clerk.page.getByLabel('Betreff', { exact: true });
    await betreff.fill('Mein Betreff');
    await clerk.hearing('GET /api/posteingang/eins/progress', 2);
    expect(await betreff.inputValue()).toBe('Mein Betreff');
  });

  describe('of what stands in a letter', () => {
    const ready = anItem('eins');
    const waiting = 'Datum, Absender und andere Angaben werden noch gelesen.';
    const letterWith = (...fields: ReturnType<typeof aRead>[]) => ({
      json: aLetter(ready, { fields, fieldsState: fields.length > 0 ? 'read' : 'reading' }),
    });

    beforeEach(() => {
      clerk.on('GET /api/posteingang', { json: aPage([ready]) });
      clerk.on('GET /api/posteingang/eins', letterWith());
      clerk.on('GET /api/posteingang/eins/progress', letterWith());
    });

    const appears = async () => {
      const sender = clerk.page.getByLabel('Absender', { exact: true });
      await until(async () => (await sender.inputValue()) === 'Finanzamt', { timeoutMs: 15_000 });
      expect(await clerk.page.getByText(waiting).count()).toBe(0);
    };

    it('shows it when it is there, and holds up nobody until then', async () => {
      const { id, state, pageCount, pagesDone, pagesFailed } = ready;
      const counts = { pageCount, pagesDone, pagesFailed };
      const { answer, release } = held(
        told(['posteingang', { id, state, ...counts, fieldsState: 'read' }]),
      );
      clerk.on('GET /api/live', answer);
      await clerk.goTo('/eingang');
      await clerk.page.getByText(waiting).waitFor();
      expect(await file().isEnabled()).toBe(true);
      await clerk.page.getByLabel('Betreff', { exact: true }).fill('Mein Betreff');
      clerk.on('GET /api/posteingang/eins', letterWith(aRead('sender', 'Finanzamt')));
      release();
      await appears();
      const betreff = clerk.page.getByLabel('Betreff', { exact: true });
      expect(await betreff.inputValue()).toBe('Mein Betreff');
    });

    it('asks for it by itself while the line is down, and looks no oftener than it has to', async () => {
      clerk.on('GET /api/live', () => told());
      await clerk.goTo('/eingang');
      await clerk.page.getByText(waiting).waitFor();
      await clerk.hearing('GET /api/posteingang/eins/progress', 2);
      expect(looks()).toBe(1);
      const found = letterWith(aRead('sender', 'Finanzamt'));
      clerk.on('GET /api/posteingang/eins', found);
      clerk.on('GET /api/posteingang/eins/progress', found);
      await appears();
      expect(looks()).toBe(2);
    });

    it('says that nothing could be determined', async () => {
      const json = aLetter(ready, { fieldsState: 'not-determined' });
      clerk.on('GET /api/posteingang/eins', { json });
      await clerk.goTo('/eingang');
      await clerk.page.getByText('konnten nicht ermittelt werden').waitFor();
      expect(await file().isEnabled()).toBe(true);
    });
  });

  it('says that the line is down, and asks by itself until it stands again', async () => {
    clerk.on('GET /api/live', () => told());
    await clerk.goTo('/eingang');
    await clerk.page.getByText('Verbindung zum Server unterbrochen.').waitFor();
    const before = clerk.asked('GET /api/posteingang').length;
    await clerk.hearing('GET /api/posteingang', before + 2);
  });

  it('says before anything is shown that the town does not answer', async () => {
    clerk.on('GET /api/town', refusal(403, 'TOWN.CLOSED', 'Wartung', 'Ab 12 Uhr wieder da.'));
    await clerk.goTo('/eingang');
    await clerk.page.getByRole('alert').getByText('Ab 12 Uhr wieder da.').waitFor();
  });
});

/** Without these a report would vanish before it was read, or cover the next one. */
describe('a report at the lower edge', () => {
  const stage = stageForTests();
  let clerk: Visit;
  const letter = anItem('eins');
  const toast = () => clerk.page.getByRole('region', { name: 'Meldungen' });

  beforeEach(async () => {
    clerk = await stage.begin();
    clerk.on('GET /api/posteingang', { json: aPage([letter, anItem('zwei')]) });
    clerk.on('GET /api/posteingang/{id}', ({ path }) => ({
      json: aLetter(anItem(path.split('/').at(-1) ?? ''), { proposals: [aProposal('1')] }),
    }));
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/akten/{id}', refusal(404, 'AKTE.NOT_FOUND', 'Keine Akte'));
    clerk.on('POST /api/posteingang/{id}/file', ({ path }) => ({
      json: aFiling(`Zeichen ${path.split('/').at(-2)}`, '2026-11-23T09:00:03.000Z'),
      headers: { date: 'Mon, 23 Nov 2026 09:00:00 GMT' },
    }));
    await clerk.goTo('/eingang');
    await clerk.page.getByRole('button', { name: /Ablegen und weiter/ }).waitFor();
    await clerk.page.locator('body').press('1');
    await toast().getByText('Zeichen eins').waitFor();
  });

  it('stays as long as one points at it', async () => {
    await toast().getByText('Abgelegt in').hover();
    await clerk.page.waitForTimeout(4_000);
    expect(await toast().getByText('Zeichen eins').count()).toBe(1);
    await clerk.page.mouse.move(0, 0);
    await toast().getByText('Zeichen eins').waitFor({ state: 'detached', timeout: 8_000 });
  });

  it('gives way to the next one, and Strg Z means that one', async () => {
    clerk.on('POST /api/posteingang/{id}/undo-filing', { json: letter });
    await clerk.page.getByRole('heading', { name: 'Brief zwei' }).or(toast()).first().waitFor();
    await clerk.page.waitForURL(/eintrag=zwei/);
    await clerk.page.locator('body').press('1');
    await toast().getByText('Zeichen zwei').waitFor();
    expect(await toast().getByText('Zeichen eins').count()).toBe(0);
    await clerk.page.locator('body').press('Control+z');
    await clerk.hearing('POST /api/posteingang/zwei/undo-filing');
    expect(clerk.asked('POST /api/posteingang/eins/undo-filing')).toEqual([]);
  });

  it('can be closed, and the way back stays with its key until it was taken', async () => {
    clerk.on('POST /api/posteingang/eins/undo-filing', { json: letter });
    await toast().getByRole('button', { name: 'Meldung schließen' }).click();
    await toast().getByText('Zeichen eins').waitFor({ state: 'detached' });
    await clerk.page.locator('body').press('Control+z');
    await toast().getByText('Ablage zurückgenommen').waitFor();
    await clerk.page.locator('body').press('Control+z');
    expect(clerk.asked('POST /api/posteingang/eins/undo-filing')).toHaveLength(1);
  });
});
