import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The files inside originals, taken out once and read page by page. A row is a function of the bytes of its
 * original; of originals that came before, files are taken out when a worker comes to it.
 */
export class IntakeAttached1764000000481 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ORIGINALS);
    await runner.query(ACCESS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
  create table intake.attachment (
    original_id uuid not null references intake.original,
    place integer not null check (place > 0),
    within integer check (within < place),
    name text not null check (length(name) between 1 and 200),
    mime text not null,
    size bigint check (size >= 0),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    flags jsonb not null default '[]' check (jsonb_typeof(flags) = 'array'),
    pages_total integer not null default 0 check (pages_total >= 0),
    state text not null check (state in ('waiting', 'read', 'stored-only')),
    primary key (original_id, place),
    foreign key (original_id, within) references intake.attachment,
    check (state <> 'waiting' or (pages_total > 0 and sha256 is not null))
  );
  comment on table intake.attachment is
    'Files inside an original in the order in which they stand there; the original stays whole';
  comment on column intake.attachment.within is 'The place of the mail it lies in';
  comment on column intake.attachment.mime is 'As found in the bytes, not as labelled by the sender';
  comment on column intake.attachment.sha256 is
    'Null for an empty file, and for one that is too large to be taken out';
  create index attachment_to_read on intake.attachment (original_id, place) where state = 'waiting';

  create table intake.attachment_page (
    original_id uuid not null,
    place integer not null,
    page_no integer not null check (page_no > 0),
    reading jsonb,
    error_code text,
    primary key (original_id, place, page_no),
    foreign key (original_id, place) references intake.attachment,
    check ((reading is null) <> (error_code is null))
  );
  comment on column intake.attachment_page.reading is 'PageText of the contracts of records';
`;

const ORIGINALS = `
  alter table intake.original
    add column attachments_at timestamptz,
    add column attachments_failure text;
  comment on column intake.original.attachments_at is
    'When the files inside it were taken out, or given up; that is done once';
  create index original_with_attachments on intake.original (received_at)
    where attachments_at is null and probed_at is not null
      and (flags @> '[{"code": "MAIL.ATTACHMENTS"}]' or flags @> '[{"code": "PDF.ATTACHMENTS"}]'
        or flags @> '[{"code": "PDF.E_INVOICE"}]');
`;

const ACCESS = `
  select access.bind(target, condition, condition)
  from (values
    ('intake.attachment'::regclass, intake.letter_seen('seen.original_id = attachment.original_id')),
    ('intake.attachment_page', intake.letter_seen('seen.original_id = attachment_page.original_id'))
  ) as tables (target, condition);
  grant select, insert on intake.attachment, intake.attachment_page to aktei_app;
  grant update (state) on intake.attachment to aktei_app;
  grant update (attachments_at, attachments_failure) on intake.original to aktei_app;
`;
