import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { ShowDokumentQuery } from './show-dokument.query.js';

describe(ShowDokumentQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const show = (id: string, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(ShowDokumentQuery).execute(ctx, id),
      clerkOf(town.orgUnit(unit)),
    );

  it('shows a Dokument with its versions and records who looked', async () => {
    const { akteId, dokumentId } = await furnished(town);
    expect(await show(dokumentId)).toMatchObject({
      akteId,
      betreff: 'Brief',
      dokumentDate: '2026-11-17',
      versions: [{ no: 1, original: { filename: 'brief.tif', size: 100 }, rendition: null }],
    });
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.read');
  });

  it('shows nothing to a stranger and nothing that was withdrawn', async () => {
    const { dokumentId } = await furnished(town);
    const notFound = { code: 'DOKUMENT.NOT_FOUND' };
    await expect(show(dokumentId, 'FB 4')).rejects.toMatchObject(notFound);
    await town.db.run((ctx) => town.dokumente.withdraw(ctx, dokumentId));
    await expect(show(dokumentId)).rejects.toMatchObject(notFound);
  });

  it('shows what lies in a closed Akte', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await closed(town, akteId);
    expect(await show(dokumentId)).toMatchObject({ id: dokumentId });
  });
});
