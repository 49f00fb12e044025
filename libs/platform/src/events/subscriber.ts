import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { Ctx } from '../context/ctx.js';
import type { Realm } from '../contracts/actor.js';
import type { EventDefinition } from '../contracts/define-event.js';

/** Reacts to an event of another module, at least once, in a transaction of its own; only schedules. */
export interface Subscriber<E extends EventDefinition> {
  handle(ctx: Ctx, payload: z.infer<E['schema']>): Promise<void>;
}

/** What {@link Subscribes} leaves on a class. */
export interface Subscription {
  readonly event: EventDefinition;
  /** The reaction as a sentence, e.g. `index-dokument-when-filed`; names its queue. */
  readonly name: string;
  /** What it may see as a whole to find out what to schedule. */
  readonly reads: readonly Realm[];
}

export const SUBSCRIBES = 'aktei:subscribes';

/** Marks a provider of a jobs module as a subscriber. */
export function Subscribes(
  event: EventDefinition,
  name: string,
  reads: readonly Realm[] = [],
): ClassDecorator {
  return SetMetadata(SUBSCRIBES, { event, name, reads } satisfies Subscription);
}
