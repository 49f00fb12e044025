import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowPosteingangPageQuery } from './show-posteingang-page.query.js';

describe(ShowPosteingangPageQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const page = (id: string, path: string, person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/pages/${path}`);
  const looks = (id: string) => recordedOn(office.house.db, id);
  const notFound = { status: 404, code: 'POSTEINGANG.PAGE_NOT_FOUND' };

  it('shows what stands on that page and on no other', async () => {
    const { id } = await office.ready('Antrag', 'Anlage');
    expect(await body(page(id, '2'))).toMatchObject({ pageNo: 2, text: 'Anlage' });
  });

  it('records which page somebody has looked at', async () => {
    const { id } = await office.ready('Antrag', 'Anlage');
    await page(id, '2');
    await page(id, '1?purpose=search');
    expect(await looks(id)).toMatchObject([
      { action: 'posteingang.page-read', akteId: null, details: { pageNo: 2 } },
      { action: 'posteingang.page-searched', akteId: null, details: { pageNo: 1 } },
    ]);
  });

  it('of a filed letter is recorded in the history of its Akte', async () => {
    const post = await office.ready('Antrag');
    const { akteId } = await office.file(post);
    await page(post.id, '1');
    expect((await looks(post.id)).at(-1)).toMatchObject({
      action: 'posteingang.page-read',
      akteId,
    });
  });

  it('says of a page that is not read yet that it is not, and records no look', async () => {
    const post = await office.inLine(2);
    await office.read(post, 1, 'Antrag');
    expect(await refusal(page(post.id, '2'))).toMatchObject({
      ...notFound,
      detail: expect.stringContaining('noch nicht gelesen'),
    });
    expect(await refusal(page(post.id, '3'))).toMatchObject(notFound);
    expect(await looks(post.id)).toEqual([]);
  });

  it('tells nobody of another unit that there is such a letter', async () => {
    const { id } = await office.ready('Pfändung');
    const foreign = await refusal(page(id, '1', office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: 'POSTEINGANG.NOT_FOUND' });
    expect(await refusal(page(newId(), '1'))).toEqual(foreign);
    expect((await page(id, '1', office.auditor)).status).toBe(403);
    expect(await looks(id)).toEqual([]);
  });

  it.each(['0', '-1', '1.5', 'eins', '99999999999', '1?purpose=peek'])(
    'refuses %s as a page',
    async (path) => {
      const { id } = await office.ready('Antrag');
      expect(await refusal(page(id, path))).toMatchObject({ code: 'REQUEST.INVALID' });
    },
  );
});
