/** What somebody may want to do with the things that are listed. */
export type SourceAction = 'read' | 'change';

/** A kind of things that other modules may list, count or search through a port. */
export interface SourceDefinition {
  readonly kind: string;
}

/** Declares a source by the word for one of its things, e.g. `akte`. */
export function defineSource(kind: string): SourceDefinition {
  return { kind };
}
