import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AkteiError } from '#libs/kernel';
import { catalogue, catalogueEntry, describeError } from '../errors/catalogue.js';
import type { Problem } from '../errors/problem.js';
import { RequestInvalid } from '../errors/request-errors.js';
import { wantsWebApp } from './web-app.js';

/** The one place that knows HTTP: turns whatever was thrown into an RFC 9457 problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    if (problem.code === 'ROUTE.NOT_FOUND' && wantsWebApp(request)) {
      await reply.header('cache-control', 'no-cache').sendFile('index.html');
      return;
    }
    if (problem.status >= 500) {
      this.logger.error({ requestId: request.id, reference: problem.reference, err: error });
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const retryAfter = problem.data?.['retryAfterSeconds'];
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    await reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** The problem document of an error; anything unknown becomes INTERNAL.ERROR without details. */
export function toProblem(error: unknown, requestId: string): Problem {
  const { code, data } = identify(error);
  const entry = catalogueEntry(code) ?? catalogue['INTERNAL.ERROR'];
  return {
    type: `urn:aktei:problem:${code}`,
    title: entry.title,
    status: entry.status,
    detail: describeError(code, data),
    code,
    reference: referenceOf(requestId),
    ...(Object.keys(data).length > 0 ? { data: { ...data } } : {}),
    ...(error instanceof RequestInvalid ? { errors: [...error.faults] } : {}),
  };
}

/** The Kennung people read out on the telephone: the random end of the request id. */
export function referenceOf(requestId: string): string {
  return requestId.slice(-8).toUpperCase();
}

function identify(error: unknown): Pick<AkteiError, 'code' | 'data'> {
  if (error instanceof AkteiError && catalogueEntry(error.code)) return error;
  if (error instanceof HttpException) return { code: codeOfStatus(error.getStatus()), data: {} };
  if (isUnreachable(error)) return { code: 'SERVICE.UNAVAILABLE', data: {} };
  if (isClientError(error)) return { code: codeOfStatus(error.statusCode), data: {} };
  return { code: 'INTERNAL.ERROR', data: {} };
}

function codeOfStatus(status: number): string {
  const codes: Readonly<Record<number, string>> = {
    401: 'SESSION.REQUIRED',
    403: 'PERMISSION.DENIED',
    404: 'ROUTE.NOT_FOUND',
    408: 'REQUEST.TIMEOUT',
    413: 'REQUEST.TOO_LARGE',
    415: 'REQUEST.UNSUPPORTED_TYPE',
    431: 'REQUEST.HEADERS_TOO_LARGE',
  };
  if (status >= 500) return 'INTERNAL.ERROR';
  return codes[status] ?? 'REQUEST.MALFORMED';
}

/** Errors that Fastify itself raises, e.g. for a body that is too large, carry a status. */
function isClientError(error: unknown): error is { statusCode: number } {
  return hasProperty(error, 'statusCode') && Number(error.statusCode) < 500;
}

/** Also what PostgreSQL asks to try again: serialisation failure and deadlock. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
  '08006',
  '53300',
  '40001',
  '40P01',
]);

function isUnreachable(error: unknown): boolean {
  return hasProperty(error, 'code') && UNREACHABLE.has(String(error.code));
}

function hasProperty<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
