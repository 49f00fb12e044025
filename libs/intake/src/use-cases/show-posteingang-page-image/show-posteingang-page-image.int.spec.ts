import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { ShowPosteingangPageImageQuery } from './show-posteingang-page-image.query.js';

const JPEG = Buffer.from('the picture of a page');

describe(ShowPosteingangPageImageQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const image = ({ id }: Post, pageNo = 1, person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/pages/${pageNo}/image`);
  const sent = ({ id }: Post) => recordedOn(office.house.db, id);

  async function pictured(): Promise<Post> {
    const post = await office.inLine(1);
    await office.read(post, 1, 'Antrag', JPEG);
    return post;
  }

  it('sends the picture that was kept of the page', async () => {
    const answer = await image(await pictured());
    expect(answer.headers.get('content-type')).toContain('image/jpeg');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(JPEG);
  });

  it('says in the log that a picture went out, not that somebody has read the page', async () => {
    const post = await pictured();
    await image(post);
    expect(await sent(post)).toMatchObject([
      { action: 'posteingang.page-image-sent', akteId: null, details: { pageNo: 1 } },
    ]);
  });

  it('of a filed letter is recorded in the history of its Akte', async () => {
    const post = await pictured();
    const { akteId } = await office.file(post);
    await image(post);
    expect((await sent(post)).at(-1)).toMatchObject({ akteId, details: { pageNo: 1 } });
  });

  it('sends nothing of a page without a picture, and of one that is not there', async () => {
    const post = await office.ready('ohne Bild');
    for (const pageNo of [1, 2]) {
      expect(await refusal(image(post, pageNo))).toMatchObject({
        status: 404,
        code: 'POSTEINGANG.PAGE_NOT_FOUND',
      });
    }
    expect(await sent(post)).toEqual([]);
  });

  it('sends nothing to those who do not see the letter', async () => {
    const post = await pictured();
    expect((await image(post, 1, office.outsider)).status).toBe(404);
    expect((await image(post, 1, office.auditor)).status).toBe(403);
    expect(await sent(post)).toEqual([]);
  });
});
