import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Failed sign-ins slow down whoever fails, and nobody else: they are counted by name and network, and
 * devices that are known go their own way. An account has no lock any more.
 */
export class IdentityBrakes1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.sign_in_brake (
        name_hash text not null,
        source text not null,
        failures integer not null,
        free_at timestamptz not null,
        fades_at timestamptz not null,
        primary key (name_hash, source)
      );
      create index sign_in_brake_fading on identity.sign_in_brake (fades_at);

      create table identity.known_device (
        user_id uuid not null references identity.app_user,
        device_hash bytea not null,
        last_used_at timestamptz not null,
        primary key (user_id, device_hash)
      );
      create index known_device_hash on identity.known_device (device_hash);

      drop table identity.login_attempt;
      alter table identity.app_user drop column failed_logins, drop column locked_until;

      grant select, insert, update, delete on identity.sign_in_brake, identity.known_device to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
