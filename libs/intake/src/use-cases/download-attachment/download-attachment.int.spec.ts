import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { DownloadAttachmentQuery } from './download-attachment.query.js';

describe(DownloadAttachmentQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  async function mail(): Promise<Post> {
    const post = await office.ready('Guten Tag');
    const plan = { name: 'Lageplan "Süd".pdf', texts: ['Plan'] };
    await office.attach(post, plan, { name: 'seite.html', mime: 'text/html', texts: ['<script>'] });
    return post;
  }
  const get = ({ id }: Post, place = 1, person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/attachments/${place}/content`);
  const sent = async ({ id }: Post) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.includes('attachment'));

  it('gives the bytes under their name, for download only and never to be guessed at', async () => {
    const post = await mail();
    for (const place of [1, 2]) {
      const { headers } = await get(post, place);
      expect(headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const answer = await get(post);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Lageplan%20%22S");
    expect(await answer.text()).toBe('bytes of Lageplan "Süd".pdf');
  });

  it('says in the log which one went out, in that of the Akte once the letter is filed', async () => {
    const post = await mail();
    await get(post);
    const { akteId } = await office.file(post);
    await get(post, 2);
    expect(await sent(post)).toMatchObject([
      { action: 'posteingang.attachment-downloaded', akteId: null, details: { place: 1 } },
      { akteId, details: { place: 2 } },
    ]);
  });

  it('gives nothing to those who do not see the letter, before and after the filing', async () => {
    const post = await mail();
    expect((await get(post, 1, office.outsider)).status).toBe(404);
    expect((await get(post, 1, office.auditor)).status).toBe(404);
    await office.file(post);
    const stranger = await office.house.newcomer('fremd', 'FB 2');
    for (const person of [stranger, office.scan]) {
      expect((await get(post, 1, person)).status).toBe(404);
    }
    expect(await sent(post)).toEqual([]);
  });

  it('knows no place that is not there, and no file that is too large to be taken out', async () => {
    const post = await mail();
    const missing = { status: 404, code: 'POSTEINGANG.ATTACHMENT_NOT_FOUND' };
    expect(await refusal(get(post, 3))).toMatchObject(missing);
    await office.house.db.asOwner(
      `update intake.attachment set sha256 = null, size = null, pages_total = 0
       where original_id = '${post.originalId}' and place = 1`,
    );
    expect(await refusal(get(post))).toMatchObject(missing);
    expect((await get(post, 0)).status).toBe(400);
  });

  it('gives nothing of a part of an original that was cut: it may be of somebody else', async () => {
    const post = await mail();
    await office.house.db.asOwner(
      `update intake.posteingang set last_page = 1 where id = '${post.id}'`,
    );
    expect((await get(post)).status).toBe(404);
  });
});
