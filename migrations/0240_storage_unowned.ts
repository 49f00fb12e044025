import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bytes that are known and belong to nobody. Only what stands here may ever be removed, so that a
 * database that has forgotten something, such as a restored one, destroys nothing.
 */
export class StorageUnowned1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table storage.unowned (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size >= 0),
        since timestamptz not null,
        removal_permitted_at timestamptz
      );
      comment on table storage.unowned is
        'Bytes on their way in, or released by permit; the only ones that may be removed';
      create index unowned_permitted on storage.unowned (sha256)
        where removal_permitted_at is not null;

      grant select, insert, update, delete on storage.unowned to aktei_app;
      grant delete on storage.blob_reference to aktei_app;
      revoke update on storage.blob, storage.blob_reference from aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
