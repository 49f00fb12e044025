import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stapel, originals, pages and letters from the first byte to the filing. */
export class IntakeTables1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA);
    await runner.query(STAPEL);
    await runner.query(ORIGINAL);
    await runner.query(PAGE);
    await runner.query(POSTEINGANG);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const SCHEMA = `
create schema intake;
`;

const STAPEL = `
create table intake.stapel (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  org_unit_id uuid not null,
  central_mail boolean not null,
  state text not null check (state in ('receiving', 'reading', 'ready', 'attention', 'done')),
  creator_kind text not null check (creator_kind in ('user', 'station', 'system')),
  creator_id text not null,
  client_ref uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (creator_kind, creator_id, client_ref)
);
create index stapel_by_time on intake.stapel (created_at desc, id desc);
`;

const ORIGINAL = `
create table intake.original (
  id uuid primary key,
  stapel_id uuid not null references intake.stapel (id),
  uploader_kind text not null check (uploader_kind in ('user', 'station', 'system')),
  uploader_id text not null,
  client_ref uuid not null,
  blob_sha256 text not null check (blob_sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  filename text not null check (length(filename) between 1 and 200),
  mime text not null,
  state text not null
    check (state in ('received', 'reading', 'read', 'attention', 'stored-only')),
  probed_at timestamptz,
  readable boolean not null default true,
  flags jsonb not null default '[]' check (jsonb_typeof(flags) = 'array'),
  duplicate_of uuid references intake.original (id),
  pages_total integer not null default 0 check (pages_total >= 0),
  pages_done integer not null default 0 check (pages_done >= 0),
  pages_failed integer not null default 0 check (pages_failed >= 0),
  rendition_state text not null default 'none'
    check (rendition_state in ('none', 'waiting', 'done', 'failed')),
  rendition_sha256 text check (rendition_sha256 ~ '^[0-9a-f]{64}$'),
  rendition_validation text,
  received_at timestamptz not null,
  check (pages_done + pages_failed <= pages_total),
  check ((rendition_state = 'done') = (rendition_sha256 is not null)),
  unique (uploader_kind, uploader_id, client_ref)
);
comment on column intake.original.client_ref is
  'Chosen by the sender before the first byte; makes an upload repeatable';
comment on column intake.original.mime is 'As found in the bytes, not as claimed by the sender';
create index original_by_stapel on intake.original (stapel_id, id);
create index original_by_blob on intake.original (blob_sha256, received_at);
create index original_unsettled on intake.original (received_at)
  where state in ('received', 'reading');
`;

const PAGE = `
create table intake.page (
  original_id uuid not null references intake.original (id),
  page_no integer not null check (page_no > 0),
  state text not null check (state in ('waiting', 'done', 'failed')),
  error_code text,
  reading jsonb,
  settled_at timestamptz,
  primary key (original_id, page_no),
  check ((state = 'failed') = (error_code is not null)),
  check (state <> 'done' or reading is not null)
);
comment on column intake.page.reading is 'PageText of the contracts of records';
create index page_waiting on intake.page (original_id) where state = 'waiting';
`;

const POSTEINGANG = `
create table intake.posteingang (
  id uuid primary key,
  stapel_id uuid not null references intake.stapel (id),
  original_id uuid not null references intake.original (id),
  first_page integer not null default 1 check (first_page > 0),
  last_page integer,
  title text not null check (length(title) between 1 and 200),
  state text not null check (state in ('reading', 'ready', 'attention', 'filed')),
  received_at timestamptz not null,
  akte_id uuid,
  aktenzeichen text,
  dokument_id uuid,
  filed_at timestamptz,
  filed_by_kind text,
  filed_by_id text,
  undo_until timestamptz,
  check (last_page is null or last_page >= first_page),
  check ((state = 'filed') = (dokument_id is not null)),
  check ((dokument_id is null) = (akte_id is null)),
  check ((dokument_id is null) = (filed_at is null))
);
comment on table intake.posteingang is 'One letter: a range of pages of one original';
create index posteingang_by_time on intake.posteingang (received_at desc, id desc);
create index posteingang_open on intake.posteingang (received_at desc, id desc)
  where state <> 'filed';
create index posteingang_by_stapel on intake.posteingang (stapel_id);
create unique index posteingang_by_original on intake.posteingang (original_id, first_page);
`;

const GRANTS = `
grant usage on schema intake to aktei_app;
grant select, insert, update on all tables in schema intake to aktei_app;
`;
