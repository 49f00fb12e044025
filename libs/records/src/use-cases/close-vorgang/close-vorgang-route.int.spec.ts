import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { RecordsHouse, workersHear } from '../../testing/records-house.js';
import { CloseVorgangController } from './close-vorgang.controller.js';

describe(CloseVorgangController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const close = (id: string, input: object = { reason: 'erledigt' }, person = clerk) =>
    person('POST', `/api/vorgaenge/${id}/close`, json(input));
  const closings = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'vorgang.closed');

  it('is for those who work in its unit; to others it is not there', async () => {
    const ask = async (person: Person) => close((await house.scene()).vorgangId, {}, person);
    expect(await house.heardBy(ask)).toEqual(workersHear(200));
  });

  it('leaves the Akte open for other matters', async () => {
    const { akteId, vorgangId } = await house.scene();
    await close(vorgangId);
    const akte = await body(clerk('GET', `/api/akten/${akteId}`));
    expect(akte).toMatchObject({ state: 'open', vorgaenge: [{ state: 'closed' }] });
    const next = clerk('POST', `/api/akten/${akteId}/vorgaenge`, json({ betreff: 'Widerspruch' }));
    expect((await next).status).toBe(201);
  });

  it('records its number in the history of the Akte, and the reason outside of the log', async () => {
    const { akteId, vorgangId } = await house.scene();
    await close(vorgangId, { reason: 'Herr Meier ist verzogen' });
    const recorded = await closings(vorgangId);
    expect(recorded).toEqual([
      { action: 'vorgang.closed', actor: 'user', akteId, details: { number: 1 } },
    ]);
  });

  it('happens once when two do it at the same moment, and says so to the second', async () => {
    const { vorgangId } = await house.scene();
    const answers = await Promise.all([close(vorgangId), close(vorgangId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await closings(vorgangId)).toHaveLength(1);
    expect(await refusal(close(vorgangId))).toMatchObject({
      code: 'VORGANG.ALREADY_CLOSED',
      detail: 'Der Vorgang 1 ist schon geschlossen.',
    });
  });

  it.each([[{ reason: 'x'.repeat(501) }], [{ reason: 'a\0b' }], [{ grund: 'x' }]])(
    'refuses %j and leaves it open',
    async (input) => {
      const { vorgangId } = await house.scene();
      expect(await refusal(close(vorgangId, input))).toMatchObject({ code: 'REQUEST.INVALID' });
      expect(await closings(vorgangId)).toEqual([]);
    },
  );

  it('answers for what was never there as for what belongs to others', async () => {
    const { vorgangId } = await house.scene();
    const foreign = await refusal(close(vorgangId, {}, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'VORGANG.NOT_FOUND' });
    expect(await refusal(close(newId()))).toEqual(foreign);
  });
});
