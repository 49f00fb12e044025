import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A history is seen by whoever sees its Akte; events without one only by who sees all. Anybody may
 * append: that an event tells the truth about its origin is the business of its trigger.
 */
export class AuditAccess1764000000212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select access.bind('audit.event', access.akte_seen('akte_id'), 'true');
      select access.bind('audit.personal_value',
        '((select access.all_akten(''read'')) or exists (select 1 from audit.event e where e.id = event_id))',
        'true');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
