import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { databaseArea } from '../config/database-settings.js';
import { defineJob } from '../contracts/define-job.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { Boss } from './boss.js';

const policy = { retryLimit: 3, retryDelaySeconds: 2, expireSeconds: 600, concurrency: 1 };

describe(Boss.name, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());

  /** The queue as a process leaves it that knows the job so. */
  async function queueOf(changes: Partial<typeof policy>) {
    const boss = new Boss(db.config.of(databaseArea));
    const job = defineJob('trial.of-versions', z.strictObject({}), { ...policy, ...changes });
    await boss.ensureQueue(job);
    const found = await (await boss.start()).getQueue(job.name);
    await boss.onApplicationShutdown();
    return found;
  }

  it('gives a queue of an earlier version what the job says now', async () => {
    const first = await queueOf({});
    expect(first).toMatchObject({ retryLimit: 3, expireInSeconds: 600 });
    expect(await queueOf({ expireSeconds: 4_800, retryLimit: 5 })).toMatchObject({
      retryLimit: 5,
      expireInSeconds: 4_800,
      policy: 'standard',
    });
  });

  it('writes nothing where nothing is new', async () => {
    const before = await queueOf({});
    expect(await queueOf({})).toEqual(before);
  });
});
