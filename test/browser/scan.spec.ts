import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Receipt, Stapel, StapelOriginal } from '../../apps/web/src/api/types.js';
import { aPage } from './stage/letters.js';
import { aScanOperator } from './stage/people.js';
import { refusal, type Asked, type Reply } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const SHA = 'ab'.repeat(32);

function anOriginal(filename: string, change: Partial<StapelOriginal> = {}): StapelOriginal {
  return {
    id: filename,
    filename,
    mime: 'image/tiff',
    size: 1_240_000,
    sha256: SHA,
    state: 'read',
    flags: [],
    duplicateOf: null,
    pagesTotal: 2,
    pagesDone: 2,
    pagesFailed: 0,
    separators: [],
    ...change,
  };
}

function aStapel(id: string, change: Partial<Stapel> = {}): Stapel {
  return {
    id,
    title: `Stapel ${id}`,
    state: 'ready',
    createdAt: '2026-11-23T08:00:00.000Z',
    pagesTotal: 2,
    pagesDone: 2,
    pagesFailed: 0,
    originals: [],
    ...change,
  };
}

/** The `Upload-Receipt` header of a committed upload: base64url of JSON. */
function receiptHeader(filename: string): string {
  const receipt: Receipt = {
    stapelId: 'neu',
    originalId: filename,
    clientRef: filename,
    filename,
    size: 9,
    sha256: SHA,
    committedAt: '2026-11-23T09:00:00.000Z',
    duplicateOf: null,
  };
  return Buffer.from(JSON.stringify(receipt)).toString('base64url');
}

function nameOf({ headers }: Asked): string {
  const encoded = /filename ([^,]+)/.exec(headers['upload-metadata'] ?? '')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString();
}

