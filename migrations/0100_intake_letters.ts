import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readings of a page that follow each other instead of overwriting, letters that an original was cut
 * into with counts and a rendition of their own, and what a validator said of a rendition.
 */
export class IntakeLetters1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAGE_READING);
    await runner.query(SEPARATION);
    await runner.query(RENDITION);
    await runner.query(`
      grant select, insert on intake.page_reading, intake.separator to aktei_app;
      grant select, insert, update, delete on intake.rendition to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const PAGE_READING = `
  create table intake.page_reading (
    original_id uuid not null,
    page_no integer not null,
    reading_no integer not null check (reading_no > 0),
    reading jsonb not null,
    read_at timestamptz not null,
    primary key (original_id, page_no, reading_no),
    foreign key (original_id, page_no) references intake.page
  );
  comment on column intake.page_reading.reading is 'PageText of the contracts of records';
  comment on table intake.page_reading is 'Every reading of a page; none is ever changed';
  insert into intake.page_reading
    select original_id, page_no, 1, reading, coalesce(settled_at, now())
    from intake.page where reading is not null;

  alter table intake.page add column reading_no integer;
  update intake.page set reading_no = 1 where reading is not null;
  alter table intake.page
    drop column reading,
    drop constraint page_check,
    add foreign key (original_id, page_no, reading_no) references intake.page_reading,
    add check (state <> 'failed' or error_code is not null),
    add check (state <> 'done' or reading_no is not null);
  comment on column intake.page.reading_no is 'The newest reading';
  comment on column intake.page.error_code is
    'Why the last attempt failed; on a page that is done, an earlier reading is still there';
`;

const SEPARATION = `
  alter table intake.original add column separated_at timestamptz;
  update intake.original set separated_at = now()
    where state in ('read', 'attention', 'stored-only') or rendition_state <> 'none';
  comment on column intake.original.separated_at is
    'When its separator sheets were looked for; that is done once, after all pages are read';

  create table intake.separator (
    original_id uuid not null references intake.original,
    page_no integer not null check (page_no > 0),
    text text not null,
    back_page_no integer,
    primary key (original_id, page_no)
  );
  comment on table intake.separator is 'Separator sheets; they belong to no letter';

  alter table intake.posteingang
    add column pages_total integer not null default 0 check (pages_total >= 0),
    add column pages_done integer not null default 0 check (pages_done >= 0),
    add column pages_failed integer not null default 0 check (pages_failed >= 0),
    add column re_read_at timestamptz;
  comment on column intake.posteingang.re_read_at is
    'Since when a filed letter is being read again; empty when the Akte has the new text';
  update intake.posteingang p set pages_total = o.pages_total, pages_done = o.pages_done,
      pages_failed = o.pages_failed
    from intake.original o where o.id = p.original_id;
  create index posteingang_by_dokument on intake.posteingang (dokument_id)
    where dokument_id is not null;
  create index posteingang_read_again on intake.posteingang (re_read_at)
    where re_read_at is not null;
`;

const RENDITION = `
  create table intake.rendition (
    letter_id uuid primary key references intake.posteingang,
    state text not null check (state in ('waiting', 'done', 'failed')),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    built_at timestamptz,
    validated_at timestamptz,
    validator text,
    profile text,
    compliant boolean,
    failed_rules jsonb not null default '[]' check (jsonb_typeof(failed_rules) = 'array'),
    check ((state = 'done') = (sha256 is not null)),
    check ((validated_at is null) = (compliant is null)),
    check (validated_at is null or (validator is not null and profile is not null))
  );
  create index rendition_to_validate on intake.rendition (built_at)
    where state = 'done' and validated_at is null;
  insert into intake.rendition (letter_id, state, sha256, built_at)
    select p.id, o.rendition_state, o.rendition_sha256,
      case when o.rendition_state = 'done' then now() end
    from intake.posteingang p join intake.original o on o.id = p.original_id
    where o.rendition_state <> 'none';
  alter table intake.original
    drop column rendition_state, drop column rendition_sha256, drop column rendition_validation;
  update intake.original set flags = (
      select coalesce(jsonb_agg(flag), '[]') from jsonb_array_elements(flags) flag
      where flag ->> 'code' <> 'RENDITION.FAILED')
    where flags @> '[{"code": "RENDITION.FAILED"}]';
`;
