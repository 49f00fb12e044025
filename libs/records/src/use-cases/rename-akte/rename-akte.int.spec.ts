import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { RenameAkteUseCase } from './rename-akte.use-case.js';

describe(RenameAkteUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const rename = (id: string, version = 1, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(RenameAkteUseCase).execute(ctx, id, { betreff: 'Neu', version }),
      clerkOf(town.orgUnit(unit)),
    );

  it('gives it a new Betreff and a new version, and shows it', async () => {
    const { akteId } = await furnished(town);
    const shown = await rename(akteId);
    expect(shown).toMatchObject({ betreff: 'Neu', version: 2 });
    expect((await recordedOn(town, akteId)).at(-1)).toBe('akte.renamed');
  });

  it('tells who comes too late what stands there now', async () => {
    const { akteId } = await furnished(town);
    await rename(akteId);
    await expect(rename(akteId, 1)).rejects.toMatchObject({
      code: 'AKTE.VERSION_CONFLICT',
      data: { current: 'Neu', version: 2 },
    });
  });

  it('renames nothing for a stranger', async () => {
    const { akteId } = await furnished(town);
    await expect(rename(akteId, 1, 'FB 4')).rejects.toMatchObject({ code: 'AKTE.NOT_FOUND' });
  });

  it('renames nothing that is closed', async () => {
    const { akteId } = await furnished(town);
    await closed(town, akteId);
    await expect(rename(akteId)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });
});
