import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The turn of a waiting page among those of other Stapel, and originals whose reading was cancelled. */
export class IntakeQueue1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.page add column turn integer not null default 0 check (turn >= 0);
      comment on column intake.page.turn is
        'Start tag of start-time fair queueing over Stapel: lower is read first';
      create index page_turn on intake.page (turn) where state = 'waiting';
      alter table intake.original add column reading_cancelled_at timestamptz;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
