import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { RecordsHouse, workersHear } from '../../testing/records-house.js';
import { CloseAkteController } from './close-akte.controller.js';

describe(CloseAkteController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const close = (id: string, input: object = { reason: 'erledigt' }, person = clerk) =>
    person('POST', `/api/akten/${id}/close`, json(input));
  const closings = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'akte.closed');

  it('is for those who work in its unit; to others it is not there', async () => {
    const ask = async (person: Person) => close((await house.scene()).akteId, {}, person);
    expect(await house.heardBy(ask)).toEqual(workersHear(200));
  });

  it('keeps the reason apart from the log, where it can be erased and cannot be forged', async () => {
    const { akteId } = await house.scene();
    await close(akteId, { reason: 'Herr Meier ist verzogen' });
    const [recorded] = await closings(akteId);
    expect(recorded).toMatchObject({ actor: 'user', akteId, details: { vorgaengeClosed: 1 } });
    expect(JSON.stringify(recorded)).not.toContain('Meier');
    const kept = await house.db.run((ctx) =>
      one<{ value: string }>(
        ctx,
        sql`select p.value #>> '{}' as value from audit.personal_value p
            join audit.event e on e.id = p.event_id
            where e.object_id = ${akteId} and e.action = 'akte.closed'`,
      ),
    );
    expect(kept?.value).toBe('Herr Meier ist verzogen');
  });

  it('happens once when two do it at the same moment', async () => {
    const { akteId } = await house.scene();
    const answers = await Promise.all([close(akteId), close(akteId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await closings(akteId)).toHaveLength(1);
  });

  it('takes nothing more and shows all that lies in it', async () => {
    const { akteId, dokumentId } = await house.scene();
    const { aktenzeichen } = await body(close(akteId));
    const more = clerk('POST', `/api/akten/${akteId}/vorgaenge`, json({ betreff: 'Neu' }));
    expect(await refusal(more)).toMatchObject({
      status: 409,
      code: 'AKTE.CLOSED',
      detail: expect.stringContaining(`Die Akte ${aktenzeichen} ist z. d. A. verfügt`),
    });
    expect((await clerk('GET', `/api/dokumente/${dokumentId}`)).status).toBe(200);
  });

  it.each([[{ reason: 'x'.repeat(501) }], [{ reason: 'a\0b' }], [{ reason: 7 }], [{ grund: 'x' }]])(
    'refuses %j and leaves it open',
    async (input) => {
      const { akteId } = await house.scene();
      expect(await refusal(close(akteId, input))).toMatchObject({ code: 'REQUEST.INVALID' });
      expect((await body(clerk('GET', `/api/akten/${akteId}`))).state).toBe('open');
    },
  );

  it('closes without a reason too: nobody is to invent one', async () => {
    const { akteId } = await house.scene();
    expect((await close(akteId, {})).status).toBe(200);
  });

  it('answers for what was never there as for what belongs to others', async () => {
    const { akteId } = await house.scene();
    const foreign = await refusal(close(akteId, {}, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(await refusal(close(newId()))).toEqual(foreign);
  });
});
