import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Aktenplan, Akten, Vorgänge, Dokumente with versions and the text of their pages. */
export class RecordsAkten1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLAN_AND_AKTEN);
    await runner.query(DOKUMENTE);
    await runner.query(`
      grant usage on schema records to aktei_app;
      grant select, insert, update on all tables in schema records to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const PLAN_AND_AKTEN = `
  create schema records;

  create table records.aktenplaneinheit (
    id uuid primary key,
    number text not null unique,
    title text not null,
    parent_id uuid references records.aktenplaneinheit,
    aussonderungsart text not null check (aussonderungsart in ('A', 'B', 'V')),
    retention_years integer check (retention_years between 0 and 120),
    legal_source text not null check (legal_source <> ''),
    updated_at timestamptz not null
  );
  create index aktenplaneinheit_parent on records.aktenplaneinheit (parent_id);

  create table records.aktenzeichen_counter (
    aktenplaneinheit_id uuid not null references records.aktenplaneinheit,
    year integer not null,
    last_number integer not null,
    primary key (aktenplaneinheit_id, year)
  );

  create table records.akte (
    id uuid primary key,
    aktenzeichen text not null unique,
    aktenplaneinheit_id uuid not null references records.aktenplaneinheit,
    org_unit_id uuid not null,
    betreff text not null check (betreff <> ''),
    state text not null check (state in ('open', 'closed')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    last_changed_at timestamptz not null,
    version integer not null,
    check ((state = 'closed') = (closed_at is not null))
  );
  create index akte_recent on records.akte (last_changed_at desc, id desc);
  create index akte_of_unit on records.akte (org_unit_id, last_changed_at desc, id desc);
  create index akte_of_einheit on records.akte (aktenplaneinheit_id);

  create table records.akte_name (
    akte_id uuid not null references records.akte,
    betreff text not null,
    valid_from timestamptz not null,
    valid_to timestamptz,
    primary key (akte_id, valid_from)
  );

  create table records.vorgang (
    id uuid primary key,
    akte_id uuid not null references records.akte,
    number integer not null,
    betreff text not null check (betreff <> ''),
    state text not null check (state in ('open', 'closed')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    version integer not null,
    unique (akte_id, number),
    check ((state = 'closed') = (closed_at is not null))
  );
`;

const DOKUMENTE = `
  create table records.dokument (
    id uuid primary key,
    akte_id uuid not null references records.akte,
    vorgang_id uuid references records.vorgang,
    betreff text not null check (betreff <> ''),
    kind text not null,
    dokument_date date,
    received_at timestamptz not null,
    filed_at timestamptz not null,
    withdrawn_at timestamptz,
    source_type text not null,
    source_id text not null,
    version integer not null
  );
  create index dokument_of_akte on records.dokument (akte_id) where withdrawn_at is null;

  create table records.dokument_version (
    id uuid primary key,
    dokument_id uuid not null references records.dokument,
    no integer not null,
    original_sha256 text not null,
    original_mime text not null,
    original_filename text not null,
    original_size bigint not null,
    rendition_sha256 text,
    rendition_mime text,
    rendition_validation text,
    page_count integer not null,
    created_at timestamptz not null,
    unique (dokument_id, no)
  );

  create table records.page_text (
    version_id uuid not null references records.dokument_version,
    page_no integer not null check (page_no > 0),
    page jsonb not null,
    primary key (version_id, page_no)
  );
`;
