import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { DownloadPosteingangQuery } from './download-posteingang.query.js';

describe(DownloadPosteingangQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const fetchOf = (id: string, query = '', person = office.clerk, init: RequestInit = {}) =>
    person('GET', `/api/posteingang/${id}/content${query}`, init);
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  const downloads = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('downloaded'));

  it('hands out the original byte by byte, under its name', async () => {
    const { id, bytes } = await office.ready('Antrag');
    const answer = await fetchOf(id);
    expect(await bytesOf(answer)).toEqual(bytes);
    expect(answer.headers.get('content-disposition')).toContain('brief.tif');
    // No browser opens by itself what a stranger has sent.
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('hands out the original also of a letter that nobody could read yet', async () => {
    const { id, bytes } = await office.deliver();
    expect(await bytesOf(await fetchOf(id))).toEqual(bytes);
  });

  it('goes on where a connection has ended', async () => {
    const { id, bytes } = await office.ready('Antrag');
    const rest = await fetchOf(id, '', office.clerk, { headers: { range: 'bytes=5-' } });
    expect([rest.status, await bytesOf(rest)]).toEqual([206, bytes.subarray(5)]);
  });

  it('records what has gone out before it goes out', async () => {
    const { id } = await office.ready('Antrag');
    await fetchOf(id);
    expect(await downloads(id)).toEqual([
      {
        action: 'posteingang.downloaded',
        actor: 'user',
        akteId: null,
        details: { as: 'original' },
      },
    ]);
  });

  it('never passes the original off as the searchable PDF that is not there', async () => {
    const { id } = await office.ready('Antrag');
    expect(await refusal(fetchOf(id, '?as=rendition'))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.NO_RENDITION',
      detail: expect.stringContaining('keine durchsuchbare Fassung'),
    });
    expect(await downloads(id)).toEqual([]);
  });

  it('tells nobody of another unit that there is such a letter', async () => {
    const { id } = await office.ready('Pfändung');
    const foreign = await refusal(fetchOf(id, '', office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: 'POSTEINGANG.NOT_FOUND' });
    expect(await refusal(fetchOf(newId()))).toEqual(foreign);
    expect(await downloads(id)).toEqual([]);
  });

  it('is not for those who see Akten and no mail', async () => {
    const { id } = await office.ready('Antrag');
    expect((await fetchOf(id, '', office.auditor)).status).toBe(403);
  });

  it.each(['?as=../original', '?as=', '?raw=1'])('refuses %s', async (query) => {
    const { id } = await office.ready('Antrag');
    expect(await refusal(fetchOf(id, query))).toMatchObject({ code: 'REQUEST.INVALID' });
  });
});
