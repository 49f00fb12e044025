import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { systemCaller, Transactions } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { TownHouse } from '../../testing/town-house.js';
import { CreateOrgUnitUseCase, type NewOrgUnit } from './create-org-unit.use-case.js';

describe(CreateOrgUnitUseCase.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const caller = systemCaller('test', { reads: [], records: actions.orgUnitCreated });
  const create = (own: Partial<NewOrgUnit>) =>
    house.app
      .get(Transactions)
      .run(caller, (ctx) =>
        house.app
          .get(CreateOrgUnitUseCase, { strict: false })
          .execute(ctx, { name: 'FB 9', below: null, centralMail: false, ...own }),
      );

  it('makes a unit that accounts can belong to, and records it', async () => {
    const { id } = await create({ name: 'Bauamt' });
    const sub = await create({ name: 'Bauaufsicht', below: 'Bauamt' });
    expect(sub.parentId).toBe(id);
    expect(await house.orgUnit('Bauaufsicht')).toBe(sub.id);
    expect(await recordedOn(house.db, id)).toMatchObject([
      { action: 'org-unit.created', details: { name: 'Bauamt', centralMail: false } },
    ]);
  });

  it('makes one of two with the same name, and says so to the other', async () => {
    const both = await Promise.allSettled([create({ name: 'Forst' }), create({ name: 'Forst' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(create({ name: 'Forst' })).rejects.toMatchObject({ code: 'ORG-UNIT.THERE' });
  });

  it('makes nothing below a unit that is not there', async () => {
    await expect(create({ name: 'Amt X', below: 'Y' })).rejects.toMatchObject({
      code: 'ORG-UNIT.NOT_FOUND',
    });
    expect(await house.orgUnit('Amt X').catch(() => '')).toBeFalsy();
  });
});
