import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { RenditionState } from '../domain/states.js';
import { MAX_VALIDATION_ATTEMPTS, type Verdict } from '../domain/verdict.js';
import type { LetterAtDesk } from './at-desk.js';

/** The searchable PDF of a letter. */
export interface RenditionRow {
  readonly letterId: string;
  readonly state: Exclude<RenditionState, 'none'>;
  readonly sha256: string | null;
  /** Null as long as no validator has looked at it. */
  readonly verdict: Verdict | null;
}

/** A rendition nobody has validated yet. */
export interface UnvalidatedRendition {
  readonly letterId: string;
  readonly sha256: string;
}

/** A verdict as JSON, null without one, for rows of `intake.rendition r`. */
export const verdictOf = sql`case when r.validated_at is null then null else json_build_object(
  'validator', r.validator, 'profile', r.profile, 'compliant', r.compliant,
  'failedRules', r.failed_rules) end`;

/** Reads the renditions of letters, and writes those of letters at the desk. */
export class RenditionRepository {
  byLetter(ctx: Ctx, letterId: string): Promise<RenditionRow | null> {
    return one(
      ctx,
      sql`select letter_id as "letterId", state, sha256, ${verdictOf} as verdict
          from intake.rendition r where letter_id = ${letterId}`,
    );
  }

  /** What was built, or that it could not be built; nobody has validated it. */
  async save(ctx: Ctx, { letter }: LetterAtDesk, sha256: string | null): Promise<void> {
    await exec(
      ctx,
      sql`update intake.rendition set state = ${sha256 ? 'done' : 'failed'}, sha256 = ${sha256},
            built_at = ${ctx.now}, validated_at = null, validator = null, profile = null,
            compliant = null, failed_rules = '[]', validation_attempts = 0
          where letter_id = ${letter.id}`,
    );
  }

  /** Forgets the rendition, so that it is built anew once all pages are settled. */
  async drop(ctx: Ctx, { letter }: LetterAtDesk): Promise<void> {
    await exec(ctx, sql`delete from intake.rendition where letter_id = ${letter.id}`);
  }

  /** Letters of an original whose rendition is to be built. */
  async waiting(ctx: Ctx, originalId: string): Promise<string[]> {
    const found = await rows<{ letterId: string }>(
      ctx,
      sql`select r.letter_id as "letterId"
          from intake.rendition r join intake.posteingang p on p.id = r.letter_id
          where p.original_id = ${originalId} and r.state = 'waiting'`,
    );
    return found.map(({ letterId }) => letterId);
  }

  /** The oldest that no validator has looked at; those it has given up on come last, and not for ever. */
  unvalidated(ctx: Ctx, limit: number): Promise<UnvalidatedRendition[]> {
    return rows(
      ctx,
      sql`select letter_id as "letterId", sha256 from intake.rendition
          where state = 'done' and validated_at is null
            and validation_attempts < ${MAX_VALIDATION_ATTEMPTS}
          order by validation_attempts, built_at limit ${limit}`,
    );
  }

  /** Counts an attempt over exactly these bytes that came to no verdict; true after the last one. */
  async countAttempt(ctx: Ctx, { letter }: LetterAtDesk, sha256: string): Promise<boolean> {
    const found = await one<{ attempts: number }>(
      ctx,
      sql`update intake.rendition set validation_attempts = validation_attempts + 1
          where letter_id = ${letter.id} and sha256 = ${sha256} and validated_at is null
          returning validation_attempts as attempts`,
    );
    return found?.attempts === MAX_VALIDATION_ATTEMPTS;
  }

  /** A verdict over exactly these bytes; false when the letter has another rendition by now. */
  async saveVerdict(
    ctx: Ctx,
    { letter }: LetterAtDesk,
    sha256: string,
    verdict: Verdict,
  ): Promise<boolean> {
    const touched = await exec(
      ctx,
      sql`update intake.rendition set validated_at = ${ctx.now}, validator = ${verdict.validator},
            profile = ${verdict.profile}, compliant = ${verdict.compliant},
            failed_rules = ${JSON.stringify(verdict.failedRules)}
          where letter_id = ${letter.id} and sha256 = ${sha256} and validated_at is null`,
    );
    return touched > 0;
  }
}
