import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to requests that came with a key of their own, so that a repeat is answered and not done again.
 * A row is written in the transaction of the change it stands for. Nothing in it can be read without the
 * key, of which only a hash is here; and nobody but who has sent it finds the row.
 */
export class PlatformRepeats1764000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.answered_request (
        caller text not null,
        key_hash bytea not null check (octet_length(key_hash) = 32),
        request_hash bytea not null check (octet_length(request_hash) = 32),
        answer bytea check (octet_length(answer) <= 300000),
        answered_at timestamptz not null,
        repeats integer not null default 0,
        primary key (caller, key_hash)
      );
      comment on table platform.answered_request is
        'What was answered under an Idempotency-Key, for a day';
      comment on column platform.answered_request.caller is 'Kind and id of who has sent it';
      comment on column platform.answered_request.answer is
        'Sealed with the key of the request; null where it was too large to be kept';
      create index answered_request_age on platform.answered_request (answered_at);

      grant select, delete on platform.answered_request to aktei_app;
      grant insert (caller, key_hash, request_hash, answered_at), update (answer, repeats)
        on platform.answered_request to aktei_app;

      alter table platform.answered_request enable row level security;
      alter table platform.answered_request force row level security;
      create policy of_the_sender on platform.answered_request using (
        caller = current_setting('aktei.actor_kind', true) || ':' || current_setting('aktei.actor_id', true));
      create policy aged_seen on platform.answered_request for select using (
        current_setting('aktei.actor_kind', true) = 'system' and answered_at < now() - interval '24 hours');
      create policy aged_forgotten on platform.answered_request for delete using (
        current_setting('aktei.actor_kind', true) = 'system' and answered_at < now() - interval '24 hours');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
