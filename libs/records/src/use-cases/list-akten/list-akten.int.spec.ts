import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, timesRecorded } from '../../testing/scene.js';
import { aktenPage, type ListAktenFilter } from './list-akten.dto.js';
import { ListAktenQuery } from './list-akten.query.js';

describe(ListAktenQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const list = async (filter: Partial<ListAktenFilter> = {}, unit = 'FB 3') => {
    const page = await town.db.run(
      (ctx) => town.app.get(ListAktenQuery).execute(ctx, { limit: 50, ...filter }),
      clerkOf(town.orgUnit(unit)),
    );
    return aktenPage.parse(JSON.parse(page.text));
  };
  const idsOf = async (filter: Partial<ListAktenFilter>, unit?: string) =>
    (await list(filter, unit)).items.map(({ id }) => id);

  it('lists by keyset without gap or repetition and records each list', async () => {
    const before = await timesRecorded(town, 'akte.listed');
    const seen: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await list({ limit: 3, cursor });
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
      pages += 1;
    } while (cursor);
    const expected = await town.db.run((ctx) =>
      rows<{ id: string }>(
        ctx,
        sql`select id from records.akte where org_unit_id = ${town.orgUnit('FB 3')}
            order by last_changed_at desc, id desc`,
      ),
    );
    expect(seen).toEqual(expected.map(({ id }) => id));
    expect(await timesRecorded(town, 'akte.listed')).toBe(before + pages);
  });

  it('shows nobody the Akten of another unit', async () => {
    const { id } = await town.open('Nur für FB 3');
    expect(await idsOf({ q: 'Nur für FB 3' })).toEqual([id]);
    expect(await idsOf({ q: 'Nur für FB 3' }, 'FB 4')).toEqual([]);
  });

  it('finds an Akte by its number whatever separators are typed', async () => {
    const akte = await town.open('Gesucht');
    for (const q of [akte.aktenzeichen, akte.aktenzeichen.replace(/\D/g, ' '), 'gesucht']) {
      expect(await idsOf({ q })).toContain(akte.id);
    }
    expect(await idsOf({ q: '100%' })).not.toContain(akte.id);
  });

  it('tells open Akten from closed ones, and those of a unit of the plan from others', async () => {
    const { id } = await town.open('Bald zu');
    expect(await idsOf({ state: 'open', einheitId: town.einheitId })).toContain(id);
    await closed(town, id);
    expect(await idsOf({ state: 'open' })).not.toContain(id);
    expect(await idsOf({ state: 'closed' })).toContain(id);
  });
});
