import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymous, requestCaller } from '../context/callers.js';
import type { Caller } from '../context/ctx.js';
import type { Somebody } from '../contracts/actor.js';
import { OwnPasswordNeeded, PermissionDenied, SessionRequired } from '../contracts/errors.js';
import { FairShare } from './fair-share.js';
import { AUTHENTICATOR, PERMISSIONS, type Authenticator, type PermissionAnswer } from './ports.js';
import { stateOf } from './request-state.js';
import { nameOf, type RouteOptions } from './route.decorator.js';

/** What of a route the gate has to know. */
type GuardedRoute = Pick<RouteOptions, 'permission' | 'records' | 'whileConfined'>;

/** The one answer to: who is this, and may they use that route at all? */
@Injectable()
export class AccessGate {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(PERMISSIONS) private readonly permissions: PermissionAnswer,
    private readonly share: FairShare,
  ) {}

  /**
   * The caller of a request, with the permission as its reason and the duty of the route.
   *
   * @throws SessionRequired, OwnPasswordNeeded, PermissionDenied, TooManyAtOnce
   */
  async admit(request: FastifyRequest, route: GuardedRoute): Promise<Caller> {
    if (route.permission === 'public') return callerFor(anonymous, request, route);
    const actor = await this.share.atTheDoor(request, () =>
      this.authenticator.authenticate(request),
    );
    if (!actor) throw new SessionRequired();
    stateOf(request).actor = actor;
    if (isHeldBack(actor, route)) throw new OwnPasswordNeeded();
    if (!this.mayUse(actor, route)) throw new PermissionDenied();
    return callerFor(actor, request, route);
  }

  /** Who that is now, for a connection that stays open; null when it would not be let in again. */
  async readmit(request: FastifyRequest, route: GuardedRoute): Promise<Caller | null> {
    const actor = await this.authenticator.recheck(request);
    return actor && !isHeldBack(actor, route) && this.mayUse(actor, route)
      ? callerFor(actor, request, route)
      : null;
  }

  private mayUse(actor: Somebody, { permission }: GuardedRoute): boolean {
    return typeof permission === 'string' || this.permissions.allows(actor, permission);
  }
}

/** The one place that keeps whoever is confined to the few routes that are for them. */
function isHeldBack(
  { confined = false }: Somebody,
  { whileConfined = false }: GuardedRoute,
): boolean {
  return confined && !whileConfined;
}

function callerFor(actor: Somebody, request: FastifyRequest, route: GuardedRoute): Caller {
  const { permission, records } = route;
  return requestCaller(actor, request, { reason: nameOf(permission), records });
}
