import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts of a page follow each other; the newest is the one that is shown and searched. */
export class RecordsReadings1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table records.page_text
        add column reading_no integer not null default 1 check (reading_no > 0),
        add column added_at timestamptz;
      update records.page_text t set added_at = v.created_at
        from records.dokument_version v where v.id = t.version_id;
      alter table records.page_text
        alter column added_at set not null,
        alter column reading_no drop default,
        drop constraint page_text_pkey,
        add primary key (version_id, page_no, reading_no);
      comment on table records.page_text is 'Every text of a page; none is ever changed';
      create index dokument_version_rendition on records.dokument_version (rendition_sha256)
        where rendition_sha256 is not null;
      revoke update on records.page_text from aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
