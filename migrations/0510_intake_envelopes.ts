import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of a sealed letter: opened and scanned, and in which Stapel, or handed over as it came. And who sees
 * one that a unit received for itself: once it is for somebody by name they and who stands in for them alone. The rule
 * is that of `libs/intake/src/domain/mail-access.ts`.
 */
export class IntakeEnvelopes1764000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(CONDITION);
    await runner.query(POLICY);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table intake.posteingang
    add column envelope_outcome text check (envelope_outcome in ('opened', 'handed-over')),
    add column envelope_stapel_id uuid references intake.stapel,
    add column envelope_note text check (envelope_note <> ''),
    add column envelope_at timestamptz,
    add column envelope_by_id text,
    add check (envelope_outcome is null or sealed),
    add check ((envelope_outcome is null) = (envelope_at is null)),
    add check ((envelope_outcome is null) = (envelope_by_id is null)),
    add check (envelope_outcome = 'opened' or envelope_stapel_id is null);
  comment on column intake.posteingang.envelope_outcome is
    'What became of a sealed letter; null as long as it lies unopened';
  comment on column intake.posteingang.envelope_stapel_id is
    'The Stapel in which what lay in it was scanned';
  create index posteingang_came_out_into on intake.posteingang (envelope_stapel_id)
    where envelope_stapel_id is not null;
`;

const CONDITION = `
  create or replace function intake.unfiled_seen() returns text language sql immutable
    return '(org_unit_id = any (case
        when central_mail and sealed then (select intake.units_in(''aktei.sealed_mail''))::uuid[]
        when central_mail then (select intake.units_in(''aktei.central_mail''))::uuid[]
        when sealed and owner_id is null then (select intake.units_in(''aktei.own_sealed_mail''))::uuid[]
        when sealed then (select intake.units_in(''aktei.own_named_mail''))::uuid[]
        else (select intake.units_of_mail())::uuid[] end)
      or owner_id = (select nullif(access.setting(''aktei.mail_person''), ''{}'')::uuid)
      or (owner_unit_id = any ((select intake.units_in(''aktei.given_mail''))::uuid[])
        and not (sealed and owner_id is not null)))';
`;

const POLICY = `
  do $$
  declare
    condition text := '((select intake.all_mail()) or case when akte_id is null then '
      || intake.unfiled_seen() || ' else %s end)';
  begin
    execute format('alter policy second_net on intake.posteingang using (%s) with check (%s)',
      format(condition, access.akte_seen('akte_id')),
      format(condition, access.akte_changed('akte_id')));
  end $$;
`;
