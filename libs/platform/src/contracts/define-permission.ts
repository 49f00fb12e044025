/** The right to use a route at all; what one sees there is decided record by record. */
export interface PermissionDefinition {
  /** `noun.verb`, e.g. `akte.read`. */
  readonly name: string;
  /** Roles, or scan stations, that have it. */
  readonly grantedTo: readonly string[];
}

/** Declares a permission in the module whose routes need it. */
export function definePermission(name: string, grantedTo: readonly string[]): PermissionDefinition {
  return { name, grantedTo };
}
