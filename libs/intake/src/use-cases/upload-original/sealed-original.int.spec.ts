import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json, multipart, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { UploadOriginalController } from './upload-original.controller.js';

/** Without these a sealed letter would be read by those whom it does not concern. */
describe(`${UploadOriginalController.name}: sealed letters`, () => {
  let office: PostOffice;
  let mailRoom: Person;
  let registrar: Person;
  let clerk: Person;
  let colleague: Person;

  beforeAll(async () => {
    office = await PostOffice.open();
    mailRoom = await office.house.person('poststelle');
    registrar = await office.house.person('registratur');
    clerk = await office.house.newcomer('empfaenger', 'FB 2');
    colleague = await office.house.newcomer('nachbar', 'FB 2');
  }, 60_000);
  afterAll(() => office.close());

  async function deliver(sealed = 'true') {
    const stapelId = await office.newStapel();
    const sent = { ...multipart(Buffer.from(newId()), 'umschlag.tif') };
    const headers = { 'upload-sealed': sealed };
    const answer = await office.scan('POST', `/api/stapel/${stapelId}/originals`, {
      ...sent,
      headers,
    });
    return { stapelId, answer };
  }
  const listed = async (person: Person, stapelId: string) => {
    const { items } = await body<{ items: { id: string; sealed: boolean }[] }>(
      person('GET', `/api/posteingang?stapelId=${stapelId}`),
    );
    return items;
  };
  async function sealedLetter() {
    const { stapelId } = await deliver();
    const [letter] = await listed(mailRoom, stapelId);
    return { stapelId, id: letter?.id ?? '' };
  }
  const idOf = async (name: string) => {
    const { items } = await body<{ items: { id: string; displayName: string }[] }>(
      mailRoom('GET', '/api/colleagues'),
    );
    return items.find(({ displayName }) => displayName === name)?.id ?? '';
  };
  const status = async (person: Person, id: string) =>
    (await person('GET', `/api/posteingang/${id}`)).status;

  it('are marked, and seen by the mail room alone until they are passed on', async () => {
    const { stapelId, id } = await sealedLetter();
    expect(await listed(mailRoom, stapelId)).toEqual([
      expect.objectContaining({ id, sealed: true }),
    ]);
    for (const person of [office.scan, registrar, clerk]) {
      expect(await listed(person, stapelId)).toEqual([]);
      expect(await status(person, id)).toBe(404);
    }
    expect(await body(mailRoom('GET', `/api/posteingang/${id}`))).toMatchObject({ sealed: true });
  });

  it('have no name of a file in the Stapel of who may not see them', async () => {
    const { stapelId } = await sealedLetter();
    const text = await (await office.scan('GET', `/api/stapel/${stapelId}`)).text();
    expect(text).toContain(stapelId);
    expect(text).not.toContain('umschlag');
  });

  it('are seen by the person they were passed on to, and the log says by whom', async () => {
    const { id } = await sealedLetter();
    const userId = await idOf('empfaenger');
    const to = json({ version: 1, userId });
    expect((await mailRoom('POST', `/api/posteingang/${id}/assign`, to)).status).toBe(204);
    expect([await status(clerk, id), await status(colleague, id)]).toEqual([200, 404]);
    expect(await recordedOn(office.house.db, id)).toContainEqual(
      expect.objectContaining({
        action: 'posteingang.assigned',
        details: { orgUnitId: null, userId },
      }),
    );
  });

  it('leave the desk of the mail room when they are passed on, and are found there by their Stapel', async () => {
    const { stapelId, id } = await sealedLetter();
    const desk = async () => {
      const { items } = await body<{ items: { id: string }[] }>(
        mailRoom('GET', '/api/posteingang'),
      );
      return items.map((item) => item.id);
    };
    const counted = async () => (await body(mailRoom('GET', '/api/posteingang/counts'))).all;
    const before = await counted();
    expect(await desk()).toContain(id);
    const to = json({ version: 1, orgUnitId: await office.house.orgUnit('FB 2') });
    await mailRoom('POST', `/api/posteingang/${id}/assign`, to);
    expect(await desk()).not.toContain(id);
    expect(await counted()).toBe(before - 1);
    expect(await listed(mailRoom, stapelId)).toHaveLength(1);
    expect((await listed(colleague, stapelId)).map((item) => item.id)).toEqual([id]);
  });

  it('are common letters where nobody says so, and a slip in the mark is refused', async () => {
    const { stapelId } = await deliver('false');
    expect(await listed(office.scan, stapelId)).toEqual([
      expect.objectContaining({ sealed: false }),
    ]);
    const { answer } = await deliver('ja');
    expect(await refusal(answer)).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
