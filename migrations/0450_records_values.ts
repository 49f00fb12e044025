import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of a Dokument beside its bytes is kept with it: the present values in its row, every one it
 * has had in `dokument_value` with where it comes from, and deadlines in a table of their own. Dokumente that
 * were filed before keep what they have; where that came from was not noted.
 */
export class RecordsValues1764000000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VALUES);
    await runner.query(DEADLINES);
    await runner.query(ACCESS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VALUES = `
  alter table records.dokument
    alter column kind drop not null,
    add column sender text check (sender <> ''),
    add column addressee text check (addressee <> ''),
    add column foreign_reference text check (foreign_reference <> '');
  comment on column records.dokument.kind is 'Null where nobody has said what kind it is';

  create table records.dokument_value (
    dokument_id uuid not null references records.dokument,
    field text not null check (field in ('betreff', 'kind', 'dokumentDate', 'sender', 'addressee',
      'foreignReference', 'deadline')),
    version integer not null,
    value text check (value <> ''),
    origin text not null check (origin in ('read', 'typed')),
    reading jsonb check (jsonb_typeof(reading) = 'object'),
    valid_from timestamptz not null,
    valid_to timestamptz,
    primary key (dokument_id, field, version),
    check ((origin = 'read') = (reading is not null))
  );
  comment on table records.dokument_value is
    'Every value a Dokument has had, each under the version it came with; the present one has no end';
  comment on column records.dokument_value.value is 'Null: it was emptied';
  comment on column records.dokument_value.reading is
    'Where in the letter the value was read: text as printed, pageNo, box, reason, sureness';
`;

const DEADLINES = `
  create table records.deadline (
    id uuid primary key,
    dokument_id uuid not null references records.dokument,
    day date not null,
    origin text not null check (origin in ('read', 'typed')),
    printed text,
    page_no integer check (page_no > 0),
    noted_at timestamptz not null,
    noted_by_kind text not null,
    noted_by_id text not null,
    ended_at timestamptz,
    check (origin = 'read' or (printed is null and page_no is null))
  );
  comment on table records.deadline is 'Days by which something has to be done about a Dokument';
  comment on column records.deadline.printed is 'The words of the letter the day was read from';
  comment on column records.deadline.ended_at is 'Since then another day holds, or none';
  create unique index deadline_of_dokument on records.deadline (dokument_id) where ended_at is null;
`;

const ACCESS = `
  select access.bind(target::regclass,
    '((select access.all_akten(''read'')) or exists (select 1 from records.dokument d where d.id = dokument_id))',
    '((select access.all_akten(''change'')) or exists (select 1 from records.dokument d
      where d.id = dokument_id and ' || access.akte_changed('d.akte_id') || '))')
  from unnest(array['records.dokument_value', 'records.deadline']) target;

  grant select, insert on records.dokument_value, records.deadline to aktei_app;
  grant update (valid_to) on records.dokument_value to aktei_app;
  grant update (ended_at) on records.deadline to aktei_app;
  grant update (akte_id, vorgang_id, kind, dokument_date, sender, addressee, foreign_reference)
    on records.dokument to aktei_app;
`;
