import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { DeferPosteingangController } from './defer-posteingang.controller.js';

describe(DeferPosteingangController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  /** A day so many days from now; nearer than one to midnight does not matter in a week. */
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const defer = (id: string, until: string, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/defer`, json({ version: 1, until }));
  const listed = async (query = '') => {
    const { items } = await body<{ items: { id: string }[] }>(
      office.clerk('GET', `/api/posteingang${query}`),
    );
    return items.map(({ id }) => id);
  };

  it('takes a letter out of the way, and it is back on its day', async () => {
    const { id } = await office.ready('Antrag');
    expect((await defer(id, inDays(7))).status).toBe(204);
    expect([await listed(), await listed('?filter=later')]).toEqual([[], [id]]);
    const counts = await body(office.clerk('GET', '/api/posteingang/counts'));
    expect(counts).toMatchObject({ all: 0, later: 1 });
    await office.house.db.asOwner(`update intake.posteingang set later_until = current_date - 1`);
    expect([await listed(), await listed('?filter=later')]).toEqual([[id], []]);
    expect(await recordedOn(office.house.db, id)).toContainEqual(
      expect.objectContaining({ action: 'posteingang.deferred', details: { until: inDays(7) } }),
    );
  });

  it.each([
    ['a day that is over', -3],
    ['a day beyond a year', 400],
  ])('takes no %s', async (_, days) => {
    const { id } = await office.ready('Antrag');
    expect(await refusal(defer(id, inDays(days)))).toMatchObject({
      code: 'POSTEINGANG.DAY_UNUSABLE',
    });
    expect(await listed()).toContain(id);
  });

  it('says of a letter that is not there nothing but that, whatever the day', async () => {
    expect(await refusal(defer(newId(), inDays(-3)))).toMatchObject({
      code: 'POSTEINGANG.NOT_FOUND',
    });
  });

  it('is for those who file', async () => {
    const heard = await office.house.heardBy(async (person) =>
      defer((await office.ready('Antrag')).id, inDays(7), person),
    );
    expect(heard).toMatchObject({ clerk: 204, registrar: 204, scanOperator: 403, station: 403 });
  });
});
