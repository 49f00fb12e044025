import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Health } from '../../telemetry/health.js';
import { GateHouse } from '../../testing/gate-house.js';
import { ShowLivenessController } from './show-liveness.controller.js';
import { ShowReadinessController } from './show-readiness.controller.js';

describe(`${ShowLivenessController.name} and ${ShowReadinessController.name}`, () => {
  let house: GateHouse;
  let health: Health;

  beforeAll(async () => {
    house = await GateHouse.open();
    health = house.app.get(Health, { strict: false });
  });
  afterEach(() => health.register('blobs', async () => ({})));
  afterAll(() => house.close());

  it('says that the process lives to a supervisor that cannot sign in', async () => {
    await house.http().get('/health/live').expect(200, { status: 'up' });
  });

  it('says that the process is ready with what each service says of itself', async () => {
    health.register('blobs', async () => ({ backend: 'filesystem' }));
    const { body } = await house.http().get('/health/ready').expect(200);
    expect(body).toMatchObject({
      ready: true,
      checks: { blobs: { ok: true, backend: 'filesystem' } },
    });
  });

  it('sends no work to a process of which one service is gone, and names it', async () => {
    health.register('blobs', () => Promise.reject(new Error('connection refused')));
    const { body } = await house.http().get('/health/ready').expect(503);
    expect(body).toMatchObject({ ready: false, checks: { blobs: { ok: false } } });
  });

  it('tells the world nothing of why a service is gone', async () => {
    const secret = 'password=geheim host=10.0.0.7';
    health.register('blobs', () => Promise.reject(new Error(secret)));
    const { text } = await house.http().get('/health/ready').expect(503);
    expect(text).not.toMatch(/geheim|10\.0\.0\.7/);
  });

  it('does not wait for a service that says nothing, and says so in German', async () => {
    health.register('blobs', () => new Promise(() => undefined), { failure: 'Speicher stumm.' });
    const { body, headers } = await house.http().get('/health/ready').expect(503);
    expect(body.checks.blobs).toEqual({ ok: false, detail: 'Speicher stumm.' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const { checks } = body;
    expect([checks.database.ok, checks.space.ok]).toEqual([true, true]);
  });

  it('asks once for all who ask at the same time', async () => {
    let asked = 0;
    health.register('blobs', async () => ({ asked: (asked += 1) }));
    await Promise.all([1, 2, 3, 4].map(() => house.http().get('/health/ready').expect(200)));
    expect(asked).toBe(1);
  });

  it('tells somebody from outside how each service stands, and no more', async () => {
    health.register('blobs', async () => ({ backend: 'filesystem', versioning: true }));
    const asked = house.http().get('/health/ready').set('x-forwarded-for', '10.0.0.7');
    const { body } = await asked.expect(200);
    expect(body).toMatchObject({ ready: true, checks: { blobs: { ok: true } } });
    for (const facts of Object.values(body.checks)) expect(facts).toEqual({ ok: true });
  });

  it('lives also while a service is gone: a restart would mend nothing', async () => {
    health.register('blobs', () => Promise.reject(new Error('connection refused')));
    await house.http().get('/health/live').expect(200);
  });
});
