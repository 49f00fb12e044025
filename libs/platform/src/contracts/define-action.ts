import { z } from 'zod';

/** The details of an event: ids, codes, numbers and hashes; unknown fields are refused. */
export type Details = z.ZodObject;

/**
 * What an event tells somebody who reads a history: that something changed, that somebody looked, or
 * (`beside`) nothing that another event of the same step does not say in better words.
 */
export type Tells = 'change' | 'look' | 'beside';

/** Something that a module does or shows, as the log knows it. */
export interface ActionDefinition<S extends Details = Details> {
  /** `noun.past-participle`, e.g. `akte.renamed`; never changes its meaning. */
  readonly name: string;
  /** The kind of thing it is done to, e.g. `akte`. */
  readonly object: string;
  /** The German sentence people read in a history. */
  readonly text: string;
  readonly tells: Tells;
  readonly details: S;
  /**
   * Details that are personal, such as free text: they are kept apart from the event, which holds a
   * salted commitment, so that they can be erased without touching the log (Art. 17 GDPR).
   */
  readonly personal: readonly string[];
}

const none = z.strictObject({});

/** How many things a list held, and the hash of their ids in their order. */
const list = z.strictObject({ count: z.int(), idsHash: z.string() });

/** An action whose event stands for a whole list. */
export type ListAction = ActionDefinition<typeof list>;

interface ActionText {
  readonly object: string;
  readonly text: string;
  /** A change where nothing is said. */
  readonly tells?: Tells;
}

/** Declares an action without details. */
export function defineAction(name: string, about: ActionText): ActionDefinition<typeof none>;
/** Declares an action with details. */
export function defineAction<S extends Details>(
  name: string,
  about: ActionText & {
    readonly details: S;
    readonly personal?: readonly (keyof z.infer<S> & string)[];
  },
): ActionDefinition<S>;
export function defineAction(
  name: string,
  about: ActionText & { readonly details?: Details; readonly personal?: readonly string[] },
): ActionDefinition {
  const { object, text, tells = 'change', details = none, personal = [] } = about;
  return { name, object, text, tells, details, personal };
}

/** Declares that a list was shown; its event holds the number and a hash of the ids. */
export function defineListAction(name: string, about: ActionText): ListAction {
  return { name, tells: 'look', ...about, details: list, personal: [] };
}
