import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCode, newId } from '#libs/kernel';
import { retryAfterOf } from '../errors/problem.js';
import { toProblem } from './problem.filter.js';

/** Statuses of what Node's HTTP parser refuses; everything else it refuses is 400. */
const PARSER_STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What Fastify raises before there is a route and a filter, e.g. for an address such as `/%`. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = toProblem({ statusCode: error.statusCode ?? 400 }, request.id);
  void reply.header('cache-control', 'no-store');
  void reply.status(problem.status).type('application/problem+json').send(problem);
}

/** What still comes over an open connection while the server ends: it is told when to come again. */
export function refuseWhileClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!closing) return;
    const problem = toProblem({ statusCode: 503 }, request.id);
    void reply.header('connection', 'close').header('retry-after', retryAfterOf(problem) ?? '5');
    await reply.status(problem.status).type('application/problem+json').send(problem);
  });
}

/** What Node refuses before there is a request: only the bare connection can be answered. */
export function answerClientError(error: Error, socket: Socket): void {
  if (errorCode(error) === 'ECONNRESET' || socket.destroyed) return;
  const problem = toProblem({ statusCode: PARSER_STATUS[errorCode(error)] ?? 400 }, newId());
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
