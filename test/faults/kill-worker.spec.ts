import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { sha256Hex } from '#libs/kernel';
import { letterTiff } from '#libs/imaging/testing';
import { isProcessAlive } from '#libs/platform';
import { until } from '#libs/platform/testing';
import type { Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { isFull } from './figures.js';
import { pidOf } from '../support/processes.js';

/** The whole run is 1,000 pages and 20 kills (AKTEI_FULL=1); the daily one is smaller. */
const PAGES = isFull ? 1000 : 60;
const KILLS = isFull ? 20 : 3;

/** Milliseconds in which a slow machine reads them. */
const LIMIT_MS = isFull ? 3_000_000 : 580_000;

/** Enough for 14 point, and quick to read. */
const DPI = 100;

/** Pages that a worker may read before its end, at random, so that the ends lie all over the Stapel. */
const pagesBefore = (): number => Math.floor(Math.random() * (PAGES / KILLS / 2));

/** Milliseconds after the last of them: random, any instruction may be the last. */
const pause = (): number => Math.random() * 3_000;

/** Milliseconds after which a worker ends that has read nothing. */
const LONGEST_LIFE = 20_000;

interface Counts {
  readonly pagesTotal: number;
  readonly pagesDone: number;
  readonly pagesFailed: number;
}

/** Few words, but more than a blank page has of dust. */
function linesOf(pageNo: number): string[] {
  return [`Seite ${pageNo} von ${PAGES}`, 'Stadtverwaltung Musterstadt', 'Der Brief geht weiter'];
}

describe('kill -9 of the worker at random moments of a Stapel', () => {
  let town: Installation;
  let clerk: Client;
  let letterId: string;
  let stapelId: string;

  beforeAll(async () => {
    town = await Installation.start();
    clerk = await town.signIn('neumann');
  });
  afterAll(() => town.remove());

  async function counts(): Promise<Counts> {
    const { body } = await town.station().get(`/api/stapel/${stapelId}`);
    const { pagesTotal, pagesDone, pagesFailed }: Counts = body;
    return { pagesTotal, pagesDone, pagesFailed };
  }

  async function killOnce(): Promise<void> {
    const wanted = (await counts()).pagesDone + pagesBefore();
    const reached = async () => (await counts()).pagesDone >= wanted;
    await until(reached, { timeoutMs: LONGEST_LIFE }).catch(() => undefined);
    await sleep(pause());
    const pid = await until(async () => (await pidOf('worker', town.home)) ?? false, {
      timeoutMs: 30_000,
    });
    if (isProcessAlive(pid)) process.kill(pid, 'SIGKILL');
  }

  it(
    'still reads every page',
    async () => {
      const pages = Array.from({ length: PAGES }, (_, index) => linesOf(index + 1));
      const bytes = await letterTiff({ pages, dpi: DPI });
      const station = town.station();
      stapelId = (await station.post('/api/stapel', { title: 'Ausfall' })).body.id;
      const sent = { clientRef: crypto.randomUUID(), bytes, sha256: sha256Hex(bytes) };
      await station.upload(stapelId, { ...sent, filename: 'stapel.tif' });
      for (let kill = 0; kill < KILLS; kill += 1) await killOnce();
      console.log(`worker killed ${KILLS} times; then ${JSON.stringify(await counts())}`);
      const all = { pagesTotal: PAGES, pagesDone: PAGES, pagesFailed: 0 };
      await until(async () => JSON.stringify(await counts()) === JSON.stringify(all), {
        timeoutMs: LIMIT_MS,
      });
    },
    2 * LIMIT_MS,
  );

  it('has every page once in the letter, each with its own text', async () => {
    const { body } = await clerk.get('/api/posteingang?state=open&limit=50');
    const own = body.items.filter((item: { stapelId: string }) => item.stapelId === stapelId);
    expect(own).toHaveLength(1);
    letterId = own[0].id;
    const letter = await clerk.get(`/api/posteingang/${letterId}`);
    const numbers = letter.body.pages.map((page: { pageNo: number }) => page.pageNo);
    expect(numbers).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1));
    let right = 0;
    for (const pageNo of numbers) {
      const page = await clerk.get(`/api/posteingang/${letterId}/pages/${pageNo}`);
      if (page.body.text.includes(`Seite ${pageNo} von ${PAGES}`)) right += 1;
    }
    console.log(`${right} of ${PAGES} pages read without a fault`);
    // An engine may misread a figure; a page in the place of another would be a fault of ours.
    expect(right).toBeGreaterThanOrEqual(PAGES * 0.97);
  }, 120_000);

  it('has every page once in the searchable PDF', async () => {
    await until(
      async () => (await clerk.get(`/api/posteingang/${letterId}`)).body.state === 'ready',
      { timeoutMs: 500_000 },
    );
    const { bytes } = await clerk.bytes(`/api/posteingang/${letterId}/content?as=rendition`);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBe(PAGES);
  }, 520_000);
});
