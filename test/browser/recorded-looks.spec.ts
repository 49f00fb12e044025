import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { probeByHand, readByHand } from '#libs/intake/testing';
import { rows, sql } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { Blobs } from '#libs/storage';
import { InProcessTown, type SignedIn } from '../support/in-process-town.js';
import { theBrowser } from './stage/browser.js';

/** Pages of each letter. */
const PAGES = 3;

/** Milliseconds between two polls of the web app while the live connection is away. */
const POLL_MS = 3_000;

interface Looked {
  readonly letter: string;
  readonly action: string;
  readonly pageNo: number | null;
}

/** Nothing but what a person has done may be found as such in the log. */
describe('what the log says of a person at the inbox', () => {
  let town: InProcessTown;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let scan: SignedIn;
  let picture: string;
  let from = 0;

  beforeAll(async () => {
    browser = await theBrowser();
    town = await InProcessTown.start(resolve('dist/web'));
    scan = await town.signIn('scan');
    const create = { width: 827, height: 1169, channels: 3, background: '#eee' } as const;
    const jpeg = await sharp({ create }).jpeg().toBuffer();
    ({ sha256: picture } = await town.app.get(Blobs, { strict: false }).putBuffer(jpeg));
  }, 180_000);
  afterEach(() => context.close());
  afterAll(() => town.close(), 60_000);

  /** A letter nobody has read yet. */
  async function deliver(title: string): Promise<{ id: string; originalId: string }> {
    const stapel = await town.http().post('/api/stapel').set(scan).send({}).expect(201);
    const sent = await town
      .http()
      .post(`/api/stapel/${stapel.body.id}/originals`)
      .set(scan)
      .attach('original', Buffer.from(title), `${title}.tif`)
      .expect(201);
    const { originalId } = sent.body;
    await probeByHand(town, originalId, PAGES);
    const list = await town.http().get('/api/posteingang').set(scan).expect(200);
    const items: { id: string; title: string }[] = list.body.items;
    return { id: items.find((item) => item.title === title)?.id ?? '', originalId };
  }

  async function readPages(originalId: string, pageNos: readonly number[]): Promise<void> {
    for (const pageNo of pageNos) {
      const text = `Seite ${pageNo}`;
      await readByHand(town, originalId, { pageNo, text, previewSha256: picture });
    }
  }

  /** Enters the inbox at that letter, as the clerk; what is recorded counts from then on. */
  async function enter(title: string, prepare?: () => Promise<void>): Promise<void> {
    const viewport = { width: 1440, height: 900 };
    context = await browser.newContext({ locale: 'de-DE', viewport });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await prepare?.();
    await page.goto(`${await town.app.getUrl()}/eingang?eintrag=${await idOf(title)}`);
    await page.getByLabel('Benutzername').fill('neumann');
    await page.getByLabel('Kennwort').fill(town.passwordOf('neumann'));
    from = await lastEvent();
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('region', { name: title, exact: true }).waitFor();
  }

  async function idOf(title: string): Promise<string> {
    const found = await town.db.run((ctx) =>
      rows<{ id: string }>(ctx, sql`select id from intake.posteingang where title = ${title}`),
    );
    return found[0]?.id ?? '';
  }

  const lastEvent = async () => {
    const found = await town.db.run((ctx) =>
      rows<{ seq: number }>(ctx, sql`select coalesce(max(seq), 0)::int as seq from audit.event`),
    );
    return found[0]?.seq ?? 0;
  };

  /** What the log says of letters since the sign-in. */
  const looks = () =>
    town.db.run((ctx) =>
      rows<Looked>(
        ctx,
        sql`select p.title as letter, e.action,
              (e.body::jsonb -> 'details' ->> 'pageNo')::int as "pageNo"
            from audit.event e join intake.posteingang p on p.id::text = e.object_id
            where e.seq > ${from} order by e.seq`,
      ),
    );
  const lettersOf = async (action: string) =>
    (await looks()).filter((look) => look.action === action).map(({ letter }) => letter);
  const pagesReadOf = async (title: string) =>
    (await looks())
      .filter(({ letter, action }) => letter === title && action === 'posteingang.page-read')
      .map(({ pageNo }) => pageNo);

  /** Waits until the log holds so many of an action. */
  const untilLogged = (action: string, count: number) =>
    until(async () => (await lettersOf(action)).length >= count, { timeoutMs: 30_000 });

  const openByHand = (title: string) =>
    page
      .getByRole('region', { name: 'Offene Eingänge' })
      .getByRole('link')
      .filter({ hasText: title })
      .click();

  it('names the letters that were opened, and their neighbours as loaded in advance', async () => {
    for (const title of ['Fuchs', 'Ente', 'Dachs', 'Chor', 'Biber', 'Adler']) {
      await readPages((await deliver(title)).originalId, [1, 2, 3]);
    }
    await enter('Biber');
    await untilLogged('posteingang.prefetched', 2);
    await untilLogged('posteingang.page-read', 1);
    await openByHand('Dachs');
    await untilLogged('posteingang.prefetched', 4);
    await untilLogged('posteingang.page-read', 2);
    expect(await lettersOf('posteingang.read')).toEqual(['Biber', 'Dachs']);
    const inAdvance = await lettersOf('posteingang.prefetched');
    expect(inAdvance.sort()).toEqual(['Chor', 'Dachs', 'Ente', 'Fuchs']);
  }, 120_000);

  it('names the pages that stood in the view, and of the others that their pictures went out', async () => {
    await enter('Biber');
    await untilLogged('posteingang.page-read', 1);
    await page.getByRole('navigation', { name: 'Seiten' }).getByRole('button').last().click();
    await untilLogged('posteingang.page-read', 2);
    expect(await pagesReadOf('Biber')).toEqual([1, PAGES]);
    const sent = await lettersOf('posteingang.page-image-sent');
    expect(sent.filter((letter) => letter === 'Biber').length).toBeGreaterThanOrEqual(PAGES);
  }, 120_000);

  it('calls it a look again when somebody comes back to a letter', async () => {
    await enter('Biber');
    await untilLogged('posteingang.read', 1);
    await openByHand('Chor');
    await untilLogged('posteingang.read', 2);
    await openByHand('Biber');
    await untilLogged('posteingang.read', 3);
    expect(await lettersOf('posteingang.read')).toEqual(['Biber', 'Chor', 'Biber']);
  }, 120_000);

  it('calls pages searched that nobody has looked at', async () => {
    await enter('Biber');
    await untilLogged('posteingang.page-read', 1);
    await page.getByRole('searchbox', { name: 'Im Dokument suchen' }).fill('Seite');
    await untilLogged('posteingang.page-searched', PAGES - 1);
    expect(await pagesReadOf('Biber')).toEqual([1]);
  }, 120_000);

  it('is silent while somebody waits for a letter to be read, and names one look when it is', async () => {
    const { originalId } = await deliver('Wartend');
    await enter('Wartend', () => page.route('**/api/live', (route) => route.abort()));
    for (let poll = 0; poll < 3; poll += 1) await page.waitForResponse(/\/progress$/);
    expect(await lettersOf('posteingang.read')).toEqual(['Wartend']);
    await readPages(originalId, [1]);
    await untilLogged('posteingang.page-read', 1);
    expect(await lettersOf('posteingang.read')).toEqual(['Wartend']);
    await readPages(originalId, [2, 3]);
    await untilLogged('posteingang.read', 2);
    await page.getByRole('button', { name: 'Ablegen' }).and(page.locator(':enabled')).waitFor();
    expect(await lettersOf('posteingang.read')).toEqual(['Wartend', 'Wartend']);
  }, 120_000);

  it('does not even ask how far it is while the live connection stands', async () => {
    const { originalId } = await deliver('Verbunden');
    const asked: string[] = [];
    await enter('Verbunden', async () => {
      await page.clock.install();
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    });
    const polls = () => asked.filter((path) => path.endsWith('/progress')).length;
    await until(async () => asked.includes('/api/live') && polls() === 1, { timeoutMs: 30_000 });
    await page.clock.runFor(10 * POLL_MS);
    expect(polls()).toBe(1);
    await readPages(originalId, [1]);
    await untilLogged('posteingang.page-read', 1);
    expect(polls()).toBe(2);
    expect(await lettersOf('posteingang.read')).toEqual(['Verbunden']);
  }, 120_000);
});
