import { exec, one, sql, type Ctx } from '#libs/platform';
import type { LetterCare, LetterOwner } from '../domain/letter-care.js';
import type { LetterAtDesk } from './at-desk.js';

/** A {@link LetterCare} of a row of `intake.posteingang p`. */
export const careOf = sql`json_build_object(
  'owner', case when p.owner_id is not null or p.owner_unit_id is not null then json_build_object(
    'orgUnit', case when p.owner_unit_id is not null
      then json_build_object('id', p.owner_unit_id, 'name', p.owner_unit_name) end,
    'person', case when p.owner_id is not null
      then json_build_object('id', p.owner_id, 'name', p.owner_name) end,
    'note', p.owner_note) end,
  'laterUntil', p.later_until, 'asideReason', p.aside_reason, 'version', p.care_version,
  'envelope', case when p.envelope_outcome is not null then json_build_object(
    'outcome', p.envelope_outcome, 'byId', p.envelope_by_id, 'note', p.envelope_note,
    'stapelId', p.envelope_stapel_id, 'at',
    to_char(p.envelope_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end)`;

const NOBODY: LetterOwner = { orgUnit: null, person: null, note: null };
const UNOPENED = { outcome: null, byId: null, at: null, note: null, stapelId: null };

/** Who arranged something last. */
export interface LastCare {
  readonly byId: string;
  readonly at: Date;
}

/** Writes what people have arranged about letters at the desk. */
export class LetterCareRepository {
  async save(ctx: Ctx, { letter }: LetterAtDesk, care: Omit<LetterCare, 'version'>): Promise<void> {
    const { orgUnit, person, note } = care.owner ?? NOBODY;
    const { outcome, byId, at, note: said, stapelId } = care.envelope ?? UNOPENED;
    await exec(
      ctx,
      sql`update intake.posteingang set
            owner_unit_id = ${idOf(orgUnit)}, owner_unit_name = ${nameOf(orgUnit)},
            owner_id = ${idOf(person)}, owner_name = ${nameOf(person)},
            owner_note = ${note}, later_until = ${care.laterUntil},
            aside_reason = ${care.asideReason},
            envelope_outcome = ${outcome}, envelope_by_id = ${byId}, envelope_at = ${at},
            envelope_note = ${said}, envelope_stapel_id = ${stapelId}, care_version = care_version + 1,
            cared_at = ${ctx.now}, cared_by_id = ${ctx.actor.id}
          where id = ${letter.id}`,
    );
  }

  /** Who arranged something about it last; null when nobody has. */
  async last(ctx: Ctx, { letter }: LetterAtDesk): Promise<LastCare | null> {
    return one(
      ctx,
      sql`select cared_by_id as "byId", cared_at as at from intake.posteingang
          where id = ${letter.id} and cared_at is not null`,
    );
  }
}

function idOf(owner: { readonly id: string } | null): string | null {
  return owner ? owner.id : null;
}

function nameOf(owner: { readonly name: string } | null): string | null {
  return owner ? owner.name : null;
}
