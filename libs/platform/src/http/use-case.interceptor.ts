import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Caller, Ctx } from '../context/ctx.js';
import { RawJson } from '../database/query.js';
import { Transactions } from '../database/transactions.js';
import type { Answer } from '../repeats/kept-answer.js';
import { repeatKeyOf } from '../repeats/repeat-key.js';
import { Repeats } from '../repeats/repeats.js';
import { stateOf } from './request-state.js';
import { ROUTE, takesKey, type RouteOptions } from './route.decorator.js';
import { requireStorable } from './storable-input.js';

/** One request on its way through a route. */
interface Passage {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller;
  /** The answer of the handler, as it is to be sent. */
  readonly answer: () => Promise<unknown>;
}

/**
 * Opens the transaction a use case runs in, serialises what it answers through the schema of the
 * route, commits, and only then lets the response go out. What comes with a key is done once. A text that
 * cannot be kept is refused before.
 */
@Injectable()
export class UseCaseInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly repeats: Repeats,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteOptions>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    requireStorable(request);
    const answer = async () => serialise(await call(next), route, reply);
    const state = stateOf(request);
    const work =
      route.transaction === false
        ? answer()
        : this.inTransaction({ request, reply, answer, caller: callerOf(request) }, route);
    state.work = work;
    return from(work);
  }

  private async inTransaction(passage: Passage, route: RouteOptions): Promise<unknown> {
    const { request, answer, caller } = passage;
    const key = takesKey(request.method, route) ? repeatKeyOf(request.headers) : null;
    if (key !== null) return this.once(key, passage);
    return this.transactions.run(caller, (ctx) => {
      stateOf(request).ctx = ctx;
      return answer();
    });
  }

  private async once(key: string, { request, reply, caller, answer }: Passage): Promise<unknown> {
    const { method, url, body } = request;
    const work = async (ctx: Ctx): Promise<Answer> => {
      stateOf(request).ctx = ctx;
      const text = textOf(await answer());
      return { status: reply.statusCode, text };
    };
    const given = await this.repeats.once(caller, { key, method, url, body }, work);
    if (given.replayed) void reply.status(given.status).header('idempotency-replayed', 'true');
    if (given.text === null) return undefined;
    void reply.header('content-type', JSON_TYPE);
    return given.text;
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';

function callerOf(request: FastifyRequest): Caller {
  const { caller } = stateOf(request);
  if (!caller) throw new Error('the guard has not run');
  return caller;
}

/** What is sent of a serialised answer; null where nothing is. */
function textOf(answer: unknown): string | null {
  if (answer === undefined) return null;
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

function call(next: CallHandler): Promise<unknown> {
  return lastValueFrom(next.handle(), { defaultValue: undefined });
}

function serialise(value: unknown, { response }: RouteOptions, reply: FastifyReply): unknown {
  if (value instanceof RawJson) {
    void reply.header('content-type', JSON_TYPE);
    return value.text;
  }
  if (value instanceof StreamableFile || typeof response === 'string') return value;
  return response.parse(value);
}
