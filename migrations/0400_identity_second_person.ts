import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles and units that somebody gives wait here until another person has confirmed them; what an account
 * holds already stays. `asked_by` and `decided_by` are null where it was done on the machine itself.
 */
export class IdentitySecondPerson1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.role_grant (
        id uuid primary key,
        user_id uuid not null references identity.app_user,
        roles text[] not null check (
          roles <@ array['clerk', 'scan_operator', 'registrar', 'auditor', 'operator']),
        org_unit_ids uuid[] not null,
        state text not null check (
          state in ('open', 'confirmed', 'rejected', 'withdrawn', 'lapsed')),
        asked_by uuid references identity.app_user,
        asked_at timestamptz not null,
        decided_by uuid references identity.app_user,
        decided_at timestamptz,
        constraint decided_when_not_open check ((state = 'open') = (decided_at is null)),
        constraint nobody_confirms_for_themselves check (
          state <> 'confirmed' or decided_by is null
          or (decided_by is distinct from asked_by and decided_by <> user_id))
      );
      create unique index one_open_role_grant on identity.role_grant (user_id) where state = 'open';
      create index role_grant_asked on identity.role_grant (asked_by) where state = 'open';
      create index role_grant_decided on identity.role_grant (decided_at desc);

      grant select, insert, update (state, decided_by, decided_at) on identity.role_grant to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
