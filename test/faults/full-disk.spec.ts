import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorCode, sha256Hex } from '#libs/kernel';
import { letterPdf } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { canMount } from '../support/mounts.js';
import { isFair, report } from './figures.js';

const DISK = '450m';
const PIECE = Buffer.alloc(64 * 1024, 'x');

const story = canMount() ? describe : describe.skip;
if (!canMount()) console.log('full disk not tried: mounting is not allowed here');

story('a disk that is full to the last byte', () => {
  let home: string;
  let town: Installation;
  let station: Client;
  let clerk: Client;
  let stapelId: string;
  const acknowledged: string[] = [];
  let unexpected = 0;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'aktei-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=711`, 'none', home]);
    town = await Installation.start({ home });
    [station, clerk] = [town.station(), await town.signIn('neumann')];
    stapelId = (await station.post('/api/stapel', { title: 'Voll' })).body.id;
  }, 120_000);
  afterAll(async () => {
    await town.stop();
    execFileSync('umount', ['-l', home]);
    await rm(home, { recursive: true, force: true });
  });

  const filler = () => join(home, 'filler');

  async function fill(): Promise<void> {
    const file = await open(filler(), 'a');
    try {
      for (;;) await file.write(PIECE);
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  async function upload(): Promise<Answer> {
    const bytes = await letterPdf({ pages: [[`Brief ${crypto.randomUUID()}`]] });
    const answer = await station.upload(stapelId, { bytes, filename: 'brief.pdf' });
    if (answer.status === 201) acknowledged.push(sha256Hex(bytes));
    return answer;
  }

  it('takes nothing in, says so, and goes on by itself when there is room', async () => {
    expect((await upload()).status).toBe(201);
    await fill();
    const statuses: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      await fill().catch(() => undefined);
      const answers = await Promise.all([
        upload(),
        clerk.get('/api/akten?limit=5'),
        clerk.post('/api/stapel', { title: `Stapel ${n}` }),
      ]);
      unexpected += answers.filter((answer) => !isFair(answer)).length;
      statuses.push(...answers.map(({ status }) => status));
      expect(answers[0].status).toBeGreaterThanOrEqual(503);
    }
    const full = await station.get('/health/ready');
    expect([full.status, full.body.checks.space.ok]).toEqual([503, false]);
    await rm(filler());
    await until(async () => (await clerk.get('/health/ready')).status === 200, {
      timeoutMs: 60_000,
    });
    await until(async () => (await upload()).status === 201, { timeoutMs: 60_000 });
    const { body: stapel } = await station.get(`/api/stapel/${stapelId}`);
    const found: string[] = stapel.originals.map(({ sha256 }: { sha256: string }) => sha256);
    const lost = acknowledged.filter((sha256) => !found.includes(sha256)).length;
    const figures = {
      acknowledged: acknowledged.length,
      found: acknowledged.length - lost,
      lost,
      duplicated: found.length - new Set(found).size,
      wrong: found.filter((sha256) => !acknowledged.includes(sha256)).length,
      unexpected,
    };
    const went = statuses.filter((status) => status < 300).length;
    await report({
      story: 'disk full',
      faults: `tmpfs of ${DISK} filled to the last byte`,
      ...figures,
      remark: `of ${statuses.length} requests ${went} still went through`,
    });
    expect(figures).toMatchObject({ lost: 0, duplicated: 0, wrong: 0, unexpected: 0 });
  }, 300_000);
});
