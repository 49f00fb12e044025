import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { ShowDokumentAttachmentsQuery } from './show-dokument-attachments.query.js';

describe(ShowDokumentAttachmentsQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const show = (dokumentId: string, person = office.clerk) =>
    person('GET', `/api/dokumente/${dokumentId}/attachments`);

  /** A mail with a plan, filed; `own` makes the plan a Dokument of its own. */
  async function filed(own = false) {
    const post = await office.ready('Guten Tag');
    await office.attach(post, { name: 'Plan.pdf', texts: ['Lageplan'] });
    const { id: akteId } = await office.newAkte();
    const wanted = own ? { ownDokumente: [{ place: 1, betreff: 'Plan' }] } : {};
    const where = json({ akteId, betreff: 'Antrag', ...wanted });
    const answer = await body(office.clerk('POST', `/api/posteingang/${post.id}/file`, where));
    return { post, akteId, dokumentId: String(answer.dokumentId) };
  }
  const content = (letter: Post, person = office.clerk) =>
    person('GET', `/api/posteingang/${letter.id}/attachments/1/content`);

  it('lists what hangs on the mail, under the address at which it is looked at', async () => {
    const { post, dokumentId } = await filed();
    expect(await body(show(dokumentId))).toMatchObject({
      letterId: post.id,
      attachments: { state: 'known', items: [{ place: 1, name: 'Plan.pdf', state: 'read' }] },
    });
    expect((await content(post)).status).toBe(200);
  });

  it('is for whoever reads the Akte, with pages and bytes, and for nobody else', async () => {
    const { post, dokumentId } = await filed();
    const stranger = await office.house.distributor('fremd', 'FB 2');
    const foreign = await refusal(show(dokumentId, stranger));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(foreign).toEqual(await refusal(show(newId())));
    expect((await show(dokumentId, office.scan)).status).toBe(403);
    expect((await show(dokumentId, office.auditor)).status).toBe(200);
    expect((await content(post, office.auditor)).status).toBe(200);
    const page = `/api/posteingang/${post.id}/attachments/1/pages/1`;
    expect((await office.auditor('GET', page)).status).toBe(200);
    expect((await content(post, stranger)).status).toBe(404);
  });

  it('lets nobody who reads Akten alone see files of mail that is not filed', async () => {
    const post = await office.ready('Guten Tag');
    await office.attach(post, { name: 'Plan.pdf', texts: ['Lageplan'] });
    expect((await content(post, office.auditor)).status).toBe(404);
  });

  it('stands in the history of the Akte', async () => {
    const { akteId, dokumentId } = await filed();
    await show(dokumentId);
    const looks = (await recordedOn(office.house.db, dokumentId)).filter(
      ({ action }) => action === 'dokument.attachments-shown',
    );
    expect(looks).toEqual([
      { action: 'dokument.attachments-shown', actor: 'user', akteId, details: { files: 1 } },
    ]);
  });

  it('has none of a Dokument that came as an attachment, nor of a plain letter', async () => {
    const { akteId } = await filed(true);
    const { dokumente } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    const plan = dokumente.find(({ betreff }: { betreff: string }) => betreff === 'Plan');
    const none = { state: 'none', items: [] };
    expect(await body(show(plan.id))).toEqual({ letterId: null, attachments: none });
    const { dokumentId } = await office.file(await office.ready('Brief'));
    expect((await body(show(dokumentId))).attachments).toEqual(none);
  });
});
