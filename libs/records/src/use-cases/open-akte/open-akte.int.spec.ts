import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, recordedOn } from '../../testing/scene.js';
import { OpenAkteUseCase } from './open-akte.use-case.js';

describe(OpenAkteUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const open = (body: { aktenplaneinheitId?: string; orgUnitId?: string }, unit = 'FB 3') =>
    town.db.run(
      (ctx) =>
        town.app.get(OpenAkteUseCase).execute(ctx, {
          aktenplaneinheitId: town.einheitId,
          betreff: 'Markt',
          orgUnitId: town.orgUnit('FB 3'),
          ...body,
        }),
      clerkOf(town.orgUnit(unit)),
    );

  it('opens an empty Akte under its unit and records that', async () => {
    const akte = await open({});
    expect(akte).toMatchObject({
      betreff: 'Markt',
      state: 'open',
      version: 1,
      einheitNumber: '32.13.02',
      dokumentCount: 0,
      vorgaenge: [],
    });
    expect(akte.aktenzeichen).toContain('32.13.02');
    expect(akte.aktenplanPath.at(-1)?.number).toBe('32.13.02');
    expect(await recordedOn(town, akte.id)).toEqual(['akte.opened']);
  });

  it('opens nothing in an org unit that is not one of the own', async () => {
    const foreign = { orgUnitId: town.orgUnit('FB 4') };
    await expect(open(foreign)).rejects.toMatchObject({ code: 'AKTE.NO_ORG_UNIT' });
  });

  it('opens nothing for somebody who has no unit and names none', async () => {
    const nowhere = town.db.run(
      (ctx) =>
        town.app.get(OpenAkteUseCase).execute(ctx, {
          aktenplaneinheitId: town.einheitId,
          betreff: 'Markt',
        }),
      clerkOf(),
    );
    await expect(nowhere).rejects.toMatchObject({ code: 'AKTE.NO_ORG_UNIT' });
  });

  it('opens nothing under a unit that the Aktenplan does not have', async () => {
    const unknown = { aktenplaneinheitId: newId() };
    await expect(open(unknown)).rejects.toMatchObject({ code: 'AKTENPLAN.EINHEIT_NOT_FOUND' });
  });
});
