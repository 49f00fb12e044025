import { z } from 'zod';

/** The roles of a town hall, see docs/glossary.md and the table in docs/architecture.md. */
export const roleSchema = z.enum(['clerk', 'scan_operator', 'registrar', 'auditor', 'operator']);
export type Role = z.infer<typeof roleSchema>;

/** Who acts: a person, a scan station with a key, the worker, or somebody not signed in. */
export interface Actor {
  readonly kind: 'user' | 'station' | 'system' | 'anonymous';
  readonly id: string;
  readonly roles: readonly Role[];
  /** The actor's own org units and all units below them. */
  readonly orgUnitIds: readonly string[];
}
