import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { letterPdf } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { databasePids } from '../support/processes.js';
import { isFair, isFull, report } from './figures.js';

const ROUNDS = isFull ? 10 : 2;

describe('a database that is stopped and not ended (SIGSTOP)', () => {
  let town: Installation;
  let station: Client;
  let clerk: Client;
  let stapelId: string;
  const acknowledged = new Map<string, string>();
  let stopped: number[] = [];

  beforeAll(async () => {
    town = await Installation.start();
    [station, clerk] = [town.station(), await town.signIn('neumann')];
    stapelId = (await station.post('/api/stapel', { title: 'Stille' })).body.id;
  }, 120_000);
  afterAll(async () => {
    go();
    await town.remove();
  });

  async function halt(): Promise<void> {
    stopped = await databasePids(town.home);
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  }

  function go(): void {
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
    stopped = [];
  }

  async function upload(): Promise<Answer> {
    const bytes = await letterPdf({ pages: [[`Brief ${crypto.randomUUID()}`]] });
    const clientRef = crypto.randomUUID();
    const answer = await station.upload(stapelId, { bytes, clientRef, filename: 'brief.pdf' });
    if (answer.status === 201) acknowledged.set(clientRef, sha256Hex(bytes));
    return answer;
  }

  /** A report stays good for a second, so the first may be one from before. */
  async function notReady(): Promise<Answer> {
    let heard = await clerk.get('/health/ready');
    await until(async () => (heard = await clerk.get('/health/ready')).status === 503, {
      timeoutMs: 10_000,
    });
    return heard;
  }

  /** Of every kind one, sent while the database says nothing, each with its seconds. */
  async function askInSilence() {
    const timed = async (answer: Promise<Answer>) => {
      const began = performance.now();
      return { answer: await answer, seconds: (performance.now() - began) / 1000 };
    };
    return Promise.all([
      timed(clerk.get('/api/akten?limit=5')),
      timed(clerk.get('/api/search?q=Antrag')),
      timed(clerk.post('/api/stapel', { title: 'in der Stille' })),
      timed(upload()),
      timed(notReady()),
    ]);
  }

  it('is answered while it lasts, by 503 and a time, and is over when it is over', async () => {
    let slowest = 0;
    let unexpected = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      expect((await upload()).status).toBe(201);
      await halt();
      // Every answer is there before the database goes on: none has waited for it.
      const answers = await askInSilence();
      expect(stopped).not.toEqual([]);
      go();
      expect(answers.map(({ answer }) => answer.status)).toEqual([503, 503, 503, 503, 503]);
      unexpected += answers.filter(({ answer }) => !isFair(answer)).length;
      slowest = Math.max(slowest, ...answers.map(({ seconds }) => seconds));
      await until(async () => (await clerk.get('/health/ready')).status === 200, {
        timeoutMs: 60_000,
      });
      await until(async () => (await upload()).status === 201, { timeoutMs: 60_000 });
    }
    const { body: stapel } = await station.get(`/api/stapel/${stapelId}`);
    const found: string[] = stapel.originals.map(({ sha256 }: { sha256: string }) => sha256);
    const lost = [...acknowledged.values()].filter((sha256) => !found.includes(sha256)).length;
    const figures = {
      acknowledged: acknowledged.size,
      found: acknowledged.size - lost,
      lost,
      duplicated: found.length - new Set(found).size,
      wrong: found.filter((sha256) => ![...acknowledged.values()].includes(sha256)).length,
      unexpected,
    };
    await report({
      story: 'database stopped',
      faults: `${ROUNDS} × SIGSTOP of all its processes`,
      ...figures,
      remark: `slowest of ${ROUNDS * 5} answers in the silence: ${slowest.toFixed(1)} s`,
    });
    expect(figures).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0 });
  }, 300_000);
});
