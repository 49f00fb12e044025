import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { GateHouse } from '../../testing/gate-house.js';
import { ShowMetricsController } from './show-metrics.controller.js';

describe(ShowMetricsController.name, () => {
  let house: GateHouse;

  beforeAll(async () => {
    house = await GateHouse.open();
  });
  afterAll(() => house.close());

  const metrics = async () => {
    const { text, headers } = await house.http().get('/metrics').expect(200);
    return { text, type: headers['content-type'] };
  };

  it('speaks the format that Prometheus reads', async () => {
    const { text, type } = await metrics();
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('# TYPE aktei_http_request_seconds histogram');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it.each([
    '/metrics',
    '/metrics?x',
    '/api/docs',
    '/api/docs/swagger-ui-init.js',
    '/api/openapi.json',
    '/api/docs-yaml',
  ])('keeps %s from whoever asks from outside', async (path) => {
    const { text } = await house.http().get(path).set('x-forwarded-for', '10.0.0.7').expect(403);
    expect(text).toContain('PERMISSION.DENIED');
  });

  it('counts a request under the pattern of its route and the answer it got', async () => {
    await house.http().get('/health/live').expect(200);
    expect((await metrics()).text).toMatch(
      /aktei_http_request_seconds_count\{[^}]*route="\/health\/live"[^}]*status="200"/,
    );
  });

  it('keeps out of its labels what somebody has asked for', async () => {
    const asked = newId();
    await house.http().get(`/api/akten/${asked}?name=Meier`).expect(404);
    await house.http().get(`/${asked}/Meier`).expect(404);
    const { text } = await metrics();
    expect(text).not.toMatch(new RegExp(`${asked}|Meier`));
  });

  it('does not grow with every address that a stranger tries', async () => {
    await house.http().get(`/api/${newId()}`);
    const series = (text: string) => text.split('\n').filter((line) => line.includes('_count{'));
    const before = series((await metrics()).text).length;
    for (let n = 0; n < 20; n += 1) await house.http().get(`/api/${newId()}`);
    expect(series((await metrics()).text).length).toBeLessThanOrEqual(before + 1);
  });
});
