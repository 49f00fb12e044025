import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { pageText } from '../../testing/scene.js';
import { ShowPageController } from './show-page.controller.js';

describe(ShowPageController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;
  let dokumentId: string;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
    ({ dokumentId } = await house.scene([pageText(1, 'Pfändung Meier')]));
  }, 60_000);
  afterAll(() => house.close());

  const page = (id: string, path = '1', person = clerk) =>
    person('GET', `/api/dokumente/${id}/pages/${path}`);
  const looks = async () =>
    (await recordedOn(house.db, dokumentId)).filter(({ action }) => action.includes('page'));

  it('is for those who read Akten; to clerks of another unit it is not there', async () => {
    const ask = (person: Person) => page(dokumentId, '1', person);
    expect(await house.heardBy(ask)).toEqual(readersHear(200));
  });

  it('is no look where there is no such page, or for somebody who sees nothing', async () => {
    const before = (await looks()).length;
    expect(await refusal(page(dokumentId, '2'))).toMatchObject({
      status: 404,
      code: 'DOKUMENT.PAGE_NOT_FOUND',
    });
    await page(dokumentId, '1', await house.clerkOfAnotherUnit());
    expect(await looks()).toHaveLength(before);
  });

  it('tells nobody of another unit what stands on it, nor that there is such a Dokument', async () => {
    const foreign = await refusal(page(dokumentId, '1', await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(page(newId()))).toEqual(foreign);
  });

  it.each(['0', '-1', '1.5', 'eins', '99999999999', '1?purpose=peek'])(
    'refuses %s as a page',
    async (path) => {
      expect(await refusal(page(dokumentId, path))).toMatchObject({ code: 'REQUEST.INVALID' });
    },
  );
});
