import { createServer, type Server } from 'node:http';
import { isNear } from '../http/near.js';
import { withoutDetails, type Health } from './health.js';
import type { Metrics } from './metrics.js';

/** Where it listens and what opens figures and details to whoever is not on this machine. */
export interface HealthDoor {
  readonly port: number;
  readonly host: string;
  readonly token: string | null;
}

/** Answers supervisors of a process that has no web routes of its own, e.g. a worker. */
export function serveHealth(health: Health, metrics: Metrics, door: HealthDoor): Server {
  const answer = async (path: string, near: boolean): Promise<{ status: number; body: string }> => {
    if (path === '/health/live') return { status: 200, body: '{"status":"up"}' };
    if (path === '/metrics') {
      return near
        ? { status: 200, body: await metrics.registry.metrics() }
        : { status: 403, body: '' };
    }
    if (path !== '/health/ready') return { status: 404, body: '' };
    const report = await health.report();
    const shown = near ? report : withoutDetails(report);
    return { status: report.ready ? 200 : 503, body: JSON.stringify(shown) };
  };
  const server = createServer((request, response) => {
    const { remoteAddress: address } = request.socket;
    const { token } = door;
    answer(
      request.url ?? '',
      isNear({ address, headers: request.headers }, { token, isPublic: false }),
    ).then(
      ({ status, body }) => {
        if (status === 503) response.setHeader('retry-after', '5');
        response.writeHead(status).end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
  return server.listen(door.port, door.host);
}
