import type { FastifyInstance } from 'fastify';
import { RequestTooComplex } from '../contracts/errors.js';
import { isTooComplex } from './json-shape.js';

/** Bytes of a body where the route does not say more; bytes of originals come in by streams of their own. */
export const BODY_LIMIT = 64 * 1024;

/**
 * JSON is all that a body may be, but for routes that read a stream. Its shape is looked at before anything
 * walks it. Forms and plain text are refused: a foreign page may send those without being asked.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (isTooComplex(body)) done(new RequestTooComplex());
      else void parse(request, body.toString('utf8'), done);
    },
  );
  fastify.addHook('onRoute', (route) => {
    const own: unknown = Reflect.get(route.config ?? {}, 'bodyLimit');
    if (typeof own === 'number') route.bodyLimit = own;
  });
}
