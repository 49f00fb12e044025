import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ErrorCode } from '../errors/catalogue.js';

/** Everything there is to say about a route besides its verb and path. */
export interface RouteOptions {
  /** A permission of the identity module, or `public`, or `session` for anybody signed in. */
  readonly permission: string;
  /** One German sentence for the documentation page. */
  readonly summary: string;
  /** The schema the answer is serialised through; an undeclared field never leaves. */
  readonly response: z.ZodType | 'empty' | 'binary';
  /** HTTP status of success; 200 by default, 204 for `empty`. */
  readonly status?: number;
  /** Error codes that are particular to this route. */
  readonly errors?: readonly ErrorCode[];
  /** False for routes that stream: they open their own transactions. */
  readonly transaction?: boolean;
}

export const ROUTE = 'aktei:route';

/** Declares permission, documentation and serialisation of a route in one place. */
export function Route(options: RouteOptions): MethodDecorator {
  const { response } = options;
  const status = options.status ?? (response === 'empty' ? 204 : 200);
  return applyDecorators(
    SetMetadata(ROUTE, options),
    HttpCode(status),
    ApiOperation({ summary: options.summary }),
    ApiResponse(describeSuccess(response, status)),
    ApiExtension('x-permission', options.permission),
    ApiExtension('x-error-codes', [...(options.errors ?? [])]),
  );
}

function describeSuccess(response: RouteOptions['response'], status: number) {
  if (response === 'empty') return { status, description: 'Erledigt' };
  if (response === 'binary') {
    return { status, description: 'Bytes', content: { 'application/octet-stream': {} } };
  }
  return { status, description: 'Erfolg', standardSchema: response };
}
