import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { identityPart } from '../identity.part.js';
import type { Role } from '../contracts/index.js';
import { MailRoomRepository } from './mail-room.repository.js';

describe(MailRoomRepository.name, () => {
  const rooms = new MailRoomRepository();
  let db: TestDatabase;
  let town: string;
  let scan: string;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [identityPart] });
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    [town, scan] = [newId(), newId()];
    await db.asOwner(`
      delete from identity.user_org_unit; delete from identity.app_user;
      delete from identity.org_unit where parent_id is not null; delete from identity.org_unit;
      insert into identity.org_unit (id, name) values ('${town}', 'Stadt');
      insert into identity.org_unit (id, name, parent_id, central_mail)
        values ('${scan}', 'Scanstelle', '${town}', true)`);
  });

  async function hire(role: Role, unit: string, active = true): Promise<void> {
    const id = newId();
    await db.asOwner(`
      insert into identity.app_user (id, username, display_name, password_hash, roles, active, created_at)
        values ('${id}', '${id}', 'X', 'x', '{${role}}', ${active}, now());
      insert into identity.user_org_unit values ('${id}', '${unit}')`);
  }
  const standing = () => db.run((ctx) => rooms.list(ctx));
  const standsIn = (role: Role) => db.run((ctx) => rooms.standInOf(ctx, [role]));
  const standIn = async (role: Role) => (await standsIn(role)).central;

  it('counts who has the role in the unit or above it, and lets nobody stand in beside them', async () => {
    await hire('registrar', town);
    await hire('mail_room', town);
    expect(await standing()).toEqual([
      { orgUnitId: scan, orgUnitName: 'Scanstelle', people: 1, standIn: null },
    ]);
    expect(await standIn('registrar')).toEqual([]);
  });

  it('lets every registrar stand in where nobody has the role, and no clerk', async () => {
    await hire('registrar', town);
    await hire('clerk', scan);
    expect(await standing()).toMatchObject([{ people: 0, standIn: 'registrar' }]);
    expect(await standIn('registrar')).toEqual([scan]);
    expect(await standIn('clerk')).toEqual([]);
  });

  it('lets the clerks stand in where there is no registrar either, so that no letter is unseen', async () => {
    await hire('clerk', town);
    expect(await standIn('clerk')).toEqual([scan]);
    expect(await standIn('scan_operator')).toEqual([]);
  });

  it('does not count an account that is closed', async () => {
    await hire('mail_room', scan, false);
    await hire('registrar', scan, false);
    await hire('clerk', town);
    expect(await standing()).toMatchObject([{ people: 0, standIn: 'clerk' }]);
  });

  it('lets registrars see the sealed letters of a unit in which nobody can be given one', async () => {
    await hire('registrar', scan);
    await hire('scan_operator', town);
    expect(await standsIn('registrar')).toEqual({ central: [scan], sealed: [town] });
    await hire('clerk', town);
    expect(await standsIn('registrar')).toEqual({ central: [scan], sealed: [] });
  });

  it('has the registrar of the whole town stand in nowhere: what is below is theirs', async () => {
    await hire('registrar', town);
    expect((await standsIn('registrar')).sealed).toEqual([]);
  });
});
