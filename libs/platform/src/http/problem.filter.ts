import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AkteiError, describeError } from '#libs/kernel';
import * as errors from '../contracts/errors.js';
import type { Problem } from '../errors/problem.js';
import { Refusals } from './refusals.js';
import { wantsWebApp } from './web-app.js';

/** The one place that knows HTTP: turns whatever was thrown into an RFC 9457 problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly refusals: Refusals) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    if (problem.code === 'ROUTE.NOT_FOUND' && wantsWebApp(request)) {
      await reply.header('cache-control', 'no-cache').sendFile('index.html');
      return;
    }
    await this.refusals.note(request, problem);
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
  const known = identify(error);
  const { definition, data } = known;
  return {
    type: `urn:aktei:problem:${definition.code}`,
    title: definition.title,
    status: definition.status,
    detail: describeError(known),
    code: definition.code,
    reference: referenceOf(requestId),
    ...(Object.keys(data).length > 0 ? { data: { ...data } } : {}),
    ...(error instanceof errors.RequestInvalid ? { errors: [...error.faults] } : {}),
  };
}

/** The Kennung people read out on the telephone: the random end of the request id. */
export function referenceOf(requestId: string): string {
  return requestId.slice(-8).toUpperCase();
}

function identify(error: unknown): AkteiError {
  if (error instanceof AkteiError) return error;
  if (error instanceof HttpException) return errorOfStatus(error.getStatus());
  if (isUnreachable(error)) return new errors.ServiceUnavailable();
  if (isClientError(error)) return errorOfStatus(error.statusCode);
  return new errors.InternalError();
}

/** What the framework refuses before a use case is asked, by its HTTP status. */
const OF_STATUS: Readonly<Record<number, new () => AkteiError>> = {
  401: errors.SessionRequired,
  403: errors.PermissionDenied,
  404: errors.RouteNotFound,
  408: errors.RequestTimeout,
  413: errors.RequestTooLarge,
  415: errors.UnsupportedType,
  431: errors.HeadersTooLarge,
};

function errorOfStatus(status: number): AkteiError {
  if (status >= 500) return new errors.InternalError();
  const Known = OF_STATUS[status] ?? errors.RequestMalformed;
  return new Known();
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
