import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { CloseVorgangUseCase } from './close-vorgang.use-case.js';

describe(CloseVorgangUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const close = (id: string, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(CloseVorgangUseCase).execute(ctx, id, { reason: '' }),
      clerkOf(town.orgUnit(unit)),
    );

  it('closes one Vorgang, leaves its Akte open and says when the Akte has changed', async () => {
    const { akteId, vorgangId } = await furnished(town);
    const shown = await close(vorgangId);
    expect(shown).toMatchObject({ id: akteId, state: 'open', vorgaenge: [{ state: 'closed' }] });
    expect(shown.lastChangedAt).toBe(shown.vorgaenge[0]?.closedAt);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('vorgang.closed');
  });

  it('closes nothing for a stranger', async () => {
    const { vorgangId } = await furnished(town);
    await expect(close(vorgangId, 'FB 4')).rejects.toMatchObject({ code: 'VORGANG.NOT_FOUND' });
  });

  it('closes a closed one no second time, nor one of a closed Akte', async () => {
    const once = await furnished(town);
    await close(once.vorgangId);
    const { akteId, vorgangId } = await furnished(town);
    await closed(town, akteId);
    for (const id of [once.vorgangId, vorgangId]) {
      await expect(close(id)).rejects.toMatchObject({ code: 'VORGANG.ALREADY_CLOSED' });
    }
  });
});
