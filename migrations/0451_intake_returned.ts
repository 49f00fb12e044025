import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that somebody has given back says so in the inbox, until it is filed again. */
export class IntakeReturned1764000000451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.posteingang
        add column returned_at timestamptz,
        add column returned_by_id text,
        add column returned_reason text check (returned_reason <> ''),
        add column returned_from uuid,
        add check (num_nulls(returned_at, returned_by_id, returned_reason, returned_from) in (0, 4)),
        add check (returned_at is null or dokument_id is null);
      comment on column intake.posteingang.returned_at is
        'Since when it is back in the inbox after somebody has given it back out of an Akte';
      comment on column intake.posteingang.returned_from is
        'The Akte it came out of; only who sees that one hears of it';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
