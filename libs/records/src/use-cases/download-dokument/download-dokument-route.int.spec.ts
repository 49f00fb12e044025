import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { refusal, type Person } from '#libs/identity/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { DownloadDokumentController } from './download-dokument.controller.js';

describe(DownloadDokumentController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const fetchOf = (id: string, person = clerk, query = '') =>
    person('GET', `/api/dokumente/${id}/content${query}`);
  const downloads = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'dokument.downloaded');

  it('is for those who read Akten; to clerks of another unit it is not there', async () => {
    const { dokumentId } = await house.scene();
    expect(await house.heardBy((person) => fetchOf(dokumentId, person))).toEqual(readersHear(200));
  });

  it('hands out the original byte by byte and records by its hash which one it was', async () => {
    const { akteId, dokumentId } = await house.scene();
    const bytes = Buffer.from(await (await fetchOf(dokumentId)).arrayBuffer());
    expect(bytes.toString()).toBe('brief.tif');
    const details = { as: 'original', sha256: sha256Hex('brief.tif') };
    expect(await downloads(dokumentId)).toEqual([
      { action: 'dokument.downloaded', actor: 'user', akteId, details },
    ]);
  });

  it('lets no browser run what a stranger has sent', async () => {
    const { headers } = await fetchOf((await house.scene()).dokumentId);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says in German that there is no searchable PDF, and records no download', async () => {
    const { dokumentId } = await house.scene();
    expect(await refusal(fetchOf(dokumentId, clerk, '?as=rendition'))).toMatchObject({
      status: 404,
      code: 'DOKUMENT.NO_RENDITION',
      detail: expect.stringContaining('Das Original ist da'),
    });
    expect(await downloads(dokumentId)).toEqual([]);
  });

  it('hands out nothing of others, and says no more than that it is not there', async () => {
    const { dokumentId } = await house.scene();
    const foreign = await refusal(fetchOf(dokumentId, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(fetchOf(newId()))).toEqual(foreign);
    expect(await downloads(dokumentId)).toEqual([]);
  });
});
