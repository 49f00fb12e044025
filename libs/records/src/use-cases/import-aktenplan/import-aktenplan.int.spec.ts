import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { timesRecorded } from '../../testing/scene.js';
import { ImportAktenplanUseCase } from './import-aktenplan.use-case.js';

describe(ImportAktenplanUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const HEADER = 'number;title;parent;aussonderungsart;retentionYears;legalSource';
  const take = (...lines: string[]) =>
    town.db.run((ctx) =>
      town.app.get(ImportAktenplanUseCase).execute(ctx, [HEADER, ...lines].join('\n')),
    );

  it('takes a plan over, and the same one again without change', async () => {
    const before = await timesRecorded(town, 'aktenplan.imported');
    const lines = ['99;Probe;;V;10;AO § 147', '99.1;Teil;99;V;6;AO § 147'];
    expect(await take(...lines)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(await take(...lines)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await timesRecorded(town, 'aktenplan.imported')).toBe(before + 2);
  });

  it('changes a unit that has another period now', async () => {
    await take('97;Probe;;V;10;AO § 147');
    expect(await take('97;Probe;;V;6;AO § 147')).toEqual({ created: 0, updated: 1, unchanged: 0 });
  });

  it('takes nothing of a plan with a fault and names its line', async () => {
    const before = await timesRecorded(town, 'aktenplan.imported');
    await expect(take('98;Neu;;V;10;AO § 147', '96;Ohne Quelle;;V;10;')).rejects.toMatchObject({
      faults: [{ path: 'Zeile 3', message: 'Rechtsquelle fehlt' }],
    });
    const found = sql`select 1 from records.aktenplaneinheit where number in ('98', '96')`;
    expect(await town.db.run((ctx) => rows(ctx, found))).toEqual([]);
    expect(await timesRecorded(town, 'aktenplan.imported')).toBe(before);
  });
});
