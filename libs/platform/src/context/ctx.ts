import type { EntityManager } from 'typeorm';
import type { Actor } from '../contracts/actor.js';

/**
 * Who acts, why, under which request, in which transaction. First parameter everywhere, never
 * optional: what is optional is forgotten, and here it would be a gap in the log.
 */
export interface Ctx {
  readonly actor: Actor;
  readonly reason: string;
  readonly requestId: string;
  /** The moment the unit of work began; domain code takes its time from here. */
  readonly now: Date;
  /** Always inside an open transaction. */
  readonly tx: EntityManager;
}

/** A {@link Ctx} before a transaction has been opened for it. */
export type Caller = Pick<Ctx, 'actor' | 'reason' | 'requestId'>;
