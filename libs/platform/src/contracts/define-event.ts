import type { z } from 'zod';

/** A fact that a module announces; its payload is checked on the way out and on the way in. */
export interface EventDefinition<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: S;
}

/** Declares an event. The name is `module.sentence-in-past-tense` and never changes its meaning. */
export function defineEvent<S extends z.ZodType>(name: string, schema: S): EventDefinition<S> {
  return { name, schema };
}
