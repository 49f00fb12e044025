import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { refusal, type Person } from '#libs/identity/testing';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { pageText } from '../../testing/scene.js';
import { ShowPageImageController } from './show-page-image.controller.js';

describe(ShowPageImageController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;
  let dokumentId: string;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
    const { sha256: previewSha256 } = await house.keep('the picture of a page');
    const pages = [{ ...pageText(1, 'eins'), previewSha256 }, pageText(2, 'ohne Bild')];
    ({ dokumentId } = await house.scene(pages));
  }, 60_000);
  afterAll(() => house.close());

  const image = (pageNo: number, person = clerk) =>
    person('GET', `/api/dokumente/${dokumentId}/pages/${pageNo}/image`);
  const sent = async () =>
    (await recordedOn(house.db, dokumentId)).filter(({ action }) => action.endsWith('image-sent'));

  it('is for those who read Akten; to clerks of another unit it is not there', async () => {
    expect(await house.heardBy((person) => image(1, person))).toEqual(readersHear(200));
  });

  it('is the picture that was kept, and recorded as sent and not as read', async () => {
    const before = (await sent()).length;
    expect(await (await image(1)).text()).toBe('the picture of a page');
    expect((await sent()).slice(before)).toMatchObject([{ details: { pageNo: 1 } }]);
  });

  it.each([2, 3])('is not there for page %d, and nothing is recorded', async (pageNo) => {
    const before = (await sent()).length;
    expect(await refusal(image(pageNo))).toMatchObject({
      status: 404,
      code: 'DOKUMENT.PAGE_NOT_FOUND',
    });
    expect(await sent()).toHaveLength(before);
  });
});
