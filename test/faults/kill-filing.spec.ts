import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { letterPdf } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { killPart, type Part } from '../support/processes.js';
import { isFair, isFull, report } from './figures.js';

const FILES = isFull ? 200 : 16;
const KILLS = isFull ? 100 : 6;

const PARTS: readonly Part[] = ['server', 'backend', 'worker', 'postgres'];

/** Milliseconds between kills: random on purpose, any instruction may be the last. */
const pause = (): number => 300 + Math.random() * 2_000;

interface Sent {
  readonly clientRef: string;
  readonly bytes: Buffer;
  readonly betreff: string;
}

interface OpenLetter {
  readonly id: string;
  readonly title: string;
  readonly stapelId: string;
  readonly state: string;
}

describe('kill -9 of every part while letters are uploaded, filed and taken back', () => {
  let town: Installation;
  let station: Client;
  let clerk: Client;
  let stapelId: string;
  let akteId: string;
  let sent: Sent[];
  const receipts = new Map<string, string>();
  /** What was acknowledged of each letter last; `asked` where no answer came. */
  const letters = new Map<string, { betreff: string; state: 'filed' | 'undone' | 'asked' }>();
  const killed: Record<Part, number> = { server: 0, worker: 0, postgres: 0, backend: 0 };
  let unexpected = 0;

  beforeAll(async () => {
    town = await Installation.start();
    [station, clerk] = [town.station(), await town.signIn('neumann')];
    stapelId = (await station.post('/api/stapel', { title: 'Ausfall' })).body.id;
    akteId = (await clerk.get('/api/akten?limit=1')).body.items[0].id;
    sent = await Promise.all(
      Array.from({ length: FILES }, async (_, index) => {
        const bytes = await letterPdf({ pages: [[`Schreiben ${index}`, 'Musterstadt']] });
        return { clientRef: crypto.randomUUID(), bytes, betreff: `Schreiben ${index}` };
      }),
    );
  }, 120_000);
  afterAll(() => town.remove());

  /** Null where the process died under the request. */
  async function asked(request: Promise<Answer>): Promise<Answer | null> {
    const answer = await request.catch(() => null);
    if (answer && !isFair(answer)) unexpected += 1;
    return answer;
  }

  async function upload(file: Sent): Promise<void> {
    await until(
      async () => {
        const named = { ...file, filename: `${file.betreff}.pdf` };
        const answer = await asked(station.upload(stapelId, named));
        if (!answer || answer.status >= 500) return false;
        receipts.set(file.clientRef, answer.body.sha256);
        return true;
      },
      { timeoutMs: 180_000 },
    );
  }

  /** What of the Stapel lies in the inbox; what is taken back comes to lie there again. */
  async function openLetters(): Promise<OpenLetter[]> {
    const found: OpenLetter[] = [];
    let cursor = '';
    do {
      const list = await asked(clerk.get(`/api/posteingang?state=open&limit=50${cursor}`));
      const { items = [], nextCursor = null } = list?.status === 200 ? list.body : {};
      found.push(...items);
      cursor = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (cursor !== '');
    return found.filter((letter) => letter.stapelId === stapelId);
  }

  /** Files what is ready and takes every third back, until there is nothing left to file. */
  async function fileAll(): Promise<void> {
    await until(
      async () => {
        const open = await openLetters();
        const ready = open.filter(({ id, state }) => state === 'ready' && !letters.has(id));
        for (const { id, title } of ready) await fileOne(id, title);
        return letters.size === FILES;
      },
      { timeoutMs: 800_000 },
    );
  }

  async function fileOne(id: string, title: string): Promise<void> {
    const betreff = `${title} ${id.slice(-6)}`;
    letters.set(id, { betreff, state: 'asked' });
    const filed = await asked(clerk.post(`/api/posteingang/${id}/file`, { akteId, betreff }));
    if (filed?.status !== 200) return;
    letters.set(id, { betreff, state: 'filed' });
    if (letters.size % 3 !== 0) return;
    letters.set(id, { betreff, state: 'asked' });
    const undone = await asked(clerk.post(`/api/posteingang/${id}/undo-filing`));
    if (undone && undone.status < 300) letters.set(id, { betreff, state: 'undone' });
  }

  async function killAround(): Promise<void> {
    for (let count = 0; count < KILLS;) {
      await sleep(pause());
      const part = PARTS[count % PARTS.length] ?? 'server';
      if (!(await killPart(part, town.home))) continue;
      killed[part] += 1;
      count += 1;
    }
  }

  it('gives every file a receipt and every letter its place', async () => {
    const queue = [...sent];
    const uploader = async (): Promise<void> => {
      for (let file = queue.pop(); file; file = queue.pop()) await upload(file);
    };
    await town.explain(Promise.all([uploader(), uploader(), uploader(), fileAll(), killAround()]));
  }, 900_000);

  it('has lost, doubled and mixed up nothing that it acknowledged', async () => {
    await until(async () => (await clerk.get('/api/session')).status === 200, {
      timeoutMs: 60_000,
    });
    const { body: akte } = await clerk.get(`/api/akten/${akteId}`);
    const inside: { id: string; betreff: string }[] = [akte, ...akte.vorgaenge].flatMap(
      ({ dokumente }) => dokumente,
    );
    const times = (betreff: string) => inside.filter((one) => one.betreff === betreff).length;
    const all = [...letters.values()];
    const gone = all.filter(({ state, betreff }) => state === 'filed' && times(betreff) === 0);
    const back = all.filter(({ state, betreff }) => state === 'undone' && times(betreff) > 0);
    const doubled = all.filter(({ betreff }) => times(betreff) > 1);
    const stored = await storedHashes(inside.map(({ id }) => id));
    const lost = [...receipts.values()].filter((sha256) => !stored.includes(sha256));
    const known = sent.map(({ bytes }) => sha256Hex(bytes));
    const wrong = stored.filter((sha256) => !known.includes(sha256)).length;
    const settled = all.filter(({ state }) => state !== 'asked').length;
    const figures = {
      acknowledged: receipts.size + settled,
      found: receipts.size - lost.length + settled - gone.length - back.length,
      lost: lost.length + gone.length + back.length,
      duplicated: doubled.length + stored.length - new Set(stored).size,
      wrong,
      unexpected,
    };
    await report({
      story: 'uploads, filing and undo under SIGKILL',
      faults: Object.entries(killed)
        .map(([part, n]) => `${n} × ${part}`)
        .join(', '),
      ...figures,
      remark: `${FILES} letters; ${all.length - settled} filings without an answer`,
    });
    expect(figures).toMatchObject({ lost: 0, duplicated: 0, wrong: 0, unexpected: 0 });
    expect(receipts.size).toBe(FILES);
  }, 120_000);

  /** Of the originals of everything in the Akte and of what is still in the inbox. */
  async function storedHashes(dokumente: readonly string[]): Promise<string[]> {
    const open = await openLetters();
    const paths = [
      ...dokumente.map((id) => `/api/dokumente/${id}/content?as=original`),
      ...open.map(({ id }) => `/api/posteingang/${id}/content?as=original`),
    ];
    const hashes: string[] = [];
    for (const path of paths) hashes.push(sha256Hex((await clerk.bytes(path)).bytes));
    return hashes;
  }
});
