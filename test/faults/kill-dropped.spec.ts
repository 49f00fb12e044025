import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf } from '#libs/imaging/testing';
import { sha256Hex } from '#libs/kernel';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { killPart, type Part } from '../support/processes.js';
import { isFull, report } from './figures.js';

const FILES = isFull ? 100 : 10;
const KILLS = isFull ? 60 : 6;

const PARTS: readonly Part[] = ['worker', 'server', 'backend', 'postgres'];

/** Milliseconds between kills: random on purpose, any instruction may be the last. */
const pause = (): number => 300 + Math.random() * 2_000;

describe('kill -9 of every part while files dropped on an Akte are filed', () => {
  let town: Installation;
  let clerk: Client;
  let akteId: string;
  let stapelId: string;
  const killed = new Map<Part, number>();
  let sent: { clientRef: string; bytes: Buffer; sha256: string; filename: string }[];

  beforeAll(async () => {
    town = await Installation.start();
    clerk = await town.signIn('neumann');
    akteId = (await clerk.get('/api/akten?limit=1&state=open')).body.items[0].id;
    stapelId = (await clerk.post(`/api/akten/${akteId}/stapel`)).body.stapelId;
    sent = await Promise.all(
      Array.from({ length: FILES }, async (_, index) => {
        const bytes = await letterPdf({ pages: [[`Schreiben ${index}`, 'Musterstadt']] });
        const filename = `Schreiben ${index}.pdf`;
        return { clientRef: crypto.randomUUID(), bytes, sha256: sha256Hex(bytes), filename };
      }),
    );
  }, 120_000);
  afterAll(() => town.remove());

  /** Null where the process died under the request. */
  const asked = (request: Promise<Answer>) => request.catch(() => null);

  async function upload(file: (typeof sent)[number]): Promise<void> {
    await until(
      async () => {
        const answer = await asked(clerk.upload(stapelId, file));
        return answer !== null && answer.status < 300;
      },
      { timeoutMs: 180_000 },
    );
  }

  async function kill(): Promise<void> {
    for (let count = 0; count < KILLS;) {
      await sleep(pause());
      const part = PARTS[count % PARTS.length] ?? 'worker';
      if (!(await killPart(part, town.home))) continue;
      killed.set(part, (killed.get(part) ?? 0) + 1);
      count += 1;
    }
  }

  it('files every one of them once, in the name of whoever dropped it', async () => {
    const uploads = async () => {
      for (const file of sent) await upload(file);
    };
    await town.explain(Promise.all([uploads(), kill()]));
    await until(
      async () => {
        const state = await asked(clerk.get(`/api/akten/${akteId}/stapel`));
        return state?.status === 200 && state.body.waiting === 0;
      },
      { timeoutMs: 580_000 },
    );
    const { body: akte } = await clerk.get(`/api/akten/${akteId}`);
    const all: { id: string }[] = [akte, ...akte.vorgaenge].flatMap(({ dokumente }) => dokumente);
    const hashes = new Map<string, number>();
    for (const { id } of all) {
      const { versions } = (await clerk.get(`/api/dokumente/${id}`)).body;
      const { sha256 } = versions[0].original;
      hashes.set(sha256, (hashes.get(sha256) ?? 0) + 1);
    }
    const times = sent.map(({ sha256 }) => hashes.get(sha256) ?? 0);
    await report({
      story: 'files dropped on an Akte under SIGKILL',
      faults: PARTS.map((part) => `${killed.get(part) ?? 0} × ${part}`).join(', '),
      acknowledged: sent.length,
      found: times.filter((count) => count > 0).length,
      lost: times.filter((count) => count === 0).length,
      duplicated: times.filter((count) => count > 1).length,
      wrong: 0,
      unexpected: 0,
      remark: 'filed in the name of whoever dropped them',
    });
    expect(times).toEqual(sent.map(() => 1));
    const { own } = (await clerk.get(`/api/akten/${akteId}/stapel`)).body;
    expect(own.filter(({ state }: { state: string }) => state === 'kept')).toEqual([]);
  }, 900_000);
});
