import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, recordedOn } from '../../testing/scene.js';
import { OpenVorgangUseCase } from './open-vorgang.use-case.js';

describe(OpenVorgangUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const open = (akteId: string, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(OpenVorgangUseCase).execute(ctx, akteId, 'Antrag'),
      clerkOf(town.orgUnit(unit)),
    );

  it('numbers the Vorgänge of an Akte from 1 on and shows the Akte with them', async () => {
    const { id } = await town.open();
    await open(id);
    const shown = await open(id);
    expect(shown.vorgaenge.map(({ number }) => number)).toEqual([1, 2]);
    expect(shown.lastChangedAt).toBe(shown.vorgaenge[1]?.openedAt);
    const recorded = await recordedOn(town, id);
    expect(recorded).toEqual(['akte.opened', 'vorgang.opened', 'vorgang.opened']);
  });

  it('opens none in an Akte that is not for the actor', async () => {
    const { id } = await town.open();
    await expect(open(id, 'FB 4')).rejects.toMatchObject({ code: 'AKTE.NOT_FOUND' });
  });

  it('opens none in a closed Akte', async () => {
    const { id } = await town.open();
    await closed(town, id);
    await expect(open(id)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });
});
