import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which store this database belongs to, what was found wrong with bytes, what was taken out of the store,
 * and when each blob was read through. What is written once cannot be changed by the application.
 */
export class StorageIntegrity1764000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table storage.store (
        only_one boolean primary key default true check (only_one),
        id text not null,
        epoch text not null,
        marked_at timestamptz
      );
      comment on table storage.store is 'The store that bears the marker with this id; no other is written to';
      comment on column storage.store.epoch is
        'Which life of the database has said so; a restored one is seen by it';
      comment on column storage.store.marked_at is 'When the marker was seen in the store; null while it is made';

      create table storage.finding (
        id uuid primary key,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        damage text not null check (damage in ('missing', 'wrong-size', 'wrong-bytes')),
        found_by text not null check (found_by in ('read', 'put', 'export', 'scrub')),
        found_at timestamptz not null,
        healed_at timestamptz,
        set_aside text
      );
      comment on table storage.finding is 'Blobs that were not what the record says; open until good bytes are there';
      create unique index finding_open on storage.finding (sha256) where healed_at is null;

      create table storage.quarantined (
        name text primary key,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size >= 0),
        since timestamptz not null,
        purge_permitted_at timestamptz
      );
      comment on table storage.quarantined is 'Bytes that were removed by permit and can still be brought back';

      alter table storage.blob add column checked_at timestamptz;
      comment on column storage.blob.checked_at is 'When all bytes were last read by the scrub and hashed';
      create index blob_checked on storage.blob (checked_at nulls first, created_at);

      grant select, insert on storage.store, storage.finding, storage.quarantined to aktei_app;
      grant update (id, epoch, marked_at) on storage.store to aktei_app;
      grant update (healed_at, set_aside) on storage.finding to aktei_app;
      grant update (purge_permitted_at), delete on storage.quarantined to aktei_app;
      grant update (checked_at) on storage.blob to aktei_app;
      revoke update on storage.unowned from aktei_app;
      grant update (since, removal_permitted_at) on storage.unowned to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
