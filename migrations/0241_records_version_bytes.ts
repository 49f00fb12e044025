import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guard of the bytes asks for a Dokument by their hash. */
export class RecordsVersionBytes1764000000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index dokument_version_original on records.dokument_version (original_sha256);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
