import type { EntityManager } from 'typeorm';
import type { Actor } from '../contracts/actor.js';
import type { Duty } from '../contracts/duty.js';
import type { Trail } from './duty-trail.js';

/**
 * Who acts, why, under which request, in which transaction. First parameter everywhere, never
 * optional: what is optional is forgotten, and here it would be a gap in the log.
 */
export interface Ctx {
  readonly actor: Actor;
  /** The person whose place the actor takes (Vertretung), or null. */
  readonly onBehalfOf: string | null;
  readonly reason: string;
  readonly requestId: string;
  /** The request that has set off the chain of jobs this is part of; null for the request itself. */
  readonly causedBy: string | null;
  /** What has to be recorded before this may commit. */
  readonly duty: Duty;
  /** The moment the unit of work began; domain code takes its time from here. */
  readonly now: Date;
  /** Always inside an open transaction. */
  readonly tx: EntityManager;
  readonly trail: Trail;
}

/** A {@link Ctx} before a transaction has been opened for it. */
export type Caller = Omit<Ctx, 'now' | 'tx' | 'trail'>;
