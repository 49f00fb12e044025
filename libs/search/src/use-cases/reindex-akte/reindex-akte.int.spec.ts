import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { RecordsTown } from '#libs/records/testing';
import { indexDokument, reindexAkte } from '../../jobs.js';
import { takeFromQueue } from '../../testing/queue.js';
import { searchAnnex } from '../../testing/search-annex.js';
import { ReindexAkteJob } from './reindex-akte.job.js';

/** More than two jobs of 200 enqueue. */
const DOKUMENTE = 401;

describe(ReindexAkteJob.name, () => {
  let town: RecordsTown;
  let akteId: string;

  beforeAll(async () => {
    town = await RecordsTown.build(searchAnnex);
    akteId = (await town.open()).id;
    await town.db.asOwner(`
      insert into records.dokument (id, akte_id, betreff, kind, received_at, filed_at, withdrawn_at,
        source_type, source_id, version)
      select gen_random_uuid(), '${akteId}', 'Brief ' || n, 'Schreiben', now(), now(),
        case when n > ${DOKUMENTE} then now() end, 'test', n, 1
      from generate_series(1, ${DOKUMENTE + 3}) n`);
  }, 60_000);
  afterAll(() => town.leave());

  const job = () => town.app.get(ReindexAkteJob, { strict: false });
  const pageOf = () => takeFromQueue<{ dokumentId: string }>(town.db, indexDokument.name);
  const next = () => takeFromQueue<{ after: string | null }>(town.db, reindexAkte.name);

  it('has each Dokument of the Akte indexed once, a page by each job', async () => {
    const ids: string[] = [];
    const sizes: number[] = [];
    let after: string | null | undefined = null;
    while (after !== undefined) {
      expect(await job().handle({ akteId, after }, testAttempt())).toBe('SUCCESS');
      const page = await pageOf();
      sizes.push(page.length);
      // One transaction puts them in line at once, so that the queue has them in no order.
      ids.push(...page.map(({ dokumentId }) => dokumentId).sort());
      after = (await next())[0]?.after;
    }
    const there = await town.db.run((ctx) =>
      rows<{ id: string }>(
        ctx,
        sql`select id from records.dokument
            where akte_id = ${akteId} and withdrawn_at is null order by id`,
      ),
    );
    expect(ids).toEqual(there.map(({ id }) => id));
    expect(sizes.slice(0, 2)).toEqual([200, 200]);
    expect(sizes).toHaveLength(3);
  });

  it('has nothing to do for an Akte without Dokumente', async () => {
    expect(await job().handle({ akteId: newId(), after: null }, testAttempt())).toBe('SKIPPED');
    expect([await pageOf(), await next()]).toEqual([[], []]);
  });
});
