import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the running application may rewrite in each table; everything else stays as it was inserted. */
const MAY_CHANGE = {
  'intake.stapel': ['state', 'closed_at'],
  'intake.original': [
    'state',
    'readable',
    'mime',
    'flags',
    'signed',
    'invoice',
    'probed_at',
    'pages_total',
    'pages_done',
    'pages_failed',
    'separated_at',
    'reading_cancelled_at',
  ],
};

/**
 * Which bytes an original has and where it came from is written once: a fault or a stranger with the
 * rights of the application cannot rewrite it.
 */
export class IntakeImmutable1764000000321 implements MigrationInterface {
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
