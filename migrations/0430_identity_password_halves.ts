import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one-time password of an account that gets a role falls into two halves: whoever asks sees the first,
 * whoever confirms the second, which waits here. Grants that wait for an account without roles lapse: whoever
 * has asked for them knows its whole password.
 */
export class IdentityPasswordHalves1764000000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.role_grant
        add column second_half text,
        add constraint second_half_only_while_open check (state = 'open' or second_half is null);
      comment on column identity.role_grant.second_half is
        'Second half of a one-time password, shown once to whoever confirms';
      grant update (second_half) on identity.role_grant to aktei_app;

      update identity.role_grant g set state = 'lapsed', decided_at = now()
      from identity.app_user u
      where u.id = g.user_id and g.state = 'open' and u.roles = '{}';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
