import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A Dokument that came as the attachment of another one says of which. */
export class RecordsAttached1764000000480 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table records.dokument add column attached_to uuid references records.dokument,
        add check (attached_to <> id);
      comment on column records.dokument.attached_to is
        'The Dokument it came with as an attachment, whichever Akte either lies in by now';
      create index dokument_attached on records.dokument (attached_to)
        where attached_to is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
