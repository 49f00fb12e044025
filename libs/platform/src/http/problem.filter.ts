import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AkteiError, describeError, type ErrorData } from '#libs/kernel';
import * as errors from '../contracts/errors.js';
import { faultBehind, type Fault } from '../errors/fault.js';
import { retryAfterOf, type Problem } from '../errors/problem.js';
import { Refusals } from './refusals.js';
import { shortData, shortFaults } from './short-faults.js';
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
    const retryAfter = retryAfterOf(problem);
    if (retryAfter !== null) void reply.header('retry-after', retryAfter);
    await reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** The problem document of an error; anything unknown becomes INTERNAL.ERROR without details. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = identify(error);
  const { definition } = known;
  const { retryAfterSeconds } = definition;
  const wait: ErrorData = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const data = { ...wait, ...shortData(known.data) };
  return {
    type: `urn:aktei:problem:${definition.code}`,
    title: definition.title,
    status: definition.status,
    detail: describeError({ definition, data }),
    code: definition.code,
    reference: referenceOf(requestId),
    ...(Object.keys(data).length > 0 ? { data } : {}),
    ...(error instanceof errors.RequestInvalid ? { errors: shortFaults(error.faults) } : {}),
  };
}

/** The Kennung people read out on the telephone: the random end of the request id. */
export function referenceOf(requestId: string): string {
  return requestId.slice(-8).toUpperCase();
}

/** Definition and data of what people are told, whatever was thrown. */
function identify(error: unknown): AkteiError {
  if (error instanceof AkteiError) return error;
  const status = statusOf(error);
  if (status !== null && status < 500) return errorOfStatus(status);
  const fault = faultBehind(error);
  if (fault) return new OF_FAULT[fault]();
  return status === null ? new errors.InternalError() : errorOfStatus(status);
}

const OF_FAULT: Readonly<Record<Fault, new () => AkteiError>> = {
  unreachable: errors.ServiceUnavailable,
  busy: errors.ServiceBusy,
  full: errors.SpaceExhausted,
};

/** What the framework refuses before a use case is asked, by its HTTP status. */
const OF_STATUS: Readonly<Record<number, new () => AkteiError>> = {
  401: errors.SessionRequired,
  403: errors.PermissionDenied,
  404: errors.RouteNotFound,
  408: errors.RequestTimeout,
  413: errors.RequestTooLarge,
  415: errors.UnsupportedType,
  431: errors.HeadersTooLarge,
  503: errors.ServiceUnavailable,
  507: errors.SpaceExhausted,
};

function errorOfStatus(status: number): AkteiError {
  const otherwise = status >= 500 ? errors.InternalError : errors.RequestMalformed;
  const Known = OF_STATUS[status] ?? otherwise;
  return new Known();
}

/** Of an error of Nest, or of Fastify itself, e.g. for a body that is too large. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  const status = Number(error.statusCode);
  return status >= 400 && status < 600 ? status : null;
}
