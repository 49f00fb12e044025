import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { pageText } from '../../testing/scene.js';
import { ShowDokumentController } from './show-dokument.controller.js';

describe(ShowDokumentController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const show = (id: string, person = clerk) => person('GET', `/api/dokumente/${id}`);
  const looks = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'dokument.read');

  it('is for those who read Akten; to clerks of another unit it is not there', async () => {
    const { dokumentId } = await house.scene();
    expect(await house.heardBy((person) => show(dokumentId, person))).toEqual(readersHear(200));
  });

  it('records each look in the history of the Akte, and none of whoever was refused', async () => {
    const { akteId, dokumentId } = await house.scene();
    await show(dokumentId);
    await show(dokumentId, await house.clerkOfAnotherUnit());
    expect(await looks(dokumentId)).toEqual([
      { action: 'dokument.read', actor: 'user', akteId, details: {} },
    ]);
  });

  it('tells what the original is, byte by byte, and how many pages were read', async () => {
    const { dokumentId } = await house.scene([pageText(1, 'eins'), pageText(2, 'zwei')]);
    const { versions, pageCount } = await body(show(dokumentId));
    expect(pageCount).toBe(2);
    const { sha256, size } = await house.keep('brief.tif');
    expect(versions).toMatchObject([
      { no: 1, original: { sha256, size, filename: 'brief.tif', mime: 'image/tiff' } },
    ]);
  });

  it('answers for what was never there, was taken out or belongs to others alike', async () => {
    const { dokumentId } = await house.scene();
    const foreign = await refusal(show(dokumentId, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(show(newId()))).toEqual(foreign);
    await house.db.asOwner(
      `update records.dokument set withdrawn_at = now() where id = '${dokumentId}'`,
    );
    expect(await refusal(show(dokumentId))).toEqual(foreign);
  });
});
