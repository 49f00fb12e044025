import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowPosteingangSelectionController } from './show-posteingang-selection.controller.js';
import type { PosteingangSelection } from './show-posteingang-selection.dto.js';

/** Without it a person would have to open each letter she has marked to know what will become of it. */
describe(ShowPosteingangSelectionController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const ask = (ids: readonly string[], person = office.clerk) =>
    person('GET', `/api/posteingang/selection?ids=${ids.join(',')}`);
  const selected = async (ids: readonly string[], person = office.clerk) =>
    (await body<PosteingangSelection>(ask(ids, person))).items;

  it('shows what was read in each of several letters, in one answer and the oldest first', async () => {
    const [one, two] = [await office.ready('Antrag'), await office.ready('Anlage')];
    await office.find(one, ['betreff', 'Gerüst Breite Straße'], ['letter-date', '2026-11-17']);
    const found = await selected([two.id, one.id]);
    expect(found.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(found[0]?.fields).toMatchObject([
      { field: 'betreff', value: 'Gerüst Breite Straße', sureness: 'sicher' },
      { field: 'letter-date', value: '2026-11-17', sureness: 'sicher' },
    ]);
    expect(found[1]).toMatchObject({ state: 'ready', careVersion: 1, fields: [] });
  });

  it('says of a letter that was filed meanwhile where it lies, and no more what stands in it', async () => {
    const post = await office.ready('Antrag');
    await office.find(post, ['sender', 'Krause']);
    const { akteId } = await office.file(post);
    expect(await selected([post.id])).toMatchObject([
      { id: post.id, state: 'filed', filed: { akteId }, fields: [] },
    ]);
  });

  it('leaves out what is not there and what somebody may not see, the one as the other', async () => {
    const { id } = await office.ready('Antrag');
    expect(await selected([newId()])).toEqual([]);
    expect(await selected([id], office.outsider)).toEqual([]);
    const stranger = await office.house.newcomer('fremde', 'FB 2');
    const filed = await office.ready('Antrag');
    await office.file(filed);
    expect(await selected([filed.id], stranger)).toEqual([]);
  });

  it('is one event however many letters it shows, and none for who is refused', async () => {
    const [one, two] = [await office.ready('Antrag'), await office.ready('Anlage')];
    const before = await timesRecorded(office.house.db, 'posteingang.listed');
    await ask([one.id, two.id]);
    expect((await ask([one.id], office.auditor)).status).toBe(403);
    expect(await timesRecorded(office.house.db, 'posteingang.listed')).toBe(before + 1);
  });

  it.each([
    ['no letter', []],
    ['something that is no letter', ['eins']],
    ['more letters than it takes', Array.from({ length: 101 }, () => newId())],
  ])('refuses %s', async (_, ids) => {
    expect(await refusal(ask(ids))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
