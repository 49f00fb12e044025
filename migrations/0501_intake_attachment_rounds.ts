import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the reading of a file inside an original has failed, so that it is given up at last and said so. */
export class IntakeAttachmentRounds1764000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.attachment
        add column rounds integer not null default 0,
        add column tried_at timestamptz,
        drop constraint attachment_state_check,
        add constraint attachment_state_check
          check (state in ('waiting', 'read', 'stored-only', 'unread'));
      comment on column intake.attachment.rounds is
        'Jobs that have failed with their last attempt, for what the machine is not to blame for';
      comment on column intake.attachment.tried_at is 'When a job has failed with its last attempt';
      drop index intake.attachment_to_read;
      create index attachment_to_read on intake.attachment (tried_at nulls first, original_id, place)
        where state = 'waiting';
      grant update (rounds, tried_at) on intake.attachment to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
