import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** One year in seconds; the names of built assets hold a hash of their content. */
const ASSET_MAX_AGE = 365 * 24 * 3600;

const TECHNICAL = /^\/(api|health|metrics|assets)(\/|$)/;

/** True for a person's browser asking for a page of the web app, whose routes live in the client. */
export function wantsWebApp(request: FastifyRequest): boolean {
  const html = request.headers.accept?.includes('text/html') ?? false;
  const path = request.url.split('?')[0] ?? '';
  const page = html && request.method === 'GET' && !TECHNICAL.test(path);
  return page && request.server.hasReplyDecorator('sendFile');
}

/** Serves the built web app where there is one; the API works without it. */
export async function serveWebApp(app: NestFastifyApplication, directory: string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const immutable = path.includes('/assets/');
      void reply.header(
        'cache-control',
        immutable ? `public, max-age=${ASSET_MAX_AGE}, immutable` : 'no-cache',
      );
    },
  });
}
