import type { FastifyRequest } from 'fastify';
import type { Caller } from '../context/ctx.js';
import type { Actor } from '../contracts/actor.js';

/** Finds out who sends a request; `identity` answers. */
export interface Authenticator {
  /**
   * @returns null when nobody is signed in
   * @throws AkteiError when what was presented is wrong, e.g. a missing CSRF token
   */
  authenticate(request: FastifyRequest): Promise<Caller | null>;

  /**
   * As {@link authenticate}, for a connection that stays open: is it still so? Does not count as
   * use, or a session that is only listening would never end.
   */
  recheck(request: FastifyRequest): Promise<Caller | null>;
}

/** Token under which the app plugs in its {@link Authenticator}. */
export const AUTHENTICATOR = Symbol('Authenticator');

/** Says whether a role may use a route at all; what one sees there is decided by the use case. */
export interface PermissionAnswer {
  allows(actor: Actor, permission: string): boolean;
}

/** Token under which the app plugs in its {@link PermissionAnswer}. */
export const PERMISSIONS = Symbol('Permissions');
