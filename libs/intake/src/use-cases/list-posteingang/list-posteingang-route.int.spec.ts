import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { testAttempt } from '#libs/platform/testing';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ReadFieldsJob } from '../read-fields/read-fields.job.js';
import { ListPosteingangController } from './list-posteingang.controller.js';

describe(ListPosteingangController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const list = (query = '', person = office.clerk) => person('GET', `/api/posteingang${query}`);
  const ids = async (query = '', person = office.clerk) => {
    const { items } = await body<{ items: { id: string }[] }>(list(query, person));
    return items.map(({ id }) => id);
  };

  it('is for those who handle mail', async () => {
    const heard = await office.house.heardBy((person) => list('', person));
    expect(heard).toEqual({
      clerk: 200,
      registrar: 200,
      scanOperator: 200,
      auditor: 403,
      operator: 403,
      station: 403,
      stranger: 401,
    });
  });

  it('shows central mail to those who file and to its Scanstelle, and to no other unit', async () => {
    const { id } = await office.ready('Antrag');
    const readers = [office.clerk, office.scan, office.outsider];
    const seen = await Promise.all(readers.map((person) => ids('', person)));
    expect(seen.map((found) => found.includes(id))).toEqual([true, true, false]);
  });

  it('drops a letter that is filed and shows it again when that is taken back', async () => {
    const post = await office.ready('Antrag');
    await office.file(post);
    expect(
      [await ids(), await ids('?state=filed')].map((found) => found.includes(post.id)),
    ).toEqual([false, true]);
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect(await ids()).toContain(post.id);
  });

  it('says what a clerk has to know before opening one', async () => {
    const { id } = await office.ready('Antrag', 'Anlage');
    const { items } = await body(list());
    expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({
      title: 'brief',
      filename: 'brief.tif',
      state: 'ready',
      pageCount: 2,
      flags: [],
      duplicateOf: null,
      filed: null,
    });
  });

  it('proposes the Akte whose number stands in a letter, as the opened letter does', async () => {
    const { id: akteId, aktenzeichen } = await office.newAkte();
    const { id } = await office.ready(`Ihr Zeichen: ${aktenzeichen}`);
    await office.house.app
      .get(ReadFieldsJob, { strict: false })
      .handle({ letterId: id }, testAttempt());
    const { items } = await body(list());
    const found = items.find((item: { id: string }) => item.id === id);
    expect(found.proposal).toEqual({ akteId, aktenzeichen, sureness: 'sicher' });
  });

  it('is one event however many letters it shows, and none for who is refused', async () => {
    const before = await timesRecorded(office.house.db, 'posteingang.listed');
    await list();
    await list('', office.auditor);
    expect(await timesRecorded(office.house.db, 'posteingang.listed')).toBe(before + 1);
  });

  it.each(['?state=all', '?limit=0', '?limit=100000', '?limit=x', '?orgUnitId=1'])(
    'refuses %s',
    async (query) => {
      expect(await refusal(list(query))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    },
  );

  it('refuses two places at once, in German', async () => {
    const { id } = await office.ready('Antrag');
    const place = (await body<{ previousCursor: null }>(list(`?around=${id}`))).previousCursor;
    expect(place).toBeNull();
    expect(await refusal(list(`?around=${id}&before=abc`))).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
    });
  });

  it('refuses a cursor it has not handed out', async () => {
    expect(await refusal(list('?cursor=bWFkZSB1cA'))).toMatchObject({
      code: 'REQUEST.INVALID_CURSOR',
    });
  });
});
