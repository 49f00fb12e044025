import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the scrub last began to read each blob, and since when it gets none of its bytes: what cannot be
 * read goes to the end of the queue, and is told.
 */
export class StorageAttempts1764000000390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table storage.blob add column attempted_at timestamptz, add column unreadable_since timestamptz;
      comment on column storage.blob.attempted_at is
        'When the scrub last began to read it, whatever came of it; orders its queue';
      comment on column storage.blob.unreadable_since is
        'Since when the disk or the way to it refuses the bytes, in a store that is there; no damage';
      update storage.blob set attempted_at = checked_at where checked_at is not null;
      create index blob_attempted on storage.blob (attempted_at nulls first, created_at);
      create index blob_unreadable on storage.blob (unreadable_since) where unreadable_since is not null;
      grant update (attempted_at, unreadable_since) on storage.blob to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
