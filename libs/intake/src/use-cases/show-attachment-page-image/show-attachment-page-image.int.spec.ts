import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { ShowAttachmentPageImageQuery } from './show-attachment-page-image.query.js';

const JPEG = Buffer.from('the picture of a page');

describe(ShowAttachmentPageImageQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  async function mail(jpeg?: Buffer): Promise<Post> {
    const post = await office.ready('Guten Tag');
    await office.attach(post, { name: 'a.pdf', texts: ['eins'], ...(jpeg ? { jpeg } : {}) });
    return post;
  }
  const image = ({ id }: Post, person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/attachments/1/pages/1/image`);

  it('sends the picture and says that it went out', async () => {
    const post = await mail(JPEG);
    const answer = await image(post);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(JPEG);
    expect(await recordedOn(office.house.db, post.id)).toMatchObject([
      { action: 'posteingang.attachment-page-image-sent', details: { place: 1, pageNo: 1 } },
    ]);
  });

  it('has none of a page that is only text', async () => {
    expect(await refusal(image(await mail()))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.PAGE_NOT_FOUND',
    });
  });

  it('sends nothing to those who do not see the letter', async () => {
    const post = await mail(JPEG);
    expect((await image(post, office.outsider)).status).toBe(404);
    expect((await image(post, office.auditor)).status).toBe(404);
    expect(await recordedOn(office.house.db, post.id)).toEqual([]);
  });
});
