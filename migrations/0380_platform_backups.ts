import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which backups were made of this database, and which it was restored from: what was destroyed after
 * that backup was taken is here again, and whoever replays deletions begins there.
 */
export class PlatformBackups1764000000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.backup (
        name text primary key,
        taken_at timestamptz not null,
        finished_at timestamptz not null,
        rows bigint not null,
        objects bigint not null,
        missing bigint not null,
        encrypted boolean not null
      );
      comment on table platform.backup is 'Backups that ended with their manifest written';
      comment on column platform.backup.missing is
        'Files that the store did not have or had damaged; they stand in the manifest by name';

      create table platform.restore (
        id uuid primary key,
        backup text not null,
        taken_at timestamptz not null,
        last_seq bigint,
        last_event uuid,
        restored_at timestamptz not null,
        recorded_at timestamptz
      );
      comment on table platform.restore is
        'Lives of this database: what the log held after last_seq is forgotten, deletions among it';
      comment on column platform.restore.recorded_at is
        'When the log heard of it; null while the restore is not finished';

      grant select on platform.backup, platform.restore to aktei_app;
      grant update (recorded_at) on platform.restore to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
