import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { letterPdf } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { killPart, type Part } from '../support/processes.js';
import { isFull, report } from './figures.js';

/** The whole run is 200 files and 20 kills (AKTEI_FULL=1); the daily one is smaller. */
const FILES = isFull ? 200 : 40;
const KILLS = isFull ? 20 : 4;

const PARTS: readonly Part[] = ['server', 'worker', 'postgres', 'backend'];

/** Pause between kills in milliseconds: random on purpose, any instruction may be the last. */
const pause = (): number => 200 + Math.random() * 2_500;

interface Sent {
  readonly clientRef: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

describe('kill -9 of server, worker and database at random moments of an upload', () => {
  let town: Installation;
  let stapelId: string;
  let sent: Sent[];
  const killed: Record<Part, number> = { server: 0, worker: 0, postgres: 0, backend: 0 };

  beforeAll(async () => {
    town = await Installation.start();
    sent = await Promise.all(
      Array.from({ length: FILES }, async (_, index) => {
        const bytes = await letterPdf({ pages: [[`Schreiben Nummer ${index}`, 'Musterstadt']] });
        return { clientRef: crypto.randomUUID(), bytes, sha256: sha256Hex(bytes) };
      }),
    );
  });

  afterAll(() => town.remove());

  /** As a scan station does: the same client reference again and again until there is a receipt. */
  async function deliver(station: Client, file: Sent): Promise<void> {
    await until(
      async () => {
        const answer = await station
          .upload(stapelId, { ...file, filename: `${file.clientRef}.pdf` })
          .catch(() => null);
        if (answer === null || answer.status >= 500) return false;
        expect([200, 201]).toContain(answer.status);
        expect(answer.body.sha256).toBe(file.sha256);
        return true;
      },
      { timeoutMs: 120_000 },
    );
  }

  async function killAround(stillSending: () => boolean): Promise<void> {
    for (let count = 0; count < KILLS || stillSending();) {
      await sleep(pause());
      if (count >= KILLS) continue;
      const part = PARTS[Math.floor(Math.random() * PARTS.length)] ?? 'server';
      // It may have died of an earlier kill without being back yet.
      if (!(await killPart(part, town.home))) continue;
      killed[part] += 1;
      count += 1;
    }
  }

  it('still gives every file a receipt', async () => {
    const station = town.station();
    stapelId = await until(
      async () => (await station.post('/api/stapel', { title: 'Ausfall' })).body.id ?? false,
      { timeoutMs: 30_000 },
    );
    const queue = [...sent];
    let active = 4;
    const uploader = async (): Promise<void> => {
      for (let file = queue.pop(); file; file = queue.pop()) await deliver(station, file);
      active -= 1;
    };
    await Promise.all([
      uploader(),
      uploader(),
      uploader(),
      uploader(),
      killAround(() => active > 0),
    ]);
    console.log(`${FILES} files delivered; killed ${JSON.stringify(killed)}`);
  }, 600_000);

  it('reads all of them by itself', async () => {
    const station = town.station();
    await until(
      async () => {
        const { body } = await station.get(`/api/stapel/${stapelId}`);
        const { pagesTotal, pagesDone, pagesFailed } = body;
        expect({ pagesTotal, pagesDone, pagesFailed }).toEqual({
          pagesTotal: FILES,
          pagesDone: FILES,
          pagesFailed: 0,
        });
        return true;
      },
      { timeoutMs: 540_000 },
    );
  }, 600_000);

  it('holds every file once, byte for byte', async () => {
    const { body: stapel } = await town.station().get(`/api/stapel/${stapelId}`);
    const hashes = stapel.originals.map((original: { sha256: string }) => original.sha256);
    expect(hashes.sort()).toEqual(sent.map((file) => file.sha256).sort());
    const clerk = await town.signIn('neumann');
    const stored = new Set<string>();
    let cursor = '';
    do {
      const { body } = await clerk.get(`/api/posteingang?state=open&limit=50${cursor}`);
      for (const item of body.items) {
        const { bytes } = await clerk.bytes(`/api/posteingang/${item.id}/content?as=original`);
        stored.add(sha256Hex(bytes));
      }
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor !== '');
    const lost = hashes.filter((sha256: string) => !stored.has(sha256)).length;
    await report({
      story: 'uploads under SIGKILL',
      faults: Object.entries(killed)
        .map(([part, n]) => `${n} × ${part}`)
        .join(', '),
      acknowledged: FILES,
      found: FILES - lost,
      lost,
      duplicated: hashes.length - new Set(hashes).size,
      wrong: [...stored].filter((sha256) => !hashes.includes(sha256)).length,
      unexpected: 0,
      remark: 'every page read by itself afterwards',
    });
    expect(stored).toEqual(new Set(hashes));
  }, 120_000);
});
