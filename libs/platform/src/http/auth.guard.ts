import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpSettings } from '../config/http-settings.js';
import { AccessGate } from './access-gate.js';
import { requireOwnOrigin } from './own-origin.js';
import { stateOf } from './request-state.js';
import { ROUTE, type RouteOptions } from './route.decorator.js';

/** Lets nobody in without a declared permission, and no change of a foreign page; a route without `@Route` is closed to all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: AccessGate,
    private readonly http: HttpSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, context.getHandler());
    if (!route) return false;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    requireOwnOrigin(request, new URL(this.http.publicUrl).origin);
    stateOf(request).caller = await this.gate.admit(request, route);
    return true;
  }
}
