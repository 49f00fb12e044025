import type { z } from 'zod';

/** Something that goes on and that people may watch, with the shape of what they are told. */
export interface TopicDefinition<
  D extends z.ZodObject = z.ZodObject,
  A extends z.ZodObject = z.ZodObject,
> {
  /** The name of the server-sent event. */
  readonly name: string;
  /** What leaves the house. Its `meta({ id })` is its name in the API document. */
  readonly data: D;
  /** What the right to hear of it depends on; never leaves the house. */
  readonly access: A;
}

/**
 * Declares a live topic. Who hears of it is a rule of the module (`heardBy`); a topic that no module
 * has declared with its rule cannot be announced.
 */
export function defineTopic<D extends z.ZodObject, A extends z.ZodObject>(
  name: string,
  { data, access }: { readonly data: D; readonly access: A },
): TopicDefinition<D, A> {
  return { name, data, access };
}
