import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, closed, pageText, recordedOn } from '../../testing/scene.js';
import { AddReadingsUseCase } from './add-readings.use-case.js';

describe(AddReadingsUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  async function* read(...texts: string[]) {
    for (const [index, text] of texts.entries()) yield pageText(index + 1, text);
  }
  const filed = async () => {
    const akte = await town.open();
    const pages = [pageText(1, 'alt')];
    const id = await town.db.run((ctx) => town.file(ctx, akte.id, { pages, pageCount: 1 }));
    return { akteId: akte.id, id };
  };
  const add = (id: string, ...texts: string[]) =>
    town.db.run((ctx) => town.app.get(AddReadingsUseCase).execute(ctx, id, read(...texts)));
  const textsOf = (id: string) =>
    town.db.run(async (ctx) => {
      const { versions } = await town.dokumente.get(ctx, id);
      const texts = [];
      for await (const { text } of town.dokumente.pagesOf(ctx, versions[0]?.id ?? ''))
        texts.push(text);
      return texts;
    });

  it('lays a new text over the old one, which stays below it', async () => {
    const { akteId, id } = await filed();
    await add(id, 'neu');
    expect(await textsOf(id)).toEqual(['neu']);
    const stored = await town.db.run((ctx) =>
      rows<{ text: string }>(
        ctx,
        sql`select p.page ->> 'text' as text from records.page_text p
            join records.dokument_version v on v.id = p.version_id
            where v.dokument_id = ${id} order by p.reading_no`,
      ),
    );
    expect(stored.map(({ text }) => text)).toEqual(['alt', 'neu']);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.read-again');
  });

  it('takes new texts into a closed Akte too, because no bytes change', async () => {
    const { akteId, id } = await filed();
    await closed(town, akteId);
    await add(id, 'neu');
    expect(await textsOf(id)).toEqual(['neu']);
  });

  it('records nothing where nothing was read', async () => {
    const { akteId, id } = await filed();
    await add(id);
    expect(await recordedOn(town, akteId)).not.toContain('dokument.read-again');
  });

  it('adds nothing for somebody who may only read', async () => {
    const { id } = await filed();
    const reading = town.db.run(
      (ctx) => town.app.get(AddReadingsUseCase).execute(ctx, id, read('neu')),
      auditor(),
    );
    await expect(reading).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
  });
});
