import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PermissionDenied } from '../contracts/errors.js';
import { withoutDetails, type HealthReport } from '../telemetry/health.js';
import { isNear, type Nearness } from './near.js';
import { toProblem } from './problem.filter.js';

/** Figures of the process, and the description of the interface in all its forms. */
const FOR_THE_NEAR =
  /^\/(metrics|api\/docs|api\/docs-yaml|api\/docs-json|api\/openapi\.json)(\/|$)/;

/**
 * Keeps from strangers what only operators and monitoring need, by the route that was found, however it
 * was spelt; of the readiness they get the answer without its details.
 */
export function keepForTheNear(fastify: FastifyInstance, nearness: Nearness): void {
  const near = ({ socket, headers }: FastifyRequest): boolean =>
    isNear({ address: socket.remoteAddress, headers }, nearness);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!FOR_THE_NEAR.test(request.routeOptions.url ?? '') || near(request)) return;
    const problem = toProblem(new PermissionDenied(), request.id);
    await reply.status(problem.status).type('application/problem+json').send(problem);
  });
  fastify.addHook('preSerialization', async (request, _reply, payload: unknown) => {
    const report = request.routeOptions.url === '/health/ready' && isReport(payload);
    return report && !near(request) ? withoutDetails(payload) : payload;
  });
}

function isReport(payload: unknown): payload is HealthReport {
  return typeof payload === 'object' && payload !== null && 'checks' in payload;
}
