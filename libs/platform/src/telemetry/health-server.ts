import { createServer, type Server } from 'node:http';
import type { Health } from './health.js';
import type { Metrics } from './metrics.js';

/** Answers supervisors of a process that has no web routes of its own, e.g. a worker. */
export function serveHealth(health: Health, metrics: Metrics, port: number): Server {
  const answer = async (path: string): Promise<{ status: number; body: string }> => {
    if (path === '/health/live') return { status: 200, body: '{"status":"up"}' };
    if (path === '/metrics') return { status: 200, body: await metrics.registry.metrics() };
    if (path !== '/health/ready') return { status: 404, body: '' };
    const report = await health.report();
    return { status: report.ready ? 200 : 503, body: JSON.stringify(report) };
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      ({ status, body }) => {
        if (status === 503) response.setHeader('retry-after', '5');
        response.writeHead(status).end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
  return server.listen(port, '0.0.0.0');
}
