import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a list says of a letter, beside the fields it follows from. Letters that were read before have
 * none until rules of a newer version have gone over them. A list may begin with the oldest letter.
 */
export class IntakeOutline1764000000460 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.letter_fields
        add column outline jsonb not null default '{}' check (jsonb_typeof(outline) = 'object');
      comment on column intake.letter_fields.outline is
        'Sender, Betreff, kind and deadline as a list shows them; a function of the fields and the day';
      grant update (outline) on intake.letter_fields to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
