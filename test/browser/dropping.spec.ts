import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Akte, Dropped, Receipt } from '../../apps/web/src/api/types.js';
import { aDokumentItem, anAkte, aVorgang } from './stage/akten.js';
import { axeOn } from './stage/axe.js';
import { anAuditor } from './stage/people.js';
import { refusal, type Asked } from './stage/replies.js';
import { PHONE, stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const akte = anAkte('1', { vorgaenge: [aVorgang(1, 'Genehmigung'), aVorgang(2, 'Abnahme')] });
const nothing: Dropped = { waiting: 0, own: [] };

function own(change: Partial<Dropped['own'][number]> = {}): Dropped['own'][number] {
  const filed = { reason: null, reasonText: null, dokumentId: null, undoUntil: null } as const;
  return { letterId: 'b', filename: 'Plan.pdf', state: 'waiting', ...filed, ...change };
}

function receiptOf(filename: string): string {
  const ids = { stapelId: 's', originalId: filename, clientRef: filename, filename };
  const about = { size: 3, sha256: 'ab'.repeat(32), duplicateOf: null };
  const receipt: Receipt = { ...ids, ...about, committedAt: '2026-11-23T09:00:00.000Z' };
  return Buffer.from(JSON.stringify(receipt)).toString('base64url');
}

function nameOf({ headers }: Asked): string {
  const encoded = /filename ([^,]+)/.exec(headers['upload-metadata'] ?? '')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString();
}

/** Without these a file that somebody has dropped could be thought filed, or lost, when it is neither. */
describe('files dropped on an Akte', () => {
  const stage = stageForTests();
  let clerk: Visit;
  let dropped: Dropped;

  beforeEach(async () => {
    clerk = await stage.begin();
    dropped = nothing;
    answer(akte);
  });

  function answer(shown: Akte): void {
    clerk.on('GET /api/akten/1', { json: shown });
    clerk.on('GET /api/akten/1/stapel', () => ({ json: dropped }));
    clerk.on('POST /api/akten/1/stapel', { status: 201, json: { stapelId: 's', known: [] } });
    clerk.on('POST /api/stapel/s/close', { status: 204 });
    clerk.on('POST /api/uploads', (asked) => ({
      status: 201,
      headers: { location: `/api/uploads/${encodeURIComponent(nameOf(asked))}` },
    }));
    clerk.on('PATCH /api/uploads/{name}', ({ path }) => {
      const name = decodeURIComponent(path.split('/').at(-1) ?? '');
      dropped = { waiting: dropped.waiting + 1, own: [...dropped.own, own({ letterId: name })] };
      const headers = { 'upload-offset': '3', 'upload-receipt': receiptOf(name) };
      return { status: 204, headers };
    });
  }

  const open = async (visit = clerk) => {
    await visit.goTo('/akten/1');
    await visit.page.getByRole('heading', { level: 1, name: akte.betreff }).waitFor();
  };
  const content = () => clerk.page.getByRole('region', { name: 'Inhalt' });
  const choose = async (...names: string[]) => {
    const chooser = clerk.page.waitForEvent('filechooser');
    await clerk.page.locator('body').press('d');
    const files = names.map((name) => ({ name, mimeType: '', buffer: Buffer.from('abc') }));
    await (await chooser).setFiles(files);
  };
  /** Files in the hand over something on the screen. */
  const drag = async (kind: 'dragover' | 'drop', onto: string) => {
    const files = await clerk.page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['abc'], 'mail.eml'));
      return transfer;
    })()`);
    await clerk.page.locator(onto).first().dispatchEvent(kind, { dataTransfer: files });
  };

  it('go there by the key, several at once, and are said to be under way', async () => {
    await open();
    await choose('Plan.pdf', 'Anschreiben.msg');
    await content().getByText('2 Dateien werden gelesen …').waitFor();
    await clerk.hearing('POST /api/stapel/s/close');
    expect(clerk.asked('POST /api/akten/1/stapel').map(({ body }) => body)).toEqual([
      { hashes: [] },
    ]);
    await clerk.page.getByTestId('announcer').getByText('2 Dateien werden abgelegt.').waitFor();
  });

  it('go into the Vorgang that is chosen, or over which they hang', async () => {
    await open();
    await clerk.page.getByLabel('Wohin').selectOption('v-2');
    await choose('Plan.pdf');
    await clerk.hearing('POST /api/stapel/s/close');
    await drag('dragover', '[data-key="v-1"]');
    await content().getByText('In Vorgang 1 ablegen: Genehmigung').waitFor();
    await drag('drop', '[data-key="v-1"]');
    const asked = await clerk.hearing('POST /api/akten/1/stapel', 2);
    expect(asked.map(({ body }) => body)).toEqual([
      { hashes: [], vorgangId: 'v-2' },
      { hashes: [], vorgangId: 'v-1' },
    ]);
    expect(await content().getByText('In Vorgang 1 ablegen').count()).toBe(0);
  });

  it('appear in the Akte once they are filed, with the way back', async () => {
    await open();
    await choose('Plan.pdf');
    await content().getByText('1 Datei wird gelesen …').waitFor();
    clerk.on('POST /api/posteingang/b/undo-filing', { json: {} });
    clerk.on('GET /api/akten/1', {
      json: { ...akte, dokumente: [aDokumentItem('neu', { betreff: 'Lageplan' })] },
    });
    const undoUntil = new Date(Date.now() + 600_000).toISOString();
    dropped = { waiting: 0, own: [own({ state: 'filed', dokumentId: 'neu', undoUntil })] };
    await clerk.page.getByRole('row', { name: 'Lageplan' }).waitFor();
    const report = clerk.page.getByRole('region', { name: 'Meldungen' });
    await report.getByText('1 Datei abgelegt.').waitFor();
    await report.getByRole('button', { name: /Rückgängig/ }).click();
    await clerk.hearing('POST /api/posteingang/b/undo-filing');
  });

  it('say why one stays in the inbox, and lead to what is there already', async () => {
    const reasonText = 'Diese Datei liegt schon in der Akte.';
    const kept = { state: 'kept', reason: 'duplicate', reasonText, dokumentId: 'd-1' } as const;
    dropped = { waiting: 0, own: [own(kept)] };
    await open();
    const line = content()
      .getByRole('listitem')
      .filter({ hasText: `Plan.pdf: ${reasonText}` });
    const link = (name: string) => line.getByRole('link', { name }).getAttribute('href');
    expect(await link('Dokument öffnen')).toBe('/akten/1?dokument=d-1');
    expect(await link('Im Eingang ansehen')).toContain('eintrag=b');
  });

  it('say what was not sent, and are sent again', async () => {
    await open();
    clerk.on('POST /api/akten/1/stapel', refusal(409, 'AKTE.CLOSED', 'Akte ist geschlossen'));
    await choose('Plan.pdf');
    await content().getByText('Plan.pdf: nicht übertragen. Akte ist geschlossen').waitFor();
    clerk.on('POST /api/akten/1/stapel', { status: 201, json: { stapelId: 's', known: [] } });
    await content().getByRole('button', { name: 'Erneut übertragen' }).click();
    await content().getByText('1 Datei wird gelesen …').waitFor();
  });

  it('end their Stapel though one of them was refused, which goes with another one', async () => {
    await open();
    clerk.on('POST /api/uploads', (asked) =>
      nameOf(asked) === 'Zu gross.pdf'
        ? refusal(413, 'UPLOAD.SIZE_EXCEEDED', 'Datei zu groß')
        : { status: 201, headers: { location: `/api/uploads/${nameOf(asked)}` } },
    );
    await choose('Zu gross.pdf', 'Plan.pdf');
    await content()
      .getByText(/Zu gross\.pdf: nicht übertragen\./)
      .waitFor();
    await clerk.hearing('POST /api/stapel/s/close');
    clerk.on('POST /api/akten/1/stapel', { status: 201, json: { stapelId: 't', known: [] } });
    clerk.on('POST /api/stapel/t/close', { status: 204 });
    await content().getByRole('button', { name: 'Erneut übertragen' }).click();
    await clerk.hearing('POST /api/stapel/t/close');
  });

  it('go as one Stapel with the hashes of all of them, worked out one after the other', async () => {
    await open();
    // The stage has no TLS, and a browser hashes nothing without it.
    await clerk.page.evaluate(`(() => {
      window.hashing = { now: 0, most: 0, all: 0 };
      const digest = async (_, bytes) => {
        const { hashing } = window;
        hashing.now += 1;
        hashing.all += 1;
        hashing.most = Math.max(hashing.most, hashing.now);
        await new Promise((done) => setTimeout(done));
        hashing.now -= 1;
        return new Uint8Array(32).fill(hashing.all).buffer;
      };
      Object.defineProperty(window, 'isSecureContext', { value: true });
      Object.defineProperty(crypto, 'subtle', { value: { digest } });
    })()`);
    await choose(...Array.from({ length: 201 }, (_, index) => `Plan ${index}.pdf`));
    const asked = await clerk.hearing('POST /api/akten/1/stapel', 2);
    const hashes = asked.map(({ body }) => (body as { hashes: string[] }).hashes.length);
    expect(hashes).toEqual([200, 1]);
    expect(await clerk.page.evaluate('window.hashing')).toMatchObject({ now: 0, most: 1 });
  }, 60_000);

  it('are no matter of whoever may not file, nor of a closed Akte', async () => {
    const button = () => clerk.page.getByRole('button', { name: 'Dateien ablegen …' });
    clerk = await stage.begin(anAuditor());
    answer(akte);
    await open();
    expect(await button().count()).toBe(0);
    await drag('drop', '.akte-content');
    clerk = await stage.begin();
    answer({ ...akte, state: 'closed' });
    await open();
    expect(await button().count()).toBe(0);
    expect(clerk.asked('POST /api/akten/1/stapel')).toEqual([]);
  });

  it('have nothing that axe finds, on the phone neither', async () => {
    for (const size of [undefined, PHONE]) {
      clerk = await stage.begin(undefined, size);
      answer(akte);
      const reasonText = 'Die Akte ist zu.';
      dropped = { waiting: 2, own: [own({ state: 'kept', reason: 'akte-closed', reasonText })] };
      await open();
      await content().getByText('2 Dateien werden gelesen …').waitFor();
      const { violations } = await axeOn(clerk.page).analyze();
      expect(violations).toEqual([]);
      const width = await clerk.page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(size?.width ?? 1440);
    }
  }, 120_000);
});
