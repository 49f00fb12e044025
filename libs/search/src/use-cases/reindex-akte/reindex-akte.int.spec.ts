import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { auditPart } from '#libs/audit';
import { identityPart, SeedDemoIdentityUseCase } from '#libs/identity';
import { newId } from '#libs/kernel';
import { one, rows, sql } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  testAttempt,
  type TestDatabase,
} from '#libs/platform/testing';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { storagePart } from '#libs/storage';
import { SearchJobsModule } from '../../jobs.module.js';
import { searchPart } from '../../search.part.js';
import { ReindexWhenBetreffChanged } from '../follow-records/follow-records.subscribers.js';
import { ReindexAkteJob } from './reindex-akte.job.js';

const parts = [auditPart, storagePart, identityPart, recordsPart, searchPart];

/** More than two jobs of 200 enqueue. */
const DOKUMENTE = 401;

describe(ReindexAkteJob.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let akteId: string;

  beforeAll(async () => {
    db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    app = await createTestApp({ db, imports: [SearchJobsModule] });
    await db.run((ctx) => app.get(SeedDemoIdentityUseCase, { strict: false }).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    const akte = await db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.akte limit 1`),
    );
    akteId = akte?.id ?? '';
    await db.asOwner(`
      insert into records.dokument (id, akte_id, betreff, kind, received_at, filed_at, withdrawn_at,
        source_type, source_id, version)
      select gen_random_uuid(), '${akteId}', 'Brief ' || n, 'Schreiben', now(), now(),
        case when n > ${DOKUMENTE} then now() end, 'test', n, 1
      from generate_series(1, ${DOKUMENTE + 3}) n`);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  /** What waits in the queue and was not there at the last look. */
  async function enqueued<T>(name: string): Promise<T[]> {
    const found = await db.run((ctx) =>
      rows<{ data: T }>(
        ctx,
        sql`select data -> 'payload' as data from pgboss.job where name = ${name}`,
      ),
    );
    await db.asOwner(`delete from pgboss.job where name = '${name}'`);
    return found.map(({ data }) => data);
  }

  const job = () => app.get(ReindexAkteJob, { strict: false });
  const pageOf = () => enqueued<{ dokumentId: string }>('search.index-dokument');
  const next = () => enqueued<{ akteId: string; after: string | null }>('search.reindex-akte');

  it('has each Dokument of the Akte indexed once, a page by each job', async () => {
    const ids: string[] = [];
    const sizes: number[] = [];
    let after: string | null | undefined = null;
    while (after !== undefined) {
      expect(await job().handle({ akteId, after }, testAttempt())).toBe('SUCCESS');
      const page = await pageOf();
      sizes.push(page.length);
      ids.push(...page.map(({ dokumentId }) => dokumentId));
      after = (await next())[0]?.after;
    }
    const there = await db.run((ctx) =>
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

  it('is asked for by one job when the Betreff of an Akte has changed', async () => {
    const subscriber = app.get(ReindexWhenBetreffChanged, { strict: false });
    await db.run((ctx) => subscriber.handle(ctx, { akteId, dokumentId: null }));
    expect([await pageOf(), await next()]).toEqual([[], [{ akteId, after: null }]]);
  });
});
