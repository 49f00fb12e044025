import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever got a password from somebody else chooses an own one before anything else, and a session ends
 * at the latest at a moment that use does not move.
 */
export class IdentityOwnPasswords1764000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.app_user add column must_change_password boolean not null default false;

      alter table identity.session add column ends_at timestamptz;
      update identity.session set ends_at = created_at + interval '12 hours';
      alter table identity.session alter column ends_at set not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
