import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role of those who distribute what arrives for the whole house. Until now every clerk saw that mail;
 * so that nobody's mail lies unseen after the update, clerks and registrars who work in a unit that
 * receives it, or above one, get the role. They have seen the same mail before: no right is new.
 */
export class IdentityMailRoom1764000000490 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(WHO_GOES_ON);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const ROLE = ['app_user', 'role_grant']
  .map(
    (table) => `
  alter table identity.${table} drop constraint ${table}_roles_check;
  alter table identity.${table} add constraint ${table}_roles_check check (
    roles <@ array['clerk', 'scan_operator', 'registrar', 'mail_room', 'auditor', 'operator']);`,
  )
  .join('\n');

const WHO_GOES_ON = `
  with recursive above as (
    select id, parent_id from identity.org_unit where central_mail
    union
    select parent.id, parent.parent_id from identity.org_unit parent
      join above on above.parent_id = parent.id
  )
  update identity.app_user a set roles = a.roles || '{mail_room}'
  where a.active and a.roles && '{clerk,registrar}' and exists (
    select 1 from identity.user_org_unit m join above on above.id = m.org_unit_id
    where m.user_id = a.id);
`;
