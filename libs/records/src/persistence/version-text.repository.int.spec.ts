import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rows, sql, type Ctx } from '#libs/platform';
import { waitsOf } from '#libs/platform/testing';
import type { PageText } from '../contracts/index.js';
import { RecordsTown } from '../testing/records-town.js';
import { furnished, pageText } from '../testing/scene.js';
import { VersionTextRepository } from './version-text.repository.js';

describe(VersionTextRepository.name, () => {
  const texts = new VersionTextRepository();
  let town: RecordsTown;
  let dokumentId: string;
  let versionId: string;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());
  beforeEach(async () => {
    dokumentId = (await furnished(town)).dokumentId;
    const { versions } = await town.db.run((ctx) => town.dokumente.get(ctx, dokumentId));
    versionId = versions[0]?.id ?? '';
  });

  const add = (...pages: PageText[]) =>
    town.db.run(async (ctx) => {
      for (const page of pages) await texts.insertPage(ctx, versionId, page);
    });
  const newest = (pageNo: number, id = dokumentId) =>
    town.db.run(async (ctx) => texts.newestPage(ctx, await town.dokumente.get(ctx, id), pageNo));
  async function all(ctx: Ctx): Promise<PageText[]> {
    const found: PageText[] = [];
    for await (const page of texts.pages(ctx, versionId)) found.push(page);
    return found;
  }

  it('shows the newest reading of a page and keeps the earlier ones below it', async () => {
    await add(pageText(1, 'Gerust'), pageText(1, 'Gerüst'));
    expect(await newest(1)).toEqual(pageText(1, 'Gerüst'));
    const kept = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select reading_no as no, page ->> 'text' as text from records.page_text
            where version_id = ${versionId} order by reading_no`,
      ),
    );
    expect(kept).toEqual([
      { no: 1, text: 'Gerust' },
      { no: 2, text: 'Gerüst' },
    ]);
  });

  it('counts the readings of each page apart', async () => {
    await add(pageText(1, 'eins'), pageText(2, 'zwei'), pageText(2, 'zwo'));
    expect([(await newest(1)).text, (await newest(2)).text]).toEqual(['eins', 'zwo']);
  });

  it.each([0, 3, -1])('knows no page %i of two', async (pageNo) => {
    await add(pageText(1, 'eins'), pageText(2, 'zwei'));
    await expect(newest(pageNo)).rejects.toMatchObject({ code: 'DOKUMENT.PAGE_NOT_FOUND' });
  });

  it('knows no page of another Dokument, nor of one without pages', async () => {
    await add(pageText(1, 'eins'));
    const other = await furnished(town);
    await expect(newest(1, other.dokumentId)).rejects.toMatchObject({
      code: 'DOKUMENT.PAGE_NOT_FOUND',
    });
  });

  it('streams the pages by their numbers, whatever the order in which they were read', async () => {
    await add(...[3, 1, 2].map((pageNo) => pageText(pageNo, `Seite ${pageNo}`)));
    await add(pageText(2, 'Seite 2, neu gelesen'));
    expect((await town.db.run(all)).map(({ text }) => text)).toEqual([
      'Seite 1',
      'Seite 2, neu gelesen',
      'Seite 3',
    ]);
  });

  it('asks once for fifty pages, not once for each, and leaves none out at the seam', async () => {
    const numbers = Array.from({ length: 101 }, (_, index) => index + 1);
    await add(...numbers.map((pageNo) => pageText(pageNo, `Seite ${pageNo}`)));
    const found = await town.db.run(all);
    expect(found.map(({ pageNo }) => pageNo)).toEqual(numbers);
    const waits = await waitsOf(town.db.dataSource, () => town.db.run(all));
    await add(...Array.from({ length: 49 }, (_, index) => pageText(102 + index, 'mehr')));
    expect(await waitsOf(town.db.dataSource, () => town.db.run(all))).toBe(waits + 1);
  });

  it('keeps texts of files inside a version in their order, the same name twice', async () => {
    const inside = ['b', 'a', 'b'].map((name, at) => ({ name, text: `${name}${at}` }));
    await town.db.run((ctx) => texts.insertAttachments(ctx, versionId, inside));
    const found = await town.db.run((ctx) => texts.attachmentTexts(ctx, versionId));
    expect(found).toEqual(['b0', 'a1', 'b2']);
  });
});
