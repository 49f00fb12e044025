import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log: the runtime role may insert and select, nobody may change or remove. */
export class AuditLog1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema audit;

      create table audit.event (
        id uuid primary key,
        seq bigint generated always as identity unique,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('user', 'station', 'system', 'anonymous')),
        actor_id text not null,
        action text not null,
        object_type text not null,
        object_id text not null,
        akte_id uuid,
        reason text not null,
        request_id uuid not null,
        body text not null,
        body_hash bytea not null check (body_hash = sha256(convert_to(body, 'UTF8')))
      );
      create index event_of_akte on audit.event (akte_id, seq) where akte_id is not null;

      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit.event is append-only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger event_is_append_only
        before update or delete or truncate on audit.event
        for each statement execute function audit.refuse_change();

      grant usage on schema audit to aktei_app;
      grant select, insert on audit.event to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
