import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { multipart } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { CloseStapelUseCase } from './close-stapel.use-case.js';

describe(CloseStapelUseCase.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const close = (id: string, person = office.scan) => person('POST', `/api/stapel/${id}/close`);
  const closings = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action === 'stapel.closed');

  it('takes no letter any more that comes too late, and says what to do with it', async () => {
    const id = await office.newStapel();
    expect((await close(id)).status).toBe(204);
    const late = multipart(Buffer.from('zu spät'), 'brief.tif');
    expect(await refusal(office.scan('POST', `/api/stapel/${id}/originals`, late))).toMatchObject({
      status: 409,
      code: 'STAPEL.CLOSED',
      detail: expect.stringContaining('einen neuen anlegen'),
    });
  });

  it('is recorded once, however often a sender that lost the answer says it', async () => {
    const id = await office.newStapel();
    for (let time = 0; time < 3; time += 1) expect((await close(id)).status).toBe(204);
    expect(await closings(id)).toHaveLength(1);
  });

  it('is recorded once when two say it at the same moment', async () => {
    const id = await office.newStapel();
    const answers = await Promise.all([close(id), close(id), close(id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await closings(id)).toMatchObject([{ actor: 'user' }]);
  });

  it('is for the machine too that has scanned it', async () => {
    const station = office.house.station();
    const id = await office.newStapel(station);
    expect((await close(id, station)).status).toBe(204);
    expect(await closings(id)).toMatchObject([{ actor: 'station' }]);
  });

  it('lets nobody end the work of another unit, or learn that there is such work', async () => {
    const id = await office.newStapel();
    const foreign = await refusal(close(id, office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: 'STAPEL.NOT_FOUND' });
    expect(await refusal(close(newId()))).toEqual(foreign);
    expect(await closings(id)).toEqual([]);
  });

  it('is not for those who only look', async () => {
    const id = await office.newStapel();
    expect(await refusal(close(id, office.auditor))).toMatchObject({
      status: 403,
      code: 'PERMISSION.DENIED',
    });
  });
});
