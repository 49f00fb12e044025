import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules the lexemes of a page were made; those of before have none and are made anew by a job. */
export class SearchRules1764000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search.page add column rules smallint not null default 0;
      create index page_of_rules on search.page (rules, dokument_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
