import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { SeedDemoRecordsUseCase } from './seed-demo-records.use-case.js';

describe(SeedDemoRecordsUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const count = async (table: 'akte' | 'aktenplaneinheit') => {
    const all = await town.db.run((ctx) =>
      rows(
        ctx,
        table === 'akte'
          ? sql`select 1 from records.akte`
          : sql`select 1 from records.aktenplaneinheit`,
      ),
    );
    return all.length;
  };

  it('gives each demo Akte its Vorgang', async () => {
    const without = sql`select 1 from records.akte a
      where not exists (select 1 from records.vorgang v where v.akte_id = a.id)`;
    expect(await count('akte')).toBeGreaterThan(0);
    expect(await town.db.run((ctx) => rows(ctx, without))).toEqual([]);
  });

  it('changes nothing in a town that has its records', async () => {
    const before = [await count('akte'), await count('aktenplaneinheit')];
    await town.db.run((ctx) => town.app.get(SeedDemoRecordsUseCase).execute(ctx));
    expect([await count('akte'), await count('aktenplaneinheit')]).toEqual(before);
  });

  it('seeds a plan in which every period has a legal source', async () => {
    const found = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select number from records.aktenplaneinheit where retention_years is not null
            and legal_source !~ '(§|RdErl|Orientierung|Empfehlung|Rundschreiben)'`,
      ),
    );
    expect(found).toEqual([]);
    expect(await count('aktenplaneinheit')).toBeGreaterThanOrEqual(60);
  });
});
