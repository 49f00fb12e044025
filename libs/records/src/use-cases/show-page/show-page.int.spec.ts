import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, pageText, recordedOn } from '../../testing/scene.js';
import { ShowPageQuery } from './show-page.query.js';

describe(ShowPageQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const show = (id: string, pageNo = 1, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(ShowPageQuery).execute(ctx, { id, pageNo }, 'look'),
      clerkOf(town.orgUnit(unit)),
    );

  const withPage = async () => {
    const akte = await town.open();
    const pages = [pageText(1, 'Guten Tag')];
    const id = await town.db.run((ctx) => town.file(ctx, akte.id, { pages, pageCount: 1 }));
    return { akteId: akte.id, id };
  };

  it('shows the text of a page and records the look', async () => {
    const { akteId, id } = await withPage();
    expect(await show(id)).toMatchObject({ pageNo: 1, text: 'Guten Tag' });
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.page-read');
  });

  it('tells a search from a look', async () => {
    const { akteId, id } = await withPage();
    await town.db.run((ctx) =>
      town.app.get(ShowPageQuery).execute(ctx, { id, pageNo: 1 }, 'search'),
    );
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.page-searched');
  });

  it('says that a page is not there, and to a stranger that the Dokument is not', async () => {
    const { id } = await withPage();
    await expect(show(id, 2)).rejects.toMatchObject({ code: 'DOKUMENT.PAGE_NOT_FOUND' });
    await expect(show(id, 1, 'FB 4')).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
  });

  it('shows pages of a closed Akte', async () => {
    const { akteId, id } = await withPage();
    await closed(town, akteId);
    expect((await show(id)).text).toBe('Guten Tag');
  });
});
