import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { ShowAkteQuery } from './show-akte.query.js';

describe(ShowAkteQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const show = (id: string, actor = clerkOf(town.orgUnit('FB 3'))) =>
    town.db.run((ctx) => town.app.get(ShowAkteQuery).execute(ctx, id), actor);

  it('shows an Akte with its Vorgänge and Dokumente and records who looked', async () => {
    const { akteId, vorgangId, dokumentId } = await furnished(town);
    const shown = await show(akteId);
    expect(shown).toMatchObject({
      dokumentCount: 1,
      vorgaenge: [{ id: vorgangId, dokumente: [] }],
      dokumente: [{ id: dokumentId }],
    });
    expect(shown.orgUnitName).toMatch(/^FB 3/);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('akte.read');
  });

  it('shows it to an auditor and to no stranger', async () => {
    const { akteId } = await furnished(town);
    expect((await show(akteId, auditor())).id).toBe(akteId);
    const stranger = clerkOf(town.orgUnit('FB 4'));
    await expect(show(akteId, stranger)).rejects.toMatchObject({ code: 'AKTE.NOT_FOUND' });
  });

  it('shows a closed Akte as before', async () => {
    const { akteId } = await furnished(town);
    await closed(town, akteId);
    expect(await show(akteId)).toMatchObject({ state: 'closed', dokumentCount: 1 });
  });
});
