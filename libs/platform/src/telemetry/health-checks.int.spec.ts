import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { AppConfig } from '../config/app-config.js';
import { databaseArea } from '../config/database-settings.js';
import { processArea } from '../config/process-settings.js';
import { defineJob } from '../contracts/define-job.js';
import { DirectLine } from '../database/direct-line.js';
import { Boss } from '../jobs/boss.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { TcpLine } from '../testing/tcp-line.js';
import { FreeSpace } from './free-space.js';
import { HealthChecks } from './health-checks.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

const policy = { retryLimit: 0, retryDelaySeconds: 1, expireSeconds: 900, concurrency: 1 };

describe(HealthChecks.name, () => {
  let db: TestDatabase;
  let line: TcpLine;

  beforeAll(async () => {
    db = await createTestDatabase({
      parts: [],
      line: async (url) => (line = await TcpLine.to(url)),
    });
    const boss = new Boss(db.config.of(databaseArea));
    await boss.ensureQueue(defineJob('trial', z.strictObject({}), policy));
    await boss.onApplicationShutdown();
  });
  beforeEach(() => db.asOwner('delete from pgboss.job'));
  afterAll(async () => {
    line.mend();
    await db.drop();
    await line.close();
  });

  function checks(env: NodeJS.ProcessEnv = {}) {
    const { home } = db.config;
    const config = AppConfig.fromEnvironment({ DATABASE_URL: db.url, AKTEI_HOME: home, ...env });
    const health = new Health();
    const metrics = new Metrics();
    const direct = new DirectLine(config.of(databaseArea));
    new HealthChecks(health, metrics, direct, new FreeSpace(config.of(processArea)));
    return { health, metrics };
  }

  const job = (columns: string, values: string) =>
    db.asOwner(`insert into pgboss.job (name, ${columns}) values ('trial', ${values})`);
  const ago = (seconds: number) => `now() - ${seconds} * interval '1 second'`;

  it('is well with a database that takes writes and room on the disk', async () => {
    const { ready, checks: found } = await checks().health.report();
    expect(ready).toBe(true);
    expect(found).toMatchObject({
      database: { ok: true },
      space: { ok: true },
      jobs: { ok: true },
    });
  });

  it('is not well with a database that answers and takes no writes', async () => {
    await db.asOwner('revoke update on platform.health_probe from aktei_app');
    const { ready, checks: found } = await checks().health.report();
    await db.asOwner('grant update on platform.health_probe to aktei_app');
    expect(ready).toBe(false);
    expect(found['database']).toEqual({
      ok: false,
      detail: 'Die Datenbank antwortet nicht oder nimmt nichts an.',
    });
  });

  it('is not well with a database that lets nobody in any more, although old connections live', async () => {
    const { health } = checks();
    await health.report();
    line.hold();
    health.register('other', async () => ({}));
    const { ready, checks: found } = await health.report();
    line.mend();
    expect([ready, found['database']?.['ok']]).toEqual([false, false]);
  });

  it('is not well before the last room is gone, and says that nothing is taken in', async () => {
    const { ready, checks: found } = await checks({
      AKTEI_MIN_FREE_BYTES: String(2 ** 52),
    }).health.report();
    expect(ready).toBe(false);
    expect(found['space']).toMatchObject({ ok: false, floorBytes: 2 ** 52 });
    expect(found['space']?.['detail']).toMatch(/Platz/);
  });

  it('tells a standstill by its age, and keeps nobody from being served', async () => {
    await job('created_on, start_after', `${ago(300)}, ${ago(300)}`);
    const { health, metrics } = checks();
    const { ready, checks: found } = await health.report();
    expect(ready).toBe(true);
    expect(found['jobs']).toMatchObject({ ok: false, waiting: 1 });
    expect(found['jobs']?.['detail']).toMatch(/^Seit 30\d Sekunden wartet Arbeit/);
    expect(await metrics.registry.metrics()).toMatch(/aktei_oldest_waiting_job_seconds 30\d/);
  });

  it('takes a long line at a busy worker for no standstill', async () => {
    await job('created_on, start_after', `${ago(3000)}, ${ago(3000)}`);
    await job(
      'state, created_on, started_on, heartbeat_on',
      `'active', ${ago(3000)}, ${ago(600)}, ${ago(3)}`,
    );
    const { checks: found } = await checks().health.report();
    expect(found['jobs']).toMatchObject({ ok: true, oldestWaitingSeconds: expect.any(Number) });
  });

  it('sees that the job of a stopped worker gives no sign any more', async () => {
    await job('created_on, start_after', `${ago(90)}, ${ago(90)}`);
    await job(
      'state, created_on, started_on, heartbeat_on',
      `'active', ${ago(90)}, ${ago(80)}, ${ago(60)}`,
    );
    expect((await checks().health.report()).checks['jobs']).toMatchObject({ ok: false });
  });

  it('does not count what is to run later', async () => {
    await job('created_on, start_after', `${ago(300)}, now() + interval '1 hour'`);
    const { checks: found } = await checks().health.report();
    expect(found['jobs']).toMatchObject({ ok: true, waiting: 0 });
  });
});
