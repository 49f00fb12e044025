import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, furnished, recordedOn } from '../../testing/scene.js';
import { CloseAkteUseCase } from './close-akte.use-case.js';

describe(CloseAkteUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const close = (id: string, actor = clerkOf(town.orgUnit('FB 3'))) =>
    town.db.run(
      (ctx) => town.app.get(CloseAkteUseCase).execute(ctx, id, { reason: 'erledigt' }),
      actor,
    );

  it('closes an Akte with every Vorgang that is still open in it, and shows it', async () => {
    const { akteId } = await furnished(town);
    const shown = await close(akteId);
    expect(shown).toMatchObject({ id: akteId, state: 'closed', vorgaenge: [{ state: 'closed' }] });
    expect(shown.closedAt).not.toBeNull();
    expect((await recordedOn(town, akteId)).at(-1)).toBe('akte.closed');
  });

  it('closes nothing for whoever may not change it', async () => {
    const { akteId } = await furnished(town);
    for (const actor of [clerkOf(town.orgUnit('FB 4')), auditor()]) {
      await expect(close(akteId, actor)).rejects.toMatchObject({ code: 'AKTE.NOT_FOUND' });
    }
    expect(await recordedOn(town, akteId)).not.toContain('akte.closed');
  });

  it('closes a closed one no second time', async () => {
    const { akteId } = await furnished(town);
    await close(akteId);
    await expect(close(akteId)).rejects.toMatchObject({ code: 'AKTE.ALREADY_CLOSED' });
  });
});
