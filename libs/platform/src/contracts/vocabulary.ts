import type { ActionDefinition } from './define-action.js';
import type { ErrorClass } from './define-error.js';
import type { PermissionDefinition } from './define-permission.js';

/** The words of a module: what it raises, asks for and records. */
export interface Vocabulary {
  readonly errors: readonly ErrorClass[];
  readonly permissions: readonly PermissionDefinition[];
  readonly actions: readonly ActionDefinition[];
}

/** Gathers the words of a module from the files that define them, each given as `import * as`. */
export function vocabulary(words: {
  readonly errors?: Readonly<Record<string, ErrorClass>>;
  readonly permissions?: Readonly<Record<string, PermissionDefinition>>;
  readonly actions?: Readonly<Record<string, ActionDefinition>>;
}): Vocabulary {
  return {
    errors: Object.values(words.errors ?? {}),
    permissions: Object.values(words.permissions ?? {}),
    actions: Object.values(words.actions ?? {}),
  };
}
