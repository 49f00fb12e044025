import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in letters between the lines of a text are taken out as well; those of before when a worker comes to them. */
export class IntakeTextFiles1764000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index intake.original_with_attachments;
      create index original_with_attachments on intake.original (received_at)
        where attachments_at is null and probed_at is not null
          and (flags @> '[{"code": "MAIL.ATTACHMENTS"}]' or flags @> '[{"code": "PDF.ATTACHMENTS"}]'
            or flags @> '[{"code": "PDF.E_INVOICE"}]' or flags @> '[{"code": "TEXT.ATTACHMENTS"}]');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
