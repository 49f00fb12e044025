import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which blobs are in the store and who needs them. */
export class StorageBlobs1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema storage;

      create table storage.blob (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size >= 0),
        created_at timestamptz not null
      );

      create table storage.blob_reference (
        sha256 text not null references storage.blob,
        owner_type text not null,
        owner_id text not null,
        created_at timestamptz not null,
        primary key (sha256, owner_type, owner_id)
      );

      grant usage on schema storage to aktei_app;
      grant select, insert, update on all tables in schema storage to aktei_app;
      grant delete on storage.blob to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
