import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ListStapelController } from './list-stapel.controller.js';

describe(ListStapelController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const list = (query = '', person = office.scan) => person('GET', `/api/stapel${query}`);
  const ids = async (person = office.scan) => {
    const { items } = await body<{ items: { id: string }[] }>(list('', person));
    return items.map(({ id }) => id);
  };

  it('is for those who handle mail', async () => {
    const heard = await office.house.heardBy((person) => list('', person));
    expect(heard).toMatchObject({ clerk: 200, scanOperator: 200, auditor: 403, stranger: 401 });
  });

  it('shows a Stapel of the Scanstelle to all who file, one of another unit to that unit alone', async () => {
    const central = await office.newStapel();
    const own = await office.newStapel(office.outsider);
    const seen = await Promise.all([office.scan, office.clerk, office.outsider].map(ids));
    expect(seen.map((found) => found.includes(central))).toEqual([true, true, false]);
    expect(seen.map((found) => found.includes(own))).toEqual([false, false, true]);
  });

  it('says of each what came in with it and how far it is read', async () => {
    const { stapelId, originalId } = await office.inLine(3);
    const { items } = await body(list());
    expect(items.find((item: { id: string }) => item.id === stapelId)).toMatchObject({
      state: 'receiving',
      originals: [{ id: originalId, filename: 'brief.tif', pagesTotal: 3, pagesDone: 0 }],
    });
  });

  it('is one event however many it shows, and none for who is refused', async () => {
    const before = await timesRecorded(office.house.db, 'stapel.listed');
    await list();
    await list('', office.auditor);
    expect(await timesRecorded(office.house.db, 'stapel.listed')).toBe(before + 1);
  });

  it.each(['?limit=0', '?limit=100000', '?limit=x', '?state=done'])('refuses %s', async (query) => {
    expect(await refusal(list(query))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
