import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '#migrations';
import { migrate, rows, sql } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';

/** The schema as it was when nothing was known of Akten but their Betreff. */
const AS_BEFORE = `
  drop table records.clue;
  drop function records.carry_unit;
  alter table records.akte drop constraint akte_id_org_unit_id_key;
  alter table records.dokument drop constraint dokument_id_akte_id_key;
  delete from aktei_migration where name like 'RecordsClues%'`;

describe('a town from before letters were recognised by clues', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const cluesOfAkten = () =>
    town.db.run((ctx) =>
      rows(
        ctx,
        sql`select akte_id, org_unit_id, kind, value from records.clue where dokument_id is null
            order by akte_id, kind, value`,
      ),
    );

  it('knows its Akten by number and Betreff, as if they were opened today', async () => {
    for (const unit of ['FB 3', 'FB 4'])
      await town.open('Gerüst Breite Straße 22', town.orgUnit(unit));
    const before = await cluesOfAkten();
    expect(before.length).toBeGreaterThan(20);
    const { id } = await town.open('Erinnert');
    const values = { sender: 'Elfriede Quast', foreignReference: 'NA-55012/26' };
    const dokumentId = await town.db.run((ctx) => town.file(ctx, id, values));
    const after = await cluesOfAkten();
    await town.db.asOwner(AS_BEFORE);
    await migrate({ ownerUrl: town.db.ownerUrl, migrations });
    expect(await cluesOfAkten()).toEqual(after);
    const learned = await town.db.run((ctx) =>
      rows<{ value: string }>(
        ctx,
        sql`select value from records.clue where dokument_id = ${dokumentId}`,
      ),
    );
    expect(learned.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['na5501226', 'eifriede quast']),
    );
  });
});
