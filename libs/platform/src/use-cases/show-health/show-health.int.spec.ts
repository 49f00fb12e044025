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

  it('lives also while a service is gone: a restart would mend nothing', async () => {
    health.register('blobs', () => Promise.reject(new Error('connection refused')));
    await house.http().get('/health/live').expect(200);
  });
});
