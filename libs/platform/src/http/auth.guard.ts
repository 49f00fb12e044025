import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpSettings } from '../config/http-settings.js';
import { AccessGate } from './access-gate.js';
import { FairShare } from './fair-share.js';
import { requireOwnOrigin } from './own-origin.js';
import { stateOf, watchSender } from './request-state.js';
import { ROUTE, type RouteOptions } from './route.decorator.js';

/** Lets nobody in without a declared permission, and no change of a foreign page; a route without `@Route` is closed to all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: AccessGate,
    private readonly http: HttpSettings,
    private readonly share: FairShare,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, context.getHandler());
    if (!route) return false;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    requireOwnOrigin(request, new URL(this.http.publicUrl).origin);
    watchSender(request, reply);
    const caller = await this.gate.admit(request, route);
    stateOf(request).caller = caller;
    await this.share.admit({ request, reply }, caller.actor, route);
    return true;
  }
}
