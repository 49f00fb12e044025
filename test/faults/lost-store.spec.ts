import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { letterPdf } from '#libs/imaging/testing';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { canMount } from '../support/mounts.js';
import { isFair, report } from './figures.js';

/** A way in which the folder of the originals is not what it was, and the way back. */
interface Loss {
  readonly name: string;
  readonly lose: (blobs: string) => Promise<void>;
  readonly restore: (blobs: string) => Promise<void>;
}

const away: Loss = {
  name: 'folder gone',
  lose: (blobs) => rename(blobs, `${blobs}.away`),
  restore: async (blobs) => {
    await rm(blobs, { recursive: true, force: true });
    await rename(`${blobs}.away`, blobs);
  },
};

const replaced: Loss = {
  name: 'file in its place',
  lose: async (blobs) => {
    await away.lose(blobs);
    await writeFile(blobs, 'in the way');
  },
  restore: away.restore,
};

const readOnly: Loss = {
  name: 'read-only',
  lose: async (blobs) => {
    execFileSync('mount', ['--bind', blobs, blobs]);
    execFileSync('mount', ['-o', 'remount,ro,bind', blobs]);
  },
  restore: async (blobs) => {
    execFileSync('umount', ['-l', blobs]);
  },
};

describe('a store that is lost for a while', () => {
  let town: Installation;
  let station: Client;
  let stapelId: string;
  const acknowledged: string[] = [];
  const losses = canMount() ? [away, replaced, readOnly] : [away, replaced];

  beforeAll(async () => {
    town = await Installation.start();
    station = town.station();
    stapelId = (await station.post('/api/stapel', { title: 'Speicher' })).body.id;
  }, 120_000);
  afterAll(() => town.remove());

  async function upload(): Promise<Answer> {
    const bytes = await letterPdf({ pages: [[`Brief ${crypto.randomUUID()}`]] });
    const answer = await station.upload(stapelId, { bytes, filename: 'brief.pdf' });
    if (answer.status === 201) acknowledged.push(sha256Hex(bytes));
    return answer;
  }

  it('acknowledges nothing, says so, and has everything when it is back', async () => {
    const blobs = join(town.home, 'blobs');
    let unexpected = 0;
    for (const { lose, restore } of losses) {
      expect((await upload()).status).toBe(201);
      await lose(blobs);
      try {
        const refused = await upload();
        unexpected += isFair(refused) ? 0 : 1;
        expect(refused.status).toBe(503);
        // A report stays good for a second; within five it tells the truth.
        const isNotReady = async () => (await station.get('/health/ready')).status === 503;
        await until(isNotReady, { timeoutMs: 5_000 });
      } finally {
        await restore(blobs);
      }
      await until(async () => (await upload()).status === 201, { timeoutMs: 60_000 });
    }
    const clerk = await town.signIn('neumann');
    const { body } = await clerk.get('/api/posteingang?state=open&limit=50');
    const found: string[] = [];
    for (const { id, stapelId: of } of body.items) {
      if (of !== stapelId) continue;
      const { bytes } = await clerk.bytes(`/api/posteingang/${id}/content?as=original`);
      found.push(sha256Hex(bytes));
    }
    const lost = acknowledged.filter((sha256) => !found.includes(sha256)).length;
    const figures = {
      acknowledged: acknowledged.length,
      found: acknowledged.length - lost,
      lost,
      duplicated: found.length - new Set(found).size,
      wrong: found.filter((sha256) => !acknowledged.includes(sha256)).length,
      unexpected,
    };
    const missing = canMount() ? '' : 'read-only not tried: mounting is not allowed here';
    await report({
      story: 'store lost',
      faults: losses.map(({ name }) => name).join(', '),
      ...figures,
      remark: missing,
    });
    expect(figures).toMatchObject({ lost: 0, duplicated: 0, wrong: 0, unexpected: 0 });
  }, 300_000);
});
