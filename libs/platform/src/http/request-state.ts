import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller, Ctx } from '../context/ctx.js';
import type { Somebody } from '../contracts/actor.js';

interface RequestState {
  /** Known as soon as somebody has signed in, also when the route is refused. */
  actor?: Somebody;
  caller?: Caller;
  ctx?: Ctx;
}

const states = new WeakMap<FastifyRequest, RequestState>();

/** What guard and interceptor have found out about a request; kept beside it, not on it. */
export function stateOf(request: FastifyRequest): RequestState {
  const known = states.get(request);
  if (known) return known;
  const fresh: RequestState = {};
  states.set(request, fresh);
  return fresh;
}

/** The {@link Ctx} of a request, inside its transaction. */
export const RequestCtx = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = stateOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!ctx) throw new Error('@RequestCtx on a route without transaction');
  return ctx;
});

/** The {@link Caller} of a request, for routes that open their own transactions. */
export const RequestCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => {
    const { caller } = stateOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!caller) throw new Error('@RequestCaller on a route without guard');
    return caller;
  },
);
