import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../context/ctx.js';
import { PermissionDenied, SessionRequired } from '../errors/request-errors.js';
import { AUTHENTICATOR, PERMISSIONS, type Authenticator, type PermissionAnswer } from './ports.js';

/** The one answer to: who is this, and may they use that permission at all? */
@Injectable()
export class AccessGate {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(PERMISSIONS) private readonly permissions: PermissionAnswer,
  ) {}

  /**
   * The caller of a request, with the permission as its reason.
   *
   * @throws SessionRequired, PermissionDenied
   */
  async admit(request: FastifyRequest, permission: string): Promise<Caller> {
    if (permission === 'public') return anonymous(request);
    const caller = await this.authenticator.authenticate(request);
    if (!caller) throw new SessionRequired();
    if (permission === 'session') return caller;
    if (!this.permissions.allows(caller.actor, permission)) throw new PermissionDenied();
    return { ...caller, reason: permission };
  }

  /** Who that is now, for a connection that stays open; null when it would not be let in again. */
  async readmit(request: FastifyRequest, permission: string): Promise<Caller | null> {
    const caller = await this.authenticator.recheck(request);
    if (!caller || !this.permissions.allows(caller.actor, permission)) return null;
    return { ...caller, reason: permission };
  }
}

function anonymous(request: FastifyRequest): Caller {
  return {
    actor: { kind: 'anonymous', id: 'anonymous', roles: [], orgUnitIds: [] },
    reason: 'public',
    requestId: request.id,
  };
}
