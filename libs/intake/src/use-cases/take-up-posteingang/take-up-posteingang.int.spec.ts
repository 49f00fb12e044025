import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { TakeUpPosteingangController } from './take-up-posteingang.controller.js';

describe(TakeUpPosteingangController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const takeUp = (id: string, version: number, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/take-up`, json({ version }));
  const aside = async () => {
    const { id } = await office.ready('Prospekt');
    const body = json({ version: 1, reason: 'Werbung' });
    await office.clerk('POST', `/api/posteingang/${id}/set-aside`, body);
    return id;
  };

  it('lays a letter back on the desk, and nothing remains of why it was not there', async () => {
    const id = await aside();
    expect((await takeUp(id, 2)).status).toBe(204);
    const { items } = await body(office.clerk('GET', '/api/posteingang'));
    expect(items).toContainEqual(
      expect.objectContaining({ id, asideReason: null, laterUntil: null, careVersion: 3 }),
    );
    const [, back] = (await recordedOn(office.house.db, id)).filter(({ action }) =>
      /aside|taken-up/.test(action),
    );
    expect(back?.action).toBe('posteingang.taken-up');
  });

  it('does nothing for somebody who has not seen the last that was arranged', async () => {
    const id = await aside();
    expect(await refusal(takeUp(id, 1))).toMatchObject({ code: 'POSTEINGANG.CARE_CHANGED' });
  });

  it('is for those who file', async () => {
    const heard = await office.house.heardBy(async (person) => takeUp(await aside(), 2, person));
    expect(heard).toMatchObject({ clerk: 204, registrar: 204, scanOperator: 403, station: 403 });
  });
});
