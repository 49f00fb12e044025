import { rows, sql, type Ctx } from '#libs/platform';
import type { LetterAccess } from '../domain/mail-access.js';

/** What access to a letter depends on beside its Stapel. */
export interface LetterAccessRow extends Omit<LetterAccess, 'orgUnitId' | 'centralMail'> {
  readonly id: string;
}

/** Reads what access to letters depends on. */
export class LetterAccessRepository {
  /** Of all letters of an original; for what the intake does by itself. */
  accessOf(ctx: Ctx, originalId: string): Promise<LetterAccessRow[]> {
    return rows(
      ctx,
      sql`select id, sealed, owner_unit_id as "ownerUnitId", owner_id as "ownerId"
          from intake.posteingang where original_id = ${originalId}`,
    );
  }
}

/** Whose a letter is. */
export function toOwners({ ownerUnitId, ownerId }: LetterAccessRow) {
  return { ownerUnitId, ownerId };
}
