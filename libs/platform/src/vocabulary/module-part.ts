import type { Entities } from '../database/data-source.js';
import type { ScopeDefinition } from '../contracts/define-scope.js';
import type { Vocabulary } from '../contracts/vocabulary.js';

/** What a module gives the house besides its providers; an app lists the parts of its modules. */
export interface ModulePart {
  /** Name of the module. */
  readonly name: string;
  readonly entities?: readonly (new () => object)[];
  readonly vocabulary?: Vocabulary;
  readonly scopes?: readonly ScopeDefinition[];
}

/** The entities of all parts. */
export function entitiesOf(parts: readonly ModulePart[]): Entities {
  return parts.flatMap(({ entities = [] }) => [...entities]);
}
