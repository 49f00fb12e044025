import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, rawSql, rows, sql } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';
import { auditor, furnished, pageText } from '../testing/scene.js';
import { VersionTextRepository } from './version-text.repository.js';

/** Tables that hang on an Akte, each with the column by which it does. */
const HANGING = {
  akte_name: 'akte_id',
  vorgang: 'akte_id',
  vorgang_name: 'vorgang_id',
  dokument: 'akte_id',
  dokument_name: 'dokument_id',
  dokument_version: 'dokument_id',
  dokument_value: 'dokument_id',
  deadline: 'dokument_id',
  page_text: 'version_id',
};

describe('the second net under what hangs on an Akte', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
    const { akteId } = await furnished(town);
    await town.db.run(async (ctx) => {
      const dokumentId = await town.file(ctx, akteId, { deadline: '2026-12-01' });
      const of = sql`select id from records.dokument_version where dokument_id = ${dokumentId}`;
      const version = await one<{ id: string }>(ctx, of);
      await new VersionTextRepository().insertPage(ctx, version?.id ?? '', pageText(1, 'Antrag'));
    });
  });
  afterAll(() => town.leave());

  it.each(Object.entries(HANGING))(
    'lets %s be read, not written, by an auditor',
    async (table, column) => {
      const [name, key] = [rawSql(`records.${table}`), rawSql(column)];
      const seen = await town.db.run(
        (ctx) => one<{ n: number }>(ctx, sql`select count(*)::int as n from ${name}`),
        auditor(),
      );
      expect(seen?.n).toBeGreaterThan(0);
      const change = town.db.run(
        (ctx) => rows(ctx, sql`update ${name} set ${key} = ${key} returning 1`),
        auditor(),
      );
      await expect(change).rejects.toThrow(/row-level security|permission denied/);
    },
  );
});