/** Without these a scan could be thought safe that never arrived. */
describe('the scan desk', () => {
  const stage = stageForTests();
  let operator: Visit;
  let refused: (name: string) => Reply | null;

  beforeEach(async () => {
    operator = await stage.begin(aScanOperator());
    refused = () => null;
    operator.on('POST /api/stapel', { json: aStapel('neu', { pagesTotal: 0, pagesDone: 0 }) });
    operator.on('POST /api/stapel/neu/close', { status: 204 });
    operator.on('GET /api/receipts/{ref}', refusal(404, 'UPLOAD.NO_RECEIPT', 'Keine Quittung'));
    operator.on('POST /api/uploads', (asked) => ({
      status: 201,
      headers: { location: `/api/uploads/${encodeURIComponent(nameOf(asked))}` },
    }));
    operator.on('PATCH /api/uploads/{name}', ({ path }) => {
      const name = decodeURIComponent(path.split('/').at(-1) ?? '');
      const headers = { 'upload-offset': '9', 'upload-receipt': receiptHeader(name) };
      return refused(name) ?? { status: 204, headers };
    });
    operator.on('HEAD /api/uploads/{name}', {
      headers: { 'upload-offset': '0', 'upload-length': '9' },
    });
    operator.on('DELETE /api/uploads/{name}', { status: 204 });
  });

  const line = (name: string) =>
    operator.page.getByRole('region', { name: 'Übertragung' }).getByRole('listitem').filter({
      hasText: name,
    });

  async function send(...names: string[]): Promise<void> {
    await operator.goTo('/eingang');
    const buffer = Buffer.from('Ein Brief');
    const files = names.map((name) => ({ name, mimeType: 'application/pdf', buffer }));
    await operator.page.getByLabel('Dateien auswählen').setInputFiles(files);
  }

  describe('while nobody reads', () => {
    const notice = () =>
      operator.page.getByRole('status').filter({
        hasText: 'Es wird gerade nicht gelesen.',
      });
    const asked = () => operator.hearing('GET /api/reading-state');
    const standing: Reply = {
      json: { standstill: true, waitingSince: '2026-11-23T07:31:00.000Z' },
    };

    beforeEach(() => operator.on('GET /api/stapel', { json: aPage([]) }));

    it('says so, that nothing is lost, and since when work waits, and takes files all the same', async () => {
      operator.on('GET /api/reading-state', standing);
      await send('a.pdf');
      await notice().getByText('Ihre Stapel sind sicher').waitFor();
      await notice().getByText('wartet seit 23.11.2026 08:31 Uhr').waitFor();
      await line('a.pdf').getByText('gespeichert').waitFor();
    });

    it('is quiet when somebody reads again', async () => {
      operator.on('GET /api/reading-state', standing);
      await operator.page.clock.install();
      await operator.goTo('/eingang');
      await notice().waitFor();
      operator.on('GET /api/reading-state', { json: { standstill: false, waitingSince: null } });
      await operator.page.clock.runFor('00:30');
      await notice().waitFor({ state: 'detached' });
    });

    it('is quiet when all is well, also where the town does not say', async () => {
      await operator.goTo('/eingang');
      await asked();
      expect(await notice().count()).toBe(0);
      operator.on('GET /api/reading-state', refusal(503, 'DOWN', 'Der Server startet neu'));
      await operator.goTo('/eingang');
      await operator.page.getByText('Dateien auswählen').first().waitFor();
      expect(await notice().count()).toBe(0);
    });
  });

  it('shows the receipt of each file and closes the Stapel when all have arrived', async () => {
    await send('a.pdf', 'b.pdf');
    for (const name of ['a.pdf', 'b.pdf']) {
      await line(name).getByText('gespeichert').waitFor();
      await line(name).getByText(SHA).waitFor();
    }
    await operator.hearing('POST /api/stapel/neu/close');
    expect(operator.asked('POST /api/stapel')).toHaveLength(1);
    const [{ headers } = { headers: {} as Record<string, string> }] =
      operator.asked('POST /api/uploads');
    expect(headers['x-csrf-token']).toBe('token-1');
  });

  it('says of each file that was refused why, leaves the Stapel open and sends again', async () => {
    refused = (name) =>
      name === 'b.pdf' ? refusal(413, 'UPLOAD.TOO_LARGE', 'Die Datei ist zu groß') : null;
    await send('a.pdf', 'b.pdf');
    await line('a.pdf').getByText('gespeichert').waitFor();
    await line('b.pdf').getByText('Die Datei ist zu groß').waitFor();
    expect(operator.asked('POST /api/stapel/neu/close')).toEqual([]);
    refused = () => null;
    await line('b.pdf').getByRole('button', { name: 'Erneut übertragen' }).click();
    await line('b.pdf').getByText('gespeichert').waitFor();
    await operator.hearing('POST /api/stapel/neu/close');
    expect(operator.asked('POST /api/stapel')).toHaveLength(1);
    expect(operator.asked('HEAD /api/uploads/b.pdf')).toHaveLength(1);
  });

  it('does not say "stored" when every byte has gone but nobody has a receipt', async () => {
    operator.on('PATCH /api/uploads/{name}', { status: 204, headers: { 'upload-offset': '9' } });
    await send('a.pdf');
    await line('a.pdf').getByText('Keine Quittung').waitFor();
    expect(await line('a.pdf').getByText('gespeichert').count()).toBe(0);
    expect(operator.asked('POST /api/stapel/neu/close')).toEqual([]);
  });

  it('opens a Stapel of its own for a file whose Stapel takes nothing more', async () => {
    refused = () => refusal(409, 'STAPEL.CLOSED', 'Der Stapel ist geschlossen');
    await send('a.pdf');
    await line('a.pdf').getByText('Der Stapel ist geschlossen').waitFor();
    refused = () => null;
    await line('a.pdf').getByRole('button', { name: 'Erneut übertragen' }).click();
    await line('a.pdf').getByText('gespeichert').waitFor();
    expect(operator.asked('POST /api/stapel')).toHaveLength(2);
  });

  it('says of every file that none was sent when no Stapel can be opened', async () => {
    operator.on('POST /api/stapel', refusal(403, 'DENIED', 'Kein Zugriff'));
    await send('a.pdf', 'b.pdf');
    await line('a.pdf').getByText('Kein Zugriff').waitFor();
    await line('b.pdf').getByText('Kein Zugriff').waitFor();
    expect(operator.asked('POST /api/uploads')).toEqual([]);
  });

  it('answers for the completeness of a Stapel: pages, failures, doubles, what was seen', async () => {
    const originals = [
      anOriginal('gut.tif'),
      anOriginal('doppelt.tif', { duplicateOf: { id: 'x', receivedAt: '2026-11-01T09:00:00Z' } }),
      anOriginal('halb.tif', { pagesDone: 1, pagesFailed: 1 }),
      anOriginal('blass.tif', { flags: [{ code: 'PALE', text: 'Blasser Druck', page: 2 }] }),
    ];
    const stapel = aStapel('1', { state: 'attention', pagesTotal: 8, pagesDone: 7, originals });
    operator.on('GET /api/stapel', { json: aPage([stapel]) });
    operator.on('GET /api/stapel/1', { json: { ...stapel, pagesFailed: 1 } });
    await operator.goTo('/eingang');
    const detail = operator.page.locator('.stapel-detail');
    await detail.getByTestId('stapel-fortschritt').getByText('8 von 8 Seiten').waitFor();
    await detail.getByTestId('stapel-fortschritt').getByText('Zu prüfen').waitFor();
    const file = (name: string) => detail.getByRole('listitem').filter({ hasText: name });
    await file('gut.tif').getByText('1,2 MB').waitFor();
    await file('doppelt.tif').getByText('Schon einmal eingegangen am 01.11.2026').waitFor();
    await file('halb.tif').getByText('1 Seite nicht gelesen').waitFor();
    await file('blass.tif').getByText('Seite 2: Blasser Druck').waitFor();
    expect(await file('gut.tif').locator('.badge').count()).toBe(0);
  });

  it('shows another Stapel when it is chosen, and loads older ones', async () => {
    operator.on('GET /api/stapel', ({ query }) => ({
      json: query.get('cursor') ? aPage([aStapel('alt')]) : aPage([aStapel('1')], 'weiter'),
    }));
    operator.on('GET /api/stapel/1', { json: aStapel('1') });
    operator.on('GET /api/stapel/alt', { json: aStapel('alt') });
    await operator.goTo('/eingang');
    await operator.page.getByRole('button', { name: 'Mehr laden' }).click();
    await operator.page.getByRole('link', { name: /Stapel alt/ }).click();
    await operator.page.getByRole('heading', { level: 2, name: 'Stapel alt' }).waitFor();
    expect(operator.address).toContain('stapel=alt');
  });
});
