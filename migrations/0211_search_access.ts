import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of the index are seen by whoever sees their Akte, and written by the index alone. */
export class SearchAccess1764000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select access.bind('search.page', access.akte_seen('akte_id'),
        '(select access.all_akten(''read''))');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
