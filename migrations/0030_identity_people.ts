import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, org units, sessions, and the keys of scan stations. */
export class IdentityPeople1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;

      create table identity.org_unit (
        id uuid primary key,
        name text not null unique,
        parent_id uuid references identity.org_unit,
        central_mail boolean not null default false
      );

      create table identity.app_user (
        id uuid primary key,
        username text not null unique check (username = lower(username)),
        display_name text not null,
        password_hash text not null,
        roles text[] not null check (
          roles <@ array['clerk', 'scan_operator', 'registrar', 'auditor', 'operator']),
        active boolean not null default true,
        failed_logins integer not null default 0,
        locked_until timestamptz,
        created_at timestamptz not null
      );

      create table identity.user_org_unit (
        user_id uuid not null references identity.app_user,
        org_unit_id uuid not null references identity.org_unit,
        primary key (user_id, org_unit_id)
      );

      create table identity.session (
        token_hash bytea primary key,
        csrf_token text not null,
        user_id uuid not null references identity.app_user,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_of_user on identity.session (user_id);
      create index session_expiry on identity.session (expires_at);

      create table identity.login_attempt (
        address text not null,
        window_start timestamptz not null,
        failures integer not null,
        primary key (address, window_start)
      );

      create table identity.scan_station (
        id uuid primary key,
        name text not null,
        org_unit_id uuid not null references identity.org_unit,
        key_hash bytea not null,
        created_at timestamptz not null,
        revoked_at timestamptz,
        last_seen_at timestamptz
      );

      grant usage on schema identity to aktei_app;
      grant select, insert, update on all tables in schema identity to aktei_app;
      grant delete on identity.session, identity.login_attempt, identity.user_org_unit to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
