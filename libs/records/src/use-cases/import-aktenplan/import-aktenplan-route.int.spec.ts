import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { sha256Hex } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { RecordsHouse } from '../../testing/records-house.js';
import { ImportAktenplanController } from './import-aktenplan.controller.js';

const HEADER = 'number;title;parent;aussonderungsart;retentionYears;legalSource';

describe(ImportAktenplanController.name, () => {
  let house: RecordsHouse;
  let registrar: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    registrar = await house.person('registratur');
  }, 60_000);
  afterAll(() => house.close());

  const plan = (...lines: string[]) => [HEADER, ...lines].join('\n');
  const take = (csv: unknown, person = registrar) =>
    person('POST', '/api/aktenplan/import', json({ csv }));
  const imports = () => timesRecorded(house.db, 'aktenplan.imported');

  it('is for the Registratur alone: by it everything is sorted', async () => {
    expect(await house.heardBy((person) => take(plan('90;a;;A;;q'), person))).toEqual({
      clerk: 403,
      registrar: 200,
      auditor: 403,
      clerkOfAnotherUnit: 403,
      scanOperator: 403,
      operator: 403,
      station: 403,
      stranger: 401,
    });
  });

  it('records what it has changed and the hash of the file, so that it can be found again', async () => {
    const csv = plan('91;a;;A;;q', '91.1;b;91;V;10;AO § 147');
    await take(csv);
    const found = await house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select object_id as id from audit.event where action = 'aktenplan.imported'
            order by seq desc limit 1`,
      ),
    );
    expect((await recordedOn(house.db, found?.id ?? '')).at(-1)?.details).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      csvHash: sha256Hex(csv),
    });
  });

  it('takes nothing of a plan with faults, and names each with its line in German', async () => {
    const before = await imports();
    const answer = await body(take(plan('92;a;;A;;q', 'x;b;;A;;q', '93;c;;Z;;q')));
    expect(answer).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
      errors: [
        { path: 'Zeile 3', message: 'Nummer „x“ besteht nicht aus Ziffern und Punkten' },
        { path: 'Zeile 4', message: 'Aussonderungsart „Z“ ist nicht A, B oder V' },
      ],
    });
    expect(await house.einheit('92')).toBe('');
    expect(await imports()).toBe(before);
  });

  it('leaves an Akte its number when its unit has got another title', async () => {
    const { akteId } = await house.scene();
    const clerk = await house.clerk();
    const before = await body(clerk('GET', `/api/akten/${akteId}`));
    const lines = ['32;Ordnung;;B;;q', '32.13;Verkehr;32;B;;q', '32.13.02;Neuer Titel;32.13;V;5;q'];
    expect((await take(plan(...lines))).status).toBe(200);
    const after = await body(clerk('GET', `/api/akten/${akteId}`));
    expect(after.aktenzeichen).toBe(before.aktenzeichen);
    expect(after.aktenplanPath.at(-1).title).toBe('Neuer Titel');
  });

  it.each(['', 7, null, 'x'.repeat(600_001)])('refuses what is no plan', async (csv) => {
    expect(await refusal(take(csv))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
