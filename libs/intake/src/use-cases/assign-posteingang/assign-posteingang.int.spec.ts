import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json, multipart, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { AssignPosteingangController } from './assign-posteingang.controller.js';

describe(AssignPosteingangController.name, () => {
  let office: PostOffice;
  let other: Person;
  let unitId: string;
  let clerkId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    other = await office.house.newcomer('sauer', 'FB 2');
    unitId = await office.house.orgUnit('FB 2');
    const { items } = await body<{ items: { id: string; displayName: string }[] }>(
      office.clerk('GET', '/api/colleagues'),
    );
    clerkId = items.find(({ displayName }) => displayName === 'Sabine Neumann')?.id ?? '';
  }, 60_000);
  afterAll(() => office.close());

  const assign = (id: string, to: object = {}, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/assign`, json({ version: 1, ...to }));
  const shown = async (filter: string, person = office.clerk) => {
    const { items } = await body<{ items: { id: string }[] }>(
      person('GET', `/api/posteingang?filter=${filter}`),
    );
    return items.map(({ id }) => id);
  };

  it('gives a letter to a person, who finds it among the own ones with what was said', async () => {
    const { id } = await office.ready('Antrag');
    expect((await assign(id, { userId: clerkId, note: 'Zum Gerüst' })).status).toBe(204);
    expect(await shown('mine')).toEqual([id]);
    expect(await shown('mine', other)).toEqual([]);
    const letter = await body(office.clerk('GET', `/api/posteingang/${id}`));
    expect(letter).toMatchObject({
      owner: { person: { id: clerkId, name: 'Sabine Neumann' }, note: 'Zum Gerüst' },
      careVersion: 2,
    });
    expect(await recordedOn(office.house.db, id)).toContainEqual(
      expect.objectContaining({
        action: 'posteingang.assigned',
        details: { orgUnitId: null, userId: clerkId },
      }),
    );
  });

  it('tells in the log which letters were passed on, put off or set aside together', async () => {
    const act = newId();
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const { id } = await office.ready('Antrag');
    const step = (name: string, wish: object) =>
      office.clerk('POST', `/api/posteingang/${id}/${name}`, json({ act, ...wish }));
    await step('assign', { version: 1, orgUnitId: unitId });
    await step('defer', { version: 2, until: inAWeek });
    await step('set-aside', { version: 3, reason: 'Werbung' });
    const events = await recordedOn(office.house.db, id);
    expect(
      events.filter(({ details }) => details['act'] === act).map(({ action }) => action),
    ).toEqual(['posteingang.assigned', 'posteingang.deferred', 'posteingang.set-aside']);
  });

  it('gives a letter to a unit, whose people find it until one of them has it', async () => {
    const { id } = await office.ready('Antrag');
    await assign(id, { orgUnitId: unitId });
    expect([await shown('group'), await shown('group', other)]).toEqual([[], [id]]);
    await assign(id, { version: 2, orgUnitId: unitId, userId: clerkId });
    expect(await shown('group', other)).toEqual([]);
  });

  it('lets whoever has it see a letter that came in for another unit, and file it', async () => {
    const stapelId = (await body(office.outsider('POST', '/api/stapel', json({})))).id;
    const sent = multipart(Buffer.from(newId()), 'brief.tif');
    await office.outsider('POST', `/api/stapel/${stapelId}/originals`, sent);
    const { items } = await body(other('GET', `/api/posteingang?stapelId=${stapelId}`));
    const id = items[0].id;
    expect((await office.clerk('GET', `/api/posteingang/${id}`)).status).toBe(404);
    await assign(id, { userId: clerkId }, other);
    const seen = await office.clerk('GET', `/api/posteingang/${id}`);
    expect(seen.status).toBe(200);
    expect((await assign(id, { version: 2 }, office.clerk)).status).toBe(204);
    expect((await office.clerk('GET', `/api/posteingang/${id}`)).status).toBe(404);
  });

  it('is done once by two who have seen the same, and the other hears who was faster', async () => {
    const { id } = await office.ready('Antrag');
    const answers = await Promise.all([
      assign(id, { userId: clerkId }),
      assign(id, { orgUnitId: unitId }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await refusal(assign(id, {}))).toMatchObject({
      code: 'POSTEINGANG.CARE_CHANGED',
      detail: expect.stringContaining('Sabine Neumann hat am'),
    });
  });

  it('gives nothing to those who do not file, nor to a unit that is not there', async () => {
    const { id } = await office.ready('Antrag');
    for (const to of [{ userId: newId() }, { orgUnitId: newId() }]) {
      expect(await refusal(assign(id, to))).toMatchObject({
        code: 'POSTEINGANG.RECIPIENT_NOT_FOUND',
      });
    }
    expect(await body(office.clerk('GET', `/api/posteingang/${id}`))).toMatchObject({
      owner: null,
      careVersion: 1,
    });
  });

  it('says of a letter that is not there nothing but that, whoever is named', async () => {
    expect(await refusal(assign(newId(), { userId: newId() }))).toMatchObject({
      code: 'POSTEINGANG.NOT_FOUND',
    });
  });

  it('leaves a letter alone that lies in an Akte', async () => {
    const post = await office.ready('Antrag');
    await office.file(post);
    expect(await refusal(assign(post.id))).toMatchObject({ code: 'POSTEINGANG.ALREADY_FILED' });
  });

  it('is for those who file', async () => {
    const heard = await office.house.heardBy(async (person) =>
      assign((await office.ready('Antrag')).id, {}, person),
    );
    expect(heard).toMatchObject({ clerk: 204, registrar: 204, scanOperator: 403, auditor: 403 });
  });
});
