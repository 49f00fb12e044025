import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { letterPdf, letterTiff } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Client } from '../support/client.js';
import { Installation } from '../support/installation.js';

/** Three pages; the word that is looked for later stands on the third one only. */
const pages = [
  ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'],
  ['Seite zwei', 'Das Gerüst wird am Montag aufgestellt.'],
  ['Seite drei', 'Der Weihnachtsmarkt bleibt davon unberührt.'],
];

describe('the main job, from the scan station to the auditor', () => {
  let town: Installation;
  let clerk: Client;
  let auditor: Client;
  let stapelId: string;
  let tiff: Buffer;
  let billId: string;
  let posteingangId: string;
  let akteId: string;
  let dokumentId: string;

  beforeAll(async () => {
    town = await Installation.forStories();
    tiff = await letterTiff({ pages, compression: 'g4' });
    clerk = await town.signIn('neumann');
    auditor = await town.signIn('pruefung');
  });

  afterAll(() => town.remove());

  it('the station gets a receipt with the hash of what it sent', async () => {
    const station = town.station();
    const stapel = await station.post('/api/stapel', { title: 'Post von heute' });
    expect(stapel.status).toBe(201);
    stapelId = stapel.body.id;
    const clientRef = crypto.randomUUID();
    const first = await station.upload(stapelId, { bytes: tiff, filename: 'brief.tif', clientRef });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ sha256: sha256Hex(tiff), size: tiff.length, clientRef });
    const again = await station.upload(stapelId, { bytes: tiff, filename: 'brief.tif', clientRef });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('a born-digital PDF arrives beside it', async () => {
    const pdf = await letterPdf({
      pages: [['Rechnung Nr. 4711', 'Zahlbar bis zum 27.11.2026.']],
    });
    const answer = await town.station().upload(stapelId, { bytes: pdf, filename: 'rechnung.pdf' });
    expect(answer.status).toBe(201);
  });

  it('all pages are read by themselves', async () => {
    const stapel = await until(
      async () => {
        const { body } = await town.station().get(`/api/stapel/${stapelId}`);
        return body.pagesTotal === 4 && body.pagesDone === 4 ? body : false;
      },
      { timeoutMs: 90_000 },
    );
    expect(stapel.pagesFailed).toBe(0);
  });

  it('the clerk finds it in the inbox, page by page, with its text', async () => {
    const inbox = await until(
      async () => {
        const { body } = await clerk.get('/api/posteingang?state=open');
        // Other stories may be told in the same town.
        const ready = body.items.filter(
          (item: { state: string; stapelId: string }) =>
            item.stapelId === stapelId && item.state === 'ready',
        );
        return ready.length === 2 ? ready : false;
      },
      { timeoutMs: 30_000 },
    );
    posteingangId = inbox.find((item: { pageCount: number }) => item.pageCount === 3).id;
    billId = inbox.find((item: { pageCount: number }) => item.pageCount === 1).id;
    const page = await clerk.get(`/api/posteingang/${posteingangId}/pages/3`);
    expect(page.body.text).toContain('Weihnachtsmarkt');
    const image = await clerk.bytes(`/api/posteingang/${posteingangId}/pages/3/image`);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
  });

  it('the worker has noted what stands in a letter, for a person to take', async () => {
    const letter = await until(
      async () => {
        const { body } = await clerk.get(`/api/posteingang/${billId}`);
        return body.fieldsState === 'read' ? body : false;
      },
      { timeoutMs: 30_000 },
    );
    expect(letter.fields).toContainEqual(
      expect.objectContaining({ field: 'deadline', value: '2026-11-27', pageNo: 1 }),
    );
  });

  it('files it into a new Akte with a generated Aktenzeichen', async () => {
    const plan = await clerk.get('/api/aktenplan');
    const einheit = plan.body.items.find((item: { parentId: string | null }) => item.parentId);
    const filed = await clerk.post(`/api/posteingang/${posteingangId}/file`, {
      newAkte: { aktenplaneinheitId: einheit.id, betreff: 'Sondernutzung Breite Straße 22' },
      betreff: 'Antrag auf Sondernutzung',
    });
    expect(filed.status).toBe(200);
    expect(filed.body.aktenzeichen).toMatch(/-20\d\d\/\d{4}$/);
    ({ akteId, dokumentId } = filed.body);
  });

  it('is found by a word on page 3, with the word marked at its place', async () => {
    const hit = await until(
      async () => {
        const { body } = await clerk.get('/api/search?q=weihnachtsmarkt');
        return body.items[0] ?? false;
      },
      { timeoutMs: 15_000 },
    );
    expect(hit).toMatchObject({ dokumentId, akteId, pageNo: 3 });
    expect(hit.snippet.find((part: { mark: boolean }) => part.mark).text).toMatch(
      /Weihnachtsmarkt/,
    );
    expect(hit.boxes.length).toBeGreaterThan(0);
  });

  it('gives back the original byte for byte, and a searchable PDF beside it', async () => {
    const original = await clerk.bytes(`/api/dokumente/${dokumentId}/content?as=original`);
    expect(original.bytes.equals(tiff)).toBe(true);
    const part = await clerk.bytes(`/api/dokumente/${dokumentId}/content?as=original`, {
      range: 'bytes=2-5',
    });
    expect([part.status, part.bytes.equals(tiff.subarray(2, 6))]).toEqual([206, true]);
    const rendition = await clerk.bytes(`/api/dokumente/${dokumentId}/content?as=rendition`);
    expect(rendition.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('shows the auditor the whole history, on screen, as PDF and as ZIP', async () => {
    const history = await auditor.get(`/api/akten/${akteId}/history?limit=200`);
    const actions: string[] = history.body.items.map((event: { action: string }) => event.action);
    expect(actions).toEqual(expect.arrayContaining(['akte.opened', 'dokument.filed']));
    const pdf = await auditor.bytes(`/api/akten/${akteId}/history.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const zip = await auditor.bytes(`/api/akten/${akteId}/export.zip`);
    expect(zip.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('hides the Akte from those it does not concern', async () => {
    const operator = await town.signIn('betrieb');
    expect((await operator.get(`/api/akten/${akteId}`)).status).toBe(403);
    const scan = await town.signIn('scan');
    expect((await scan.get(`/api/akten/${akteId}`)).status).toBe(403);
    expect((await scan.get('/api/search?q=weihnachtsmarkt')).status).toBe(403);
  });

  it('takes nothing from somebody who is not signed in', async () => {
    for (const path of ['/api/akten', '/api/posteingang', '/api/search?q=a', '/api/stapel']) {
      expect((await fetch(town.url + path)).status).toBe(401);
    }
  });

  it('ends in order although a browser is listening', async () => {
    if (!town.isOwn) return;
    const notices = await clerk.listen();
    const [heard] = await Promise.all([notices.text(), town.stop()]);
    expect(heard).toContain('verbunden');
  });
});
