import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ErrorClass } from '../contracts/define-error.js';
import type { PermissionDefinition } from '../contracts/define-permission.js';
import type { Records } from '../contracts/duty.js';

/** Everything there is to say about a route besides its verb and path. */
export interface RouteOptions {
  /** A permission of some module, or `public`, or `session` for anybody signed in. */
  readonly permission: PermissionDefinition | 'public' | 'session';
  /** One German sentence for the documentation page. */
  readonly summary: string;
  /** The schema the answer is serialised through; an undeclared field never leaves. */
  readonly response: z.ZodType | 'empty' | 'binary';
  /** HTTP status of success; 200 by default, 204 for `empty`. */
  readonly status?: number;
  /** True for what somebody needs who has to choose an own password first. */
  readonly whileConfined?: boolean;
  /** What the use case raises; what follows from verb and input is added by itself. */
  readonly errors?: readonly ErrorClass[];
  /** What has to be in the log before the answer leaves. */
  readonly records: Records;
  /** Largest JSON body in bytes, where 64 KiB are not enough. */
  readonly bodyLimit?: number;
  /** False for routes that stream: they open their own transactions, each with the same duty. */
  readonly transaction?: boolean;
  /** True for a stream that goes on for as long as somebody listens. */
  readonly listens?: boolean;
}

export const ROUTE = 'aktei:route';

/** Verbs whose repeat would do it again (RFC 9110, 9.2.2). */
const NOT_IDEMPOTENT: ReadonlySet<string> = new Set(['POST', 'PATCH']);

/**
 * Whether a request to a route is done once under its `Idempotency-Key`. Every route that changes something
 * in the transaction of its answer takes one; who streams or is for strangers sees to repeats itself.
 */
export function takesKey(method: string, route: RouteOptions): boolean {
  return isRepeatable(method) && mayTakeKey(route);
}

/** Whether a verb, in any case, is one that takes keys. */
export function isRepeatable(verb: string): boolean {
  return NOT_IDEMPOTENT.has(verb.toUpperCase());
}

function mayTakeKey({ permission, response, transaction = true }: RouteOptions): boolean {
  return transaction && permission !== 'public' && response !== 'binary';
}

/** Declares permission, duty, documentation and serialisation of a route in one place. */
export function Route(options: RouteOptions): MethodDecorator {
  const { response, permission } = options;
  const status = options.status ?? (response === 'empty' ? 204 : 200);
  const errors = (options.errors ?? []).map(({ definition }) => definition);
  return applyDecorators(
    SetMetadata(ROUTE, options),
    HttpCode(status),
    ApiOperation({ summary: options.summary }),
    ApiResponse(describeSuccess(response, status)),
    ApiExtension('x-permission', nameOf(permission)),
    ApiExtension('x-granted-to', typeof permission === 'string' ? [] : permission.grantedTo),
    ApiExtension('x-errors', errors),
    ApiExtension('x-takes-key', mayTakeKey(options)),
    ...(options.bodyLimit === undefined ? [] : limitBody(options.bodyLimit)),
  );
}

function limitBody(bodyLimit: number): MethodDecorator[] {
  return [RouteConfig({ bodyLimit }), ApiExtension('x-body-limit', bodyLimit)];
}

/** The name of a permission, or the word for a route that needs none. */
export function nameOf(permission: RouteOptions['permission']): string {
  return typeof permission === 'string' ? permission : permission.name;
}

function describeSuccess(response: RouteOptions['response'], status: number) {
  if (response === 'empty') return { status, description: 'Erledigt' };
  if (response === 'binary') {
    return { status, description: 'Bytes', content: { 'application/octet-stream': {} } };
  }
  return { status, description: 'Erfolg', standardSchema: response };
}
