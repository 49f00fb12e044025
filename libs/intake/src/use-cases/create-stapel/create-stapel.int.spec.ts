import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { PermissionDenied, type Actor } from '#libs/platform';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { CreateStapelUseCase } from './create-stapel.use-case.js';

describe(CreateStapelUseCase.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const create = (input: object, person = office.scan) =>
    person('POST', '/api/stapel', json(input));
  const shown = async (id: string, person = office.clerk) =>
    (await person('GET', `/api/stapel/${id}`)).status;

  it('opens one that takes letters and is empty', async () => {
    const { id, ...stapel } = await body(create({ title: 'Post vom Montag' }));
    expect(stapel).toMatchObject({ title: 'Post vom Montag', state: 'receiving', originals: [] });
    expect(await body(office.scan('GET', `/api/stapel/${id}`))).toEqual({ id, ...stapel });
  });

  it('names it by its moment in German where nobody has named it', async () => {
    const { title } = await body(create({}));
    expect(title).toMatch(/^Stapel vom \d{2}\.\d{2}\.\d{4},? \d{2}:\d{2}/);
  });

  it('records for which unit it was opened', async () => {
    const { id } = await body(create({}));
    expect(await recordedOn(office.house.db, id)).toMatchObject([
      { action: 'stapel.created', actor: 'user', details: { orgUnitId: expect.any(String) } },
    ]);
  });

  it('of the Scanstelle is for all who file, of another unit for that unit alone', async () => {
    const central = await body(create({}));
    const own = await body(create({}, office.outsider));
    expect([await shown(central.id), await shown(own.id)]).toEqual([200, 404]);
    expect(await shown(own.id, office.outsider)).toBe(200);
  });

  it('of a clerk in the Scanstelle who passes nothing on is mail of that unit alone', async () => {
    const newcomer = await office.house.newcomer('neu', 'Scanstelle');
    const { id } = await body(create({}, newcomer));
    expect(await shown(id, newcomer)).toBe(200);
    expect([await shown(id, office.scan), await shown(id, office.outsider)]).toEqual([200, 404]);
  });

  it('of a machine belongs to the unit in which it stands', async () => {
    const station = office.house.station();
    const { id } = await body(create({}, station));
    expect([await shown(id), await shown(id, office.outsider)]).toEqual([200, 404]);
  });

  it.each([
    [{ title: '' }],
    [{ title: '   ' }],
    [{ title: 'x'.repeat(201) }],
    [{ orgUnitId: '1' }],
  ])('refuses %j and opens nothing', async (input) => {
    const before = await timesRecorded(office.house.db, 'stapel.created');
    const refused = await refusal(create(input));
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect(await timesRecorded(office.house.db, 'stapel.created')).toBe(before);
  });

  it('is not for those who only look', async () => {
    expect((await create({}, office.auditor)).status).toBe(403);
  });

  it('opens none that no unit would answer for', async () => {
    const nowhere: Actor = { kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds: [] };
    const useCase = office.house.app.get(CreateStapelUseCase, { strict: false });
    const opened = office.house.db.run((ctx) => useCase.execute(ctx, {}), nowhere);
    await expect(opened).rejects.toThrow(PermissionDenied);
  });
});
