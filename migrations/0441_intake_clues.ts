import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a worker has made of a letter to find its Akte by, beside the fields of which it is a function. Letters read
 * before have none until their reader goes over them again, which its new name makes it do.
 */
export class IntakeClues1764000000441 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.letter_fields
        add column clues jsonb not null default '[]' check (jsonb_typeof(clues) = 'array');
      grant update (clues) on intake.letter_fields to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
