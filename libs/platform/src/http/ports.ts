import type { FastifyRequest } from 'fastify';
import type { Actor, Somebody } from '../contracts/actor.js';
import type { PermissionDefinition } from '../contracts/define-permission.js';

/** Finds out who sends a request; `identity` answers. */
export interface Authenticator {
  /**
   * @returns null when nobody is signed in
   * @throws AkteiError when what was presented is wrong, e.g. a missing CSRF token
   */
  authenticate(request: FastifyRequest): Promise<Somebody | null>;

  /**
   * As {@link authenticate}, for a connection that stays open: is it still so? Does not count as
   * use, or a session that is only listening would never end.
   */
  recheck(request: FastifyRequest): Promise<Somebody | null>;

  /** True when the request presents a session or a key, good or bad. */
  presents(request: FastifyRequest): boolean;
}

/** Token under which the app plugs in its {@link Authenticator}. */
export const AUTHENTICATOR = Symbol('Authenticator');

/** Says whether somebody may use a route at all; what one sees there is decided by the use case. */
export interface PermissionAnswer {
  allows(actor: Actor, permission: PermissionDefinition): boolean;
}

/** Token under which the app plugs in its {@link PermissionAnswer}. */
export const PERMISSIONS = Symbol('Permissions');

/** A request that was refused, as the log is told of it. */
export interface Refusal {
  /** Code of the error, e.g. `AKTE.NOT_FOUND`. */
  readonly code: string;
  readonly status: number;
  readonly method: string;
  /** Pattern of the route, e.g. `/api/akten/:id`. */
  readonly route: string;
  readonly requestId: string;
  /** Null where nobody knows who asks. */
  readonly actor: Somebody | null;
  /** Network address of the sender. */
  readonly address: string;
  /** How many refusals this stands for; more than one where there was a flood of strangers. */
  readonly times: number;
}

/** Takes down that somebody was refused; `audit` does. */
export interface RefusalWitness {
  refused(refusal: Refusal): Promise<void>;
}

/** Token under which the app plugs in its {@link RefusalWitness}. */
export const REFUSALS = Symbol('Refusals');
