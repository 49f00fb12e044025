import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second net of access: row-level security on every table of the records, forced, so that it holds
 * for the owner too. What an actor may see comes with each transaction as settings; without them, or
 * after a commit, nothing is there. What rooms above need of it lies in the schema `access`: they bind
 * their own tables to an Akte without naming a table of the records.
 */
export class RecordsAccess1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
    await runner.query(CONDITIONS);
    await runner.query(AKTE);
    await runner.query(BELOW_AKTE);
    await runner.query(BELOW_DOKUMENT);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Asked once for each statement: in a policy they stand in a subquery without a reference to the row. */
const SETTINGS = `
  create schema access;
  grant usage on schema access to aktei_app;

  create function access.setting(name text) returns text
    language sql stable parallel safe
    return coalesce(nullif(current_setting(name, true), ''), '{}');
  create function access.all_akten(action text) returns boolean
    language sql stable parallel safe
    return access.setting('aktei.akten_' || action) = 'all';
  create function access.units_of_akten(action text) returns uuid[]
    language sql stable parallel safe
    return case when access.all_akten(action) then '{}'
      else access.setting('aktei.akten_' || action)::uuid[] end;
  comment on schema access is
    'What records hands to rooms above: conditions for policies, never a table';
`;

const CONDITIONS = `
  create function access.own_akte(action text) returns text language sql immutable
    return format(
      '((select access.all_akten(%1$L)) or org_unit_id = any ((select access.units_of_akten(%1$L))::uuid[]))',
      action);
  create function access.akte_seen(key text) returns text language sql immutable
    return format(
      '((select access.all_akten(''read'')) or exists (select 1 from records.akte seen where seen.id = %s))',
      key);
  comment on function access.akte_seen(text) is
    'A condition for policies of any table: the Akte that the column names is visible';
  create function access.akte_changed(key text) returns text language sql immutable
    return format(
      '((select access.all_akten(''change'')) or exists (select 1 from records.akte changed
        where changed.id = %s and %s))',
      key, access.own_akte('change'));
  comment on function access.akte_changed(text) is
    'A condition for policies of any table: the Akte that the column names may be changed';

  create function access.bind(target regclass, seen text, written text) returns void
    language plpgsql as $$
  begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy second_net on %s using (%s) with check (%s)', target, seen, written);
  end $$;
  comment on function access.bind(regclass, text, text) is
    'Lays the second net over a table: who sees its rows, and who may write them';
`;

const AKTE = `
  select access.bind('records.akte', access.own_akte('read'), access.own_akte('change'));
`;

/** Whoever sees an Akte sees what hangs on it; written is only where the Akte may be changed. */
const BELOW_AKTE = `
  select access.bind(target::regclass, access.akte_seen('akte_id'), access.akte_changed('akte_id'))
  from unnest(array['records.akte_name', 'records.vorgang', 'records.dokument']) target;

  select access.bind('records.vorgang_name',
    '((select access.all_akten(''read'')) or exists (select 1 from records.vorgang v where v.id = vorgang_id))',
    '((select access.all_akten(''change'')) or exists (select 1 from records.vorgang v
      where v.id = vorgang_id and ' || access.akte_changed('v.akte_id') || '))');
`;

const BELOW_DOKUMENT = `
  select access.bind(target::regclass,
    '((select access.all_akten(''read'')) or exists (select 1 from records.dokument d where d.id = dokument_id))',
    '((select access.all_akten(''change'')) or exists (select 1 from records.dokument d
      where d.id = dokument_id and ' || access.akte_changed('d.akte_id') || '))')
  from unnest(array['records.dokument_name', 'records.dokument_version']) target;

  select access.bind(target::regclass,
    '((select access.all_akten(''read'')) or exists (select 1 from records.dokument_version v where v.id = version_id))',
    '((select access.all_akten(''change'')) or exists (
      select 1 from records.dokument_version v join records.dokument d on d.id = v.dokument_id
      where v.id = version_id and ' || access.akte_changed('d.akte_id') || '))')
  from unnest(array['records.page_text', 'records.attachment_text']) target;
`;
