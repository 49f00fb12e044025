import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';

interface Item {
  readonly id: string;
  readonly betreff: string;
  readonly attachedTo: string | null;
}

describe('attachments of a letter that is filed', () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  async function mail(): Promise<Post> {
    const post = await office.ready('Guten Tag');
    await office.attach(
      post,
      { name: 'Lageplan_Süd.pdf', texts: ['Plan', 'Legende'] },
      { name: 'zip.zip', mime: 'application/zip', texts: [] },
    );
    return post;
  }
  async function file({ id }: Post, ownDokumente: object[], more: object = {}) {
    const { id: akteId } = await office.newAkte();
    const wish = { akteId, betreff: 'Antrag', ownDokumente, ...more };
    const answer = await office.clerk('POST', `/api/posteingang/${id}/file`, json(wish));
    return { akteId, answer };
  }
  const akte = (id: string) => body(office.clerk('GET', `/api/akten/${id}`));
  const undo = ({ id }: Post) => office.clerk('POST', `/api/posteingang/${id}/undo-filing`);
  const plan = { place: 1, betreff: 'Lageplan Süd' };

  it('stay with it unless somebody wants it otherwise', async () => {
    const { akteId } = await file(await mail(), []);
    const { dokumente } = await akte(akteId);
    expect(dokumente).toMatchObject([{ betreff: 'Antrag', attachedTo: null }]);
  });

  it('become Dokumente of their own in the same Vorgang, with their pages and bytes', async () => {
    const post = await mail();
    const { akteId, answer } = await file(post, [plan, { place: 2, betreff: 'Unterlagen' }], {
      newVorgang: { betreff: 'Genehmigung' },
    });
    const { dokumentId } = await body(answer);
    const { vorgaenge, dokumente } = await akte(akteId);
    expect(dokumente).toEqual([]);
    expect(vorgaenge[0].dokumente).toMatchObject([
      { id: dokumentId, betreff: 'Antrag', attachedTo: null },
      { betreff: 'Lageplan Süd', attachedTo: dokumentId, pageCount: 2, mime: 'application/pdf' },
      { betreff: 'Unterlagen', attachedTo: dokumentId, pageCount: 0, filename: 'zip.zip' },
    ]);
    const own = vorgaenge[0].dokumente[1];
    const page = await body(office.clerk('GET', `/api/dokumente/${own.id}/pages/2`));
    expect(page.text).toBe('Legende');
    const bytes = await office.clerk('GET', `/api/dokumente/${own.id}/content?as=original`);
    expect(await bytes.text()).toBe('bytes of Lageplan_Süd.pdf');
  });

  it('have a Betreff that was read where it is that of their name, and typed where not', async () => {
    const { akteId } = await file(await mail(), [plan, { place: 2, betreff: 'Unterlagen' }]);
    const { dokumente } = await akte(akteId);
    expect(dokumente.map(({ readFields }: { readFields: string[] }) => readFields)).toEqual([
      [],
      ['betreff'],
      [],
    ]);
  });

  it('stand in the log of the letter that was filed', async () => {
    const post = await mail();
    const { akteId } = await file(post, [plan]);
    const { dokumente } = await akte(akteId);
    const own = dokumente.find(({ attachedTo }: Item) => attachedTo !== null);
    const filed = (await recordedOn(office.house.db, post.id)).at(-1);
    expect(filed).toMatchObject({
      akteId,
      details: { attachments: [{ place: 1, dokumentId: own.id }] },
    });
  });

  it('are taken back together with it, and can be filed again', async () => {
    const post = await mail();
    const { akteId } = await file(post, [plan]);
    expect((await undo(post)).status).toBe(200);
    expect((await akte(akteId)).dokumente).toEqual([]);
    const again = await file(post, [plan]);
    expect((await akte(again.akteId)).dokumente).toHaveLength(2);
  });

  it('go back to the inbox with it', async () => {
    const post = await mail();
    const { akteId, answer } = await file(post, [plan]);
    const { dokumentId } = await body(answer);
    const back = json({ reason: 'nicht meins' });
    expect((await office.clerk('POST', `/api/dokumente/${dokumentId}/return`, back)).status).toBe(
      200,
    );
    expect((await akte(akteId)).dokumente).toEqual([]);
  });

  it('keep all in the Akte where a colleague has gone on with one of them', async () => {
    const post = await mail();
    const { akteId } = await file(post, [plan]);
    const { dokumente } = await akte(akteId);
    const own = dokumente.find(({ attachedTo }: Item) => attachedTo !== null);
    const colleague = await office.house.newcomer('kollege', 'FB 3');
    const corrected = json({ version: own.version, betreff: 'Lageplan, geprüft' });
    expect((await colleague('PATCH', `/api/dokumente/${own.id}`, corrected)).status).toBe(200);
    expect(await refusal(undo(post))).toMatchObject({ status: 409 });
    expect((await akte(akteId)).dokumente).toHaveLength(2);
  });

  it('keep all in their Akten where one of them was moved away', async () => {
    const post = await mail();
    const { akteId } = await file(post, [plan]);
    const { dokumente } = await akte(akteId);
    const own = dokumente.find(({ attachedTo }: Item) => attachedTo !== null);
    const other = await office.newAkte();
    const move = json({ version: own.version, akteId: other.id, reason: 'gehört dorthin' });
    expect((await office.clerk('POST', `/api/dokumente/${own.id}/move`, move)).status).toBe(200);
    expect(await refusal(undo(post))).toMatchObject({ status: 409 });
    expect((await akte(akteId)).dokumente).toHaveLength(1);
    expect((await akte(other.id)).dokumente).toMatchObject([{ betreff: 'Lageplan Süd' }]);
  });

  it('are refused with everything else where one is not there, not read, or named twice', async () => {
    const post = await mail();
    const wrong = await file(post, [plan, { place: 9, betreff: 'x' }]);
    expect(await refusal(Promise.resolve(wrong.answer))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.ATTACHMENT_NOT_FOUND',
    });
    expect((await akte(wrong.akteId)).dokumente).toEqual([]);
    const twice = await file(post, [plan, plan]);
    expect(twice.answer.status).toBe(400);
    const unread = await office.ready('Guten Tag');
    await office.attach(unread, { name: 'a.pdf', texts: ['x'], isWaiting: true });
    const early = await file(unread, [plan]);
    expect(await refusal(Promise.resolve(early.answer))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.ATTACHMENT_NOT_READ',
    });
    expect((await file(unread, [])).answer.status).toBe(200);
  });

  it('are filed once by two at the same time', async () => {
    const post = await mail();
    const both = await Promise.all([file(post, [plan]), file(post, [plan])]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([200, 409]);
    const all = await Promise.all(both.map(({ akteId }) => akte(akteId)));
    expect(all.flatMap(({ dokumente }) => dokumente)).toHaveLength(2);
  });
});
