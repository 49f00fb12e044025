import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text of files inside the original of a version; it can be searched and stands on no page. */
export class RecordsAttachments1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table records.attachment_text (
        version_id uuid not null references records.dokument_version,
        place integer not null check (place > 0),
        name text not null,
        text text not null,
        primary key (version_id, place)
      );
      grant select, insert on records.attachment_text to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
