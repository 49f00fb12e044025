import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { pageText, RecordsTown } from '#libs/records/testing';
import { searchAnnex } from '../../testing/search-annex.js';
import { IndexDokumentJob } from './index-dokument.job.js';

describe(IndexDokumentJob.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build(searchAnnex);
  }, 60_000);
  afterAll(() => town.leave());

  const index = (dokumentId: string) =>
    town.app.get(IndexDokumentJob, { strict: false }).handle({ dokumentId }, testAttempt());

  async function filed(...texts: string[]): Promise<{ akteId: string; dokumentId: string }> {
    const { id: akteId } = await town.open('Maibaum');
    const pages = texts.map((text, at) => pageText(at + 1, text));
    const input = { pages, pageCount: pages.length };
    return { akteId, dokumentId: await town.db.run((ctx) => town.file(ctx, akteId, input)) };
  }

  const indexed = (dokumentId: string) =>
    town.db.run((ctx) =>
      rows<{ page: number; betreff: string }>(
        ctx,
        sql`select page_no as page, betreff from search.page
            where dokument_id = ${dokumentId} order by page_no`,
      ),
    );
  const pagesOf = async (id: string) => (await indexed(id)).map(({ page }) => page);

  it('holds every page once, however often the job runs', async () => {
    const { dokumentId } = await filed('eins', 'zwei');
    for (let run = 0; run < 3; run += 1) expect(await index(dokumentId)).toBe('SUCCESS');
    expect(await pagesOf(dokumentId)).toEqual([1, 2]);
  });

  it('holds every page once when two workers have the same Dokument', async () => {
    const { dokumentId } = await filed('eins', 'zwei');
    await Promise.all([index(dokumentId), index(dokumentId), index(dokumentId)]);
    expect(await pagesOf(dokumentId)).toEqual([1, 2]);
  });

  it('records what it has taken up, in the history of the Akte', async () => {
    const { akteId, dokumentId } = await filed('eins', 'zwei');
    await index(dokumentId);
    expect((await recordedOn(town.db, dokumentId)).at(-1)).toEqual({
      action: 'dokument.indexed',
      actor: 'system',
      akteId,
      details: { pages: 2 },
    });
  });

  it('holds a Dokument nobody could read by its title, and says that it has no page', async () => {
    const { dokumentId } = await filed();
    expect(await index(dokumentId)).toBe('SUCCESS');
    expect(await pagesOf(dokumentId)).toEqual([1]);
    expect((await recordedOn(town.db, dokumentId)).at(-1)?.details).toEqual({ pages: 0 });
  });

  it('holds the new Betreff and not the old one', async () => {
    const { dokumentId } = await filed('eins');
    await index(dokumentId);
    await town.db.asOwner(
      `update records.dokument set betreff = 'Neuer Betreff' where id = '${dokumentId}'`,
    );
    await index(dokumentId);
    expect((await indexed(dokumentId)).map(({ betreff }) => betreff)).toEqual(['Neuer Betreff']);
  });

  it('forgets a Dokument that was withdrawn, and says so', async () => {
    const { dokumentId } = await filed('eins');
    await index(dokumentId);
    await town.db.run((ctx) => town.dokumente.withdraw(ctx, dokumentId));
    expect(await index(dokumentId)).toBe('SKIPPED');
    expect(await pagesOf(dokumentId)).toEqual([]);
    expect((await recordedOn(town.db, dokumentId)).at(-1)).toMatchObject({
      action: 'dokument.unindexed',
    });
  });

  it('passes over a Dokument that never was', async () => {
    expect(await index(newId())).toBe('SKIPPED');
  });
});
