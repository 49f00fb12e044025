import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { RenameVorgangUseCase } from './rename-vorgang.use-case.js';

describe(RenameVorgangUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const rename = (id: string, version = 1, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(RenameVorgangUseCase).execute(ctx, id, { betreff: 'Neu', version }),
      clerkOf(town.orgUnit(unit)),
    );

  it('gives it a new Betreff and a new version, and shows it', async () => {
    const { akteId, vorgangId } = await furnished(town);
    const shown = await rename(vorgangId);
    expect(shown.vorgaenge).toMatchObject([{ betreff: 'Neu', version: 2 }]);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('vorgang.renamed');
  });

  it('tells who comes too late what stands there now', async () => {
    const { vorgangId } = await furnished(town);
    await rename(vorgangId);
    await expect(rename(vorgangId, 1)).rejects.toMatchObject({
      code: 'AKTE.VERSION_CONFLICT',
      data: { current: 'Neu', version: 2 },
    });
  });

  it('renames nothing for a stranger', async () => {
    const { vorgangId } = await furnished(town);
    await expect(rename(vorgangId, 1, 'FB 4')).rejects.toMatchObject({ code: 'VORGANG.NOT_FOUND' });
  });

  it('renames nothing that is closed', async () => {
    const { akteId, vorgangId } = await furnished(town);
    await closed(town, akteId);
    await expect(rename(vorgangId)).rejects.toMatchObject({ code: 'VORGANG.ALREADY_CLOSED' });
  });
});
