import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose a letter is until it is filed, when it is to be taken up again, and why it was set aside. Names
 * are those of the day it was passed on. Whoever has a letter sees it, whatever unit it came in for.
 */
export class IntakeCare1764000000461 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(SEEN);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table intake.posteingang
    add column owner_unit_id uuid,
    add column owner_unit_name text,
    add column owner_id uuid,
    add column owner_name text,
    add column owner_note text,
    add column later_until date,
    add column aside_reason text check (aside_reason <> ''),
    add column care_version integer not null default 1,
    add column cared_at timestamptz,
    add column cared_by_id text,
    add check ((owner_unit_id is null) = (owner_unit_name is null)),
    add check ((owner_id is null) = (owner_name is null)),
    add check (owner_note is null or owner_id is not null or owner_unit_id is not null);
  comment on column intake.posteingang.later_until is 'Until that day it is out of the way';
  comment on column intake.posteingang.aside_reason is
    'Why it becomes no record; it is kept until the guard of deletions lets it go';
  comment on column intake.posteingang.care_version is 'Counts every act of passing on, later, aside';
  create index posteingang_of_person on intake.posteingang (owner_id) where state <> 'filed';
  create index posteingang_of_unit on intake.posteingang (owner_unit_id) where state <> 'filed';
`;

const SEEN = `
  create function intake.letter_owned() returns text language sql immutable
    return '(owner_unit_id = any ((select intake.units_of_mail())::uuid[])
      or owner_id::text = (select access.setting(''aktei.actor_id'')))';

  do $$
  declare
    condition text := '((select intake.all_mail()) or case when akte_id is null then ('
      || intake.mail_seen() || ' or ' || intake.letter_owned() || ') else %s end)';
  begin
    execute format('alter policy second_net on intake.posteingang using (%s) with check (%s)',
      format(condition, access.akte_seen('akte_id')),
      format(condition, access.akte_changed('akte_id')));
  end $$;
`;
