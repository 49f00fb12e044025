import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the running application may rewrite in each table; everything else stays as it was inserted. */
const MAY_CHANGE = {
  'records.akte': ['betreff', 'version', 'state', 'closed_at', 'last_changed_at'],
  'records.vorgang': ['betreff', 'version', 'state', 'closed_at'],
  'records.dokument': ['betreff', 'version', 'withdrawn_at'],
  'records.dokument_version': ['rendition_validation'],
  'records.akte_name': ['valid_to'],
  'records.vorgang_name': ['valid_to'],
  'records.dokument_name': ['valid_to'],
  'records.aktenplaneinheit': [
    'title',
    'parent_id',
    'aussonderungsart',
    'retention_years',
    'legal_source',
    'updated_at',
  ],
  'records.aktenzeichen_counter': ['last_number'],
};

/**
 * Which bytes a Dokument has and what number an Akte bears is written once: a fault or a stranger with
 * the rights of the application cannot rewrite it.
 */
export class RecordsImmutable1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(MAY_CHANGE)) {
      await runner.query(`revoke update on ${table} from aktei_app`);
      await runner.query(`grant update (${columns.join(', ')}) on ${table} to aktei_app`);
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
