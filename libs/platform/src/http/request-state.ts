import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Ctx } from '../context/ctx.js';
import type { Somebody } from '../contracts/actor.js';
import { RequestTimeout } from '../contracts/errors.js';

/** What is known of a request so far. */
export interface RequestState {
  /** Known as soon as somebody has signed in, also when the route is refused. */
  actor?: Somebody;
  caller?: Caller;
  ctx?: Ctx;
  /** The work of the handler, from its beginning. */
  work?: Promise<unknown>;
  /** Aborts when the sender has left, and when the answer is out. */
  gone?: AbortSignal;
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

/** Tells a long piece of work that nobody waits for it any more. */
export const RequestGone = createParamDecorator(
  (_: unknown, context: ExecutionContext): AbortSignal =>
    goneOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Aborts when the sender has left; never for a request that is not watched. */
export function goneOf(request: FastifyRequest): AbortSignal {
  return stateOf(request).gone ?? NEVER;
}

const NEVER = new AbortController().signal;

/** From now on it is known when the sender leaves. */
export function watchSender(request: FastifyRequest, { raw }: FastifyReply): void {
  const leaving = new AbortController();
  stateOf(request).gone = leaving.signal;
  const leave = (): void => leaving.abort(new RequestTimeout());
  if (raw.closed) leave();
  else raw.once('close', leave);
}

/** The {@link Caller} of a request, for routes that open their own transactions. */
export const RequestCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => {
    const { caller } = stateOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!caller) throw new Error('@RequestCaller on a route without guard');
    return caller;
  },
);
