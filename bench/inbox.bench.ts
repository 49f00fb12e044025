import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { Installation } from '../test/support/installation.js';
import type { Client } from '../test/support/client.js';
import { copyNewestLetter } from './support/crowded-inbox.js';
import { figure, report, table } from './support/report.js';

/** Letters in the inbox, one after the other in the same town. */
const SIZES = [100, 1_000, 10_000];

/** How often each request is made. */
const REQUESTS = 30;

const LETTER = `Beispielbau GmbH\nHafenstraße 4\n12345 Musterhausen\n\nMusterhausen, 5. November 2026\n
Antrag auf Sondernutzung Breite Straße 22\n\nSehr geehrte Damen und Herren,\nbitte antworten Sie bis zum 4. Dezember 2026.\n`;

/** Pages of memory a request has PostgreSQL look at, and how long its median takes. */
interface Cost {
  readonly pages: number;
  readonly ms: number;
}

/** PostgreSQL counts for itself; what it has counted is told some time after the statement. */
async function pagesLookedAt(client: pg.Client): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ n: string }>(
    `select blks_hit + blks_read as n from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0]?.n);
}

async function costOf(client: pg.Client, ask: () => Promise<unknown>): Promise<Cost> {
  for (let n = 0; n < 5; n += 1) await ask();
  const before = await pagesLookedAt(client);
  const times: number[] = [];
  for (let n = 0; n < REQUESTS; n += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  const pages = ((await pagesLookedAt(client)) - before) / REQUESTS;
  return { pages, ms: times.sort((one, other) => one - other)[REQUESTS >> 1] ?? Number.NaN };
}

async function middleOf(clerk: Client, letters: number): Promise<string> {
  let cursor = '';
  for (let seen = 0; seen < letters / 2; seen += 100) {
    const { body } = await clerk.get(`/api/posteingang?limit=100${cursor}`);
    cursor = `&cursor=${encodeURIComponent(body.nextCursor ?? '')}`;
  }
  return cursor;
}

const asked = (middle: string): Readonly<Record<string, string>> => ({
  'first 50': '/api/posteingang?limit=50',
  'oldest 50': '/api/posteingang?limit=50&order=oldest',
  '50 from the middle': `/api/posteingang?limit=50${middle}`,
  'with a deadline': '/api/posteingang?limit=50&filter=deadline',
  'words that nearly none has': '/api/posteingang?limit=50&q=Anliegen%20Nr.%2077',
  'counts of all filters': '/api/posteingang/counts',
});

/** One letter comes in and is read; the others are copies of it. */
async function receive(clerk: Client): Promise<void> {
  const { body: stapel } = await clerk.post('/api/stapel', { title: 'Messung' });
  await clerk.upload(stapel.id, { bytes: Buffer.from(LETTER), filename: 'brief.txt' });
  await clerk.post(`/api/stapel/${stapel.id}/close`);
  const isRead = async () =>
    Boolean((await clerk.get('/api/posteingang')).body.items[0]?.read?.sender);
  await until(isRead, { timeoutMs: 60_000 });
}

const town = await Installation.start();
let statistics: pg.Client | undefined;
try {
  const { cluster } = await startEmbeddedPostgres(town.home);
  const url = cluster.adminUrl.replace(/\/postgres$/, '/aktei');
  const clerk = await town.signIn('neumann');
  await receive(clerk);
  statistics = new pg.Client({ connectionString: url });
  await statistics.connect();
  const costs: Record<string, Cost[]> = {};
  let there = 1;
  for (const size of SIZES) {
    await copyNewestLetter(url, size - there);
    there = size;
    for (const [name, path] of Object.entries(asked(await middleOf(clerk, size)))) {
      const cost = await costOf(statistics, () => clerk.get(path));
      costs[name] = [...(costs[name] ?? []), cost];
    }
  }
  const rows = Object.entries(costs).map(([name, found]) => [
    name,
    ...found.map(({ pages, ms }) => `${figure(pages, 0)} / ${figure(ms)}`),
    figure((found.at(-1)?.pages ?? 0) / (found[0]?.pages ?? 1)),
  ]);
  const head = ['Inbox with … letters', ...SIZES.map(String), 'growth of pages'];
  await report('inbox', `Pages of memory a request looks at / median ms:\n\n${table(head, rows)}`);
} finally {
  await statistics?.end();
  await town.remove();
}
