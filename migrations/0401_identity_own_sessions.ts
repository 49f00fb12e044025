import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person sees and ends the own sessions: each has an id that may be shown, and what it was begun on. */
export class IdentityOwnSessions1764000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.session
        add column id uuid not null default gen_random_uuid() unique,
        add column device text not null default 'Unbekanntes Gerät';
      alter table identity.session alter column id drop default, alter column device drop default;
      comment on column identity.session.device is
        'Browser and kind of machine in fixed words, never what the browser has sent';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
