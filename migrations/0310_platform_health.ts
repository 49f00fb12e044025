import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row that health checks write: a database that only answers is not enough. */
export class PlatformHealth1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema platform;
      grant usage on schema platform to aktei_app;
      create table platform.health_probe (
        one boolean primary key default true check (one),
        written_at timestamptz not null
      );
      comment on table platform.health_probe is 'Written by health checks, read by nobody';
      insert into platform.health_probe (written_at) values (now());
      grant select, update on platform.health_probe to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
