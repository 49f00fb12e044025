import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search index: one row per page, lexemes made in Node. It can be built again at any time. */
export class SearchIndex1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema search;

      create table search.page (
        version_id uuid not null,
        page_no integer not null,
        dokument_id uuid not null,
        akte_id uuid not null,
        einheit_id uuid not null,
        einheit_number text not null,
        einheit_title text not null,
        aktenzeichen text not null,
        akte_betreff text not null,
        betreff text not null,
        kind text not null,
        year integer not null,
        received_at timestamptz not null,
        width_px integer not null,
        height_px integer not null,
        text text not null,
        words jsonb not null,
        tsv tsvector not null,
        primary key (version_id, page_no)
      ) with (toast_tuple_target = 128);
      alter table search.page alter column tsv set storage external;
      create index page_lexemes on search.page using gin (tsv);
      create index page_of_dokument on search.page (dokument_id);
      create index page_of_akte on search.page (akte_id);
      create index page_recent on search.page (received_at desc, dokument_id desc);

      grant usage on schema search to aktei_app;
      grant select, insert, update, delete on search.page to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
