import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { ShowAttachmentPageQuery } from './show-attachment-page.query.js';

describe(ShowAttachmentPageQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  async function mail(): Promise<Post> {
    const post = await office.ready('Guten Tag');
    await office.attach(post, { name: 'a.pdf', texts: ['eins', 'zwei'] });
    return post;
  }
  const page = ({ id }: Post, path = '1/pages/2', person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/attachments/${path}`);
  const looks = async ({ id }: Post) =>
    (await recordedOn(office.house.db, id)).map(({ action, details }) => ({ action, details }));

  it('shows what stands on the page, and tells a look from a search', async () => {
    const post = await mail();
    expect(await body(page(post))).toMatchObject({ pageNo: 2, text: 'zwei' });
    await page(post, '1/pages/1?purpose=search');
    expect(await looks(post)).toEqual([
      { action: 'posteingang.attachment-page-read', details: { place: 1, pageNo: 2 } },
      { action: 'posteingang.attachment-page-searched', details: { place: 1, pageNo: 1 } },
    ]);
  });

  it('knows no page and no file that is not there', async () => {
    const post = await mail();
    expect(await refusal(page(post, '1/pages/3'))).toMatchObject({
      code: 'POSTEINGANG.PAGE_NOT_FOUND',
    });
    expect(await refusal(page(post, '2/pages/1'))).toMatchObject({
      code: 'POSTEINGANG.ATTACHMENT_NOT_FOUND',
    });
  });

  it('shows nothing to those who do not see the letter', async () => {
    const post = await mail();
    expect((await page(post, '1/pages/1', office.outsider)).status).toBe(404);
    expect((await page(post, '1/pages/1', office.auditor)).status).toBe(404);
    expect(await looks(post)).toEqual([]);
  });
});
