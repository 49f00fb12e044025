import { z } from 'zod';

/** The details of an event: ids, codes, numbers and hashes; unknown fields are refused. */
export type Details = z.ZodObject;

/** Something that a module does or shows, as the log knows it. */
export interface ActionDefinition<S extends Details = Details> {
  /** `noun.past-participle`, e.g. `akte.renamed`; never changes its meaning. */
  readonly name: string;
  /** The kind of thing it is done to, e.g. `akte`. */
  readonly object: string;
  /** The German sentence people read in a history. */
  readonly text: string;
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
  const { object, text, details = none, personal = [] } = about;
  return { name, object, text, details, personal };
}

/** Declares that a list was shown; its event holds the number and a hash of the ids. */
export function defineListAction(name: string, about: ActionText): ListAction {
  return { name, ...about, details: list, personal: [] };
}
