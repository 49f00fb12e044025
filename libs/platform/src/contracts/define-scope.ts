import type { Actor } from './actor.js';

/**
 * What of an actor row-level security has to know. The settings travel with each transaction and are
 * gone with it; without them a policy lets nothing through.
 */
export interface ScopeDefinition {
  /**
   * Names of settings, e.g. `aktei.akten_read`, with their values for that actor; the same names for
   * everybody, because the statement that sets them is prepared once.
   */
  readonly settings: (actor: Actor) => Readonly<Record<string, string>>;
}

/** Declares the settings that the policies of a module read. */
export function defineScope(settings: ScopeDefinition['settings']): ScopeDefinition {
  return { settings };
}
