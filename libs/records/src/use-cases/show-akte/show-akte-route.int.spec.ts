import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { ShowAkteController } from './show-akte.controller.js';

describe(ShowAkteController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const show = (id: string, person = clerk) => person('GET', `/api/akten/${id}`);
  const looks = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'akte.read');

  it('is for those who read Akten; to clerks of another unit it is not there', async () => {
    const { akteId } = await house.scene();
    expect(await house.heardBy((person) => show(akteId, person))).toEqual(readersHear(200));
  });

  it('records each look and nothing of whoever was refused', async () => {
    const { akteId } = await house.scene();
    await show(akteId);
    await show(akteId, await house.person('pruefung'));
    await show(akteId, await house.clerkOfAnotherUnit());
    await show(akteId, await house.person('betrieb'));
    expect(await looks(akteId)).toHaveLength(2);
  });

  it('tells how long it is to be kept and by which norm', async () => {
    const { akteId } = await house.scene();
    const { retention, aktenplanPath } = await body(show(akteId));
    expect(retention.aussonderungsart).toMatch(/^[ABV]$/);
    expect(retention.legalSource).not.toBe('');
    expect(aktenplanPath.at(-1)).toMatchObject({ number: '32.13.02' });
  });

  it('shows nothing any more of a Dokument that was taken out', async () => {
    const { akteId, dokumentId } = await house.scene();
    await house.db.asOwner(
      `update records.dokument set withdrawn_at = now() where id = '${dokumentId}'`,
    );
    expect(await body(show(akteId))).toMatchObject({ dokumente: [], dokumentCount: 0 });
  });

  it('answers for what was never there as for what belongs to others', async () => {
    const { akteId } = await house.scene();
    const foreign = await refusal(show(akteId, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(await refusal(show(newId()))).toEqual(foreign);
    expect(await refusal(show('32.13.02'))).toMatchObject({ code: 'REQUEST.INVALID' });
  });
});
