import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { dropOn, droppedAndRead, fileByJob } from '../../testing/drop-by-hand.js';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowDroppedQuery } from './show-dropped.query.js';

describe(ShowDroppedQuery.name, () => {
  let office: PostOffice;
  let akteId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const newAkte = async () => (akteId = (await office.newAkte()).id);
  const shown = (person = office.clerk) => body(person('GET', `/api/akten/${akteId}/stapel`));

  it('tells everybody who reads the Akte how many are on their way, and names only one’s own', async () => {
    await newAkte();
    const colleague = await office.house.newcomer('sauer', 'FB 3');
    await dropOn(office, { akteId, filename: 'plan.pdf' });
    await dropOn(office, { akteId, person: colleague });
    const own = await shown();
    expect(own).toMatchObject({ waiting: 2, own: [{ filename: 'plan.pdf', state: 'waiting' }] });
    expect(own.own).toHaveLength(1);
    expect(await shown(office.auditor)).toEqual({ waiting: 2, own: [] });
  });

  it('says what was filed and until when it can be taken back, and nothing once it was', async () => {
    await newAkte();
    const post = await droppedAndRead(office, { akteId }, 'Antrag');
    await fileByJob(office, post);
    const [item] = (await shown()).own;
    expect(item).toMatchObject({ letterId: post.id, state: 'filed', reason: null });
    expect(Date.parse(item.undoUntil)).toBeGreaterThan(0);
    const dokument = await body(office.clerk('GET', `/api/dokumente/${item.dokumentId}`));
    expect(dokument.akteId).toBe(akteId);
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`, json({}));
    expect(await shown()).toEqual({ waiting: 0, own: [] });
  });

  it('names what stays in the inbox with its reason and the Dokument that is there already', async () => {
    await newAkte();
    const first = await droppedAndRead(office, { akteId }, 'Antrag');
    await fileByJob(office, first);
    const { dokumentId } = (await shown()).own[0];
    const again = await droppedAndRead(office, { akteId, bytes: first.bytes }, 'Antrag');
    await fileByJob(office, again);
    expect((await shown()).own.find(({ state }: { state: string }) => state === 'kept')).toEqual({
      letterId: again.id,
      filename: 'brief.tif',
      state: 'kept',
      reason: 'duplicate',
      reasonText: 'Diese Datei liegt schon in der Akte.',
      dokumentId,
      undoUntil: null,
    });
    const aside = json({ version: 2, reason: 'Doppelt' });
    await office.clerk('POST', `/api/posteingang/${again.id}/set-aside`, aside);
    expect((await shown()).own.map(({ state }: { state: string }) => state)).toEqual(['filed']);
  });

  it('is not for whoever does not see the Akte', async () => {
    await newAkte();
    const stranger = await office.house.distributor('fremd', 'FB 2');
    const foreign = await refusal(stranger('GET', `/api/akten/${akteId}/stapel`));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(foreign).toEqual(await refusal(stranger('GET', `/api/akten/${newId()}/stapel`)));
    expect((await office.scan('GET', `/api/akten/${akteId}/stapel`)).status).toBe(403);
  });
});
