import type { z } from 'zod';
import type { Actor } from '../contracts/actor.js';
import type { TopicDefinition } from '../contracts/define-topic.js';

/** A topic together with the rule who hears of it. */
export interface HeardTopic {
  readonly definition: TopicDefinition;
  /** @throws ZodError when `access` is not what the topic declares */
  readonly sees: (actor: Actor, access: unknown) => boolean;
}

/** Joins a topic and the module's rule who hears of it, by what the topic holds back. */
export function heardBy<D extends z.ZodObject, A extends z.ZodObject>(
  definition: TopicDefinition<D, A>,
  sees: (actor: Actor, access: z.infer<A>) => boolean,
): HeardTopic {
  return { definition, sees: (actor, access) => sees(actor, definition.access.parse(access)) };
}

/**
 * The topics of a module. It provides one instance:
 * `{ provide: Symbol('topics'), useValue: new LiveTopics([heardBy(stapelTopic, seesMail)]) }`.
 */
export class LiveTopics {
  constructor(readonly topics: readonly HeardTopic[]) {}
}
