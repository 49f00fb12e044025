import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a validator gave up on a rendition, so that it is not asked for ever. */
export class IntakeValidation1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.rendition add column validation_attempts integer not null default 0
        check (validation_attempts >= 0);
      comment on column intake.rendition.validation_attempts is
        'Attempts to validate these bytes that came to no verdict';
      drop index intake.rendition_to_validate;
      create index rendition_to_validate on intake.rendition (validation_attempts, built_at)
        where state = 'done' and validated_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
