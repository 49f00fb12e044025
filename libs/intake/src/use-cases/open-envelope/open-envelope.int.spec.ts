import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json, multipart, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { HandOverEnvelopeUseCase } from '../hand-over-envelope/hand-over-envelope.use-case.js';
import { OpenEnvelopeUseCase } from './open-envelope.use-case.js';

/** Without these nobody could say who has opened a sealed letter, or where what lay in it has gone. */
describe(`${OpenEnvelopeUseCase.name} and ${HandOverEnvelopeUseCase.name}`, () => {
  let office: PostOffice;
  let mailRoom: Person;
  let stranger: Person;
  let colleague: Person;

  beforeAll(async () => {
    office = await PostOffice.open();
    mailRoom = await office.house.person('poststelle');
    stranger = await office.house.newcomer('fremd', 'FB 2');
    colleague = await office.house.newcomer('nachbar', 'FB 2');
  }, 60_000);
  afterAll(() => office.close());

  const listed = async (query: string, person = mailRoom) => {
    const { items } = await body<{ items: { id: string }[] }>(
      person('GET', `/api/posteingang${query}`),
    );
    return items.map(({ id }) => id);
  };
  async function envelope() {
    const stapelId = await office.newStapel();
    const sent = {
      ...multipart(Buffer.from(newId()), 'umschlag.tif'),
      headers: { 'upload-sealed': 'true' },
    };
    await office.scan('POST', `/api/stapel/${stapelId}/originals`, sent);
    const [id = ''] = await listed(`?stapelId=${stapelId}`);
    return { id, stapelId };
  }
  const opened = (id: string, stapelId: string, own: object = {}, person = mailRoom) =>
    person('POST', `/api/posteingang/${id}/open-envelope`, json({ version: 1, stapelId, ...own }));
  const handOver = (id: string, own: object = {}, person = mailRoom) =>
    person('POST', `/api/posteingang/${id}/hand-over-envelope`, json({ version: 1, ...own }));
  const shown = (id: string, person = mailRoom) => body(person('GET', `/api/posteingang/${id}`));
  const acts = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.includes('envelope'));

  it('lead from the opened letter to what lay in it, and back, and say who and when', async () => {
    const { id } = await envelope();
    const content = await office.ready('Bewerbung');
    expect((await opened(id, content.stapelId, { note: 'zwei Blatt' })).status).toBe(204);
    expect((await shown(id)).envelope).toEqual({
      outcome: 'opened',
      by: expect.stringMatching(/./),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      note: 'zwei Blatt',
      stapel: { id: content.stapelId, title: expect.stringMatching(/./) },
    });
    expect((await shown(content.id)).cameOutOf).toEqual({ id, title: 'umschlag' });
    expect(await acts(id)).toMatchObject([
      {
        action: 'posteingang.envelope-opened',
        actor: 'user',
        details: { stapelId: content.stapelId },
      },
    ]);
  });

  it('name an envelope to nobody who does not see it, though they see what lay in it', async () => {
    const { id } = await envelope();
    const content = await office.ready('Rechnung');
    await opened(id, content.stapelId);
    expect((await shown(content.id, office.scan)).cameOutOf).toBeNull();
  });

  it('take a letter that was handed over off the desk, and leave it where it is looked for', async () => {
    const { id, stapelId } = await envelope();
    expect((await handOver(id, { note: 'persönlich' })).status).toBe(204);
    expect(await listed('')).not.toContain(id);
    expect(await listed('?filter=aside')).toContain(id);
    expect(await shown(id)).toMatchObject({
      asideReason: 'Ungeöffnet übergeben',
      envelope: { outcome: 'handed-over', note: 'persönlich', stapel: null },
    });
    expect((await shown(id)).stapelId).toBe(stapelId);
    expect(await acts(id)).toMatchObject([{ action: 'posteingang.envelope-handed-over' }]);
  });

  it('are taken back by taking the letter up again', async () => {
    const { id } = await envelope();
    await handOver(id);
    await mailRoom('POST', `/api/posteingang/${id}/take-up`, json({ version: 2 }));
    expect(await listed('')).toContain(id);
    expect(await shown(id)).toMatchObject({ asideReason: null, envelope: null });
  });

  it('are for whoever has got the letter, too', async () => {
    const { id } = await envelope();
    const { items } = await body(mailRoom('GET', '/api/colleagues'));
    const { id: userId } = items.find(
      (each: { displayName: string }) => each.displayName === 'fremd',
    );
    await mailRoom('POST', `/api/posteingang/${id}/assign`, json({ version: 1, userId }));
    expect((await handOver(id, { version: 2 }, colleague)).status).toBe(404);
    expect((await handOver(id, { version: 2 }, stranger)).status).toBe(204);
  });

  it('are one of two when two do it at the same moment, and the other is told', async () => {
    const { id } = await envelope();
    const content = await office.newStapel();
    const both = await Promise.all([opened(id, content), handOver(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late && (await refusal(late)).code).toBe('POSTEINGANG.CARE_CHANGED');
    expect(await acts(id)).toHaveLength(1);
  });

  it('are nothing for a letter that is not sealed, nor with a Stapel that the actor does not see', async () => {
    const common = await office.ready('Antrag');
    expect(await refusal(handOver(common.id))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.NOT_SEALED',
    });
    const { id } = await envelope();
    const theirs = await office.newStapel(office.outsider);
    expect(await refusal(opened(id, theirs))).toMatchObject({
      status: 404,
      code: 'STAPEL.NOT_FOUND',
    });
    expect((await shown(id)).envelope).toBeNull();
  });

  it('lead to no Stapel that the envelope itself came with', async () => {
    const { id, stapelId } = await envelope();
    expect(await refusal(opened(id, stapelId))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.CONTENT_IN_OWN_STAPEL',
    });
    expect(await shown(id)).toMatchObject({ envelope: null, asideReason: null });
    expect(await refusal(opened(id, stapelId.toUpperCase()))).toMatchObject({ status: 409 });
    expect((await opened(id, stapelId, {}, stranger)).status).toBe(404);
  });

  it('are not there for somebody who does not see the letter, and not for who only scans', async () => {
    const { id } = await envelope();
    expect((await handOver(id, {}, stranger)).status).toBe(404);
    expect((await handOver(id, {}, office.scan)).status).toBe(403);
  });
});
