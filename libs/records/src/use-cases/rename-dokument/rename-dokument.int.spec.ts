import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { RenameDokumentUseCase } from './rename-dokument.use-case.js';

describe(RenameDokumentUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const rename = (id: string, version = 1, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(RenameDokumentUseCase).execute(ctx, id, { betreff: 'Neu', version }),
      clerkOf(town.orgUnit(unit)),
    );

  it('gives it a new Betreff and a new version, and shows it', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const shown = await rename(dokumentId);
    expect(shown).toMatchObject({ betreff: 'Neu', version: 2, akteId });
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.renamed');
  });

  it('tells who comes too late what stands there now', async () => {
    const { dokumentId } = await furnished(town);
    await rename(dokumentId);
    await expect(rename(dokumentId, 1)).rejects.toMatchObject({
      code: 'AKTE.VERSION_CONFLICT',
      data: { current: 'Neu', version: 2 },
    });
  });

  it('renames nothing for a stranger', async () => {
    const { dokumentId } = await furnished(town);
    await expect(rename(dokumentId, 1, 'FB 4')).rejects.toMatchObject({
      code: 'DOKUMENT.NOT_FOUND',
    });
  });

  it('renames nothing that is closed', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await closed(town, akteId);
    await expect(rename(dokumentId)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });
});
