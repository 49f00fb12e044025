import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was made before people could choose an own password is known to whoever made it: each of these
 * accounts chooses one first. And an operator reads nothing: an account that was more is an operator from
 * now on, and the person gets a second one for the other work.
 */
export class IdentityExistingAccounts1764000000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update identity.app_user set must_change_password = true;
      update identity.app_user set roles = array['operator']
        where 'operator' = any(roles) and cardinality(roles) > 1;
      alter table identity.app_user add constraint operator_has_no_other_role
        check (not 'operator' = any(roles) or cardinality(roles) = 1);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
