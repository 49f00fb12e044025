import type { ActionDefinition } from './define-action.js';

/** That nothing is recorded, with the reason why nothing has to be. */
export interface Nothing {
  readonly nothing: string;
}

/** What a unit of work owes the log before it may commit. */
export type Duty = { readonly oneOf: readonly ActionDefinition[] } | Nothing;

/** What a route or a job declares: one action, several of which one has to be recorded, or nothing. */
export type Records = ActionDefinition | readonly ActionDefinition[] | Nothing;

/** Declares that a route or a job records nothing; the reason stands in the list of all of them. */
export function nothing(reason: string): Nothing {
  return { nothing: reason };
}

/** The duty behind a declaration. */
export function dutyOf(records: Records): Duty {
  if ('nothing' in records) return records;
  return { oneOf: isOne(records) ? [records] : records };
}

function isOne(
  records: ActionDefinition | readonly ActionDefinition[],
): records is ActionDefinition {
  return !Array.isArray(records);
}
