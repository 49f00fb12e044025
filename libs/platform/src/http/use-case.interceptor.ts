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
import { RawJson } from '../database/query.js';
import { Transactions } from '../database/transactions.js';
import { stateOf, type RequestState } from './request-state.js';
import { ROUTE, type RouteOptions } from './route.decorator.js';

/**
 * Opens the transaction a use case runs in, serialises what it answers through the schema of the
 * route, commits, and only then lets the response go out.
 */
@Injectable()
export class UseCaseInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteOptions>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const answer = async () => serialise(await call(next), route, reply);
    const state = stateOf(http.getRequest<FastifyRequest>());
    const work = route.transaction === false ? answer() : this.inTransaction(state, answer);
    state.work = work;
    return from(work);
  }

  private async inTransaction<T>(state: RequestState, answer: () => Promise<T>): Promise<T> {
    const { caller } = state;
    if (!caller) throw new Error('the guard has not run');
    return this.transactions.run(caller, (ctx) => {
      state.ctx = ctx;
      return answer();
    });
  }
}

function call(next: CallHandler): Promise<unknown> {
  return lastValueFrom(next.handle(), { defaultValue: undefined });
}

function serialise(value: unknown, { response }: RouteOptions, reply: FastifyReply): unknown {
  if (value instanceof RawJson) {
    void reply.header('content-type', 'application/json; charset=utf-8');
    return value.text;
  }
  if (value instanceof StreamableFile || typeof response === 'string') return value;
  return response.parse(value);
}
