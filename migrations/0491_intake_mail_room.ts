import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail for the whole house is seen by the mail room, by who scans it, by the registrar above, and by whom
 * it was passed on to; a sealed letter by the mail room and whom it was passed on to. The rule is that of
 * `libs/intake/src/domain/mail-access.ts`; a letter carries all it depends on.
 */
export class IntakeMailRoom1764000000491 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(CONDITIONS);
    await runner.query(POLICIES);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table intake.posteingang add column sealed boolean not null default false;
  comment on column intake.posteingang.sealed is
    'Only the outside of an unopened envelope was scanned';
  create index posteingang_of_mail on intake.posteingang (org_unit_id, central_mail, sealed)
    where state <> 'filed';
`;

const CONDITIONS = `
  create function intake.units_in(setting text) returns uuid[]
    language sql stable parallel safe
    return case when access.setting(setting) like '{%' then access.setting(setting)::uuid[]
      else '{}'::uuid[] end;

  create or replace function intake.mail_seen() returns text language sql immutable
    return '((select intake.all_mail()) or case when central_mail
      then org_unit_id = any ((select intake.units_in(''aktei.central_mail''))::uuid[])
      else org_unit_id = any ((select intake.units_of_mail())::uuid[]) end)';

  create function intake.unfiled_seen() returns text language sql immutable
    return '(org_unit_id = any (case
        when central_mail and sealed then (select intake.units_in(''aktei.sealed_mail''))::uuid[]
        when central_mail then (select intake.units_in(''aktei.central_mail''))::uuid[]
        when sealed then (select intake.units_in(''aktei.given_mail''))::uuid[]
        else (select intake.units_of_mail())::uuid[] end)
      or owner_id = (select nullif(access.setting(''aktei.mail_person''), ''{}'')::uuid)
      or (owner_unit_id = any ((select intake.units_in(''aktei.given_mail''))::uuid[])
        and not (sealed and owner_id is not null)))';
`;

const POLICIES = `
  do $$
  declare
    condition text := '((select intake.all_mail()) or case when akte_id is null then '
      || intake.unfiled_seen() || ' else %s end)';
    of_stapel text := '(' || intake.mail_seen() || ' or '
      || intake.letter_seen('seen.stapel_id = stapel.id') || ')';
    of_original text := '(' || intake.mail_seen() || ' or '
      || intake.letter_seen('seen.original_id = original.id') || ')';
  begin
    execute format('alter policy second_net on intake.posteingang using (%s) with check (%s)',
      format(condition, access.akte_seen('akte_id')),
      format(condition, access.akte_changed('akte_id')));
    execute format('alter policy second_net on intake.stapel using (%1$s) with check (%1$s)', of_stapel);
    execute format('alter policy second_net on intake.original using (%1$s) with check (%1$s)',
      of_original);
  end $$;

  drop function intake.letter_owned();
  drop function intake.sees_central_mail();
`;
