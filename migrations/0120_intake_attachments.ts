import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text of files inside an original, such as the XML of an e-invoice. */
export class IntakeAttachments1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.attachment_text (
        original_id uuid not null references intake.original,
        place integer not null check (place > 0),
        name text not null,
        text text not null,
        primary key (original_id, place)
      );
      grant select, insert on intake.attachment_text to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
