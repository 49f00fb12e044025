import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '#migrations';
import { migrate, rows, sql } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';
import { RenameAkteUseCase } from '../use-cases/rename-akte/rename-akte.use-case.js';

/** The schema as it was when only Akten had a history of names. */
const AS_BEFORE = `
  drop table records.vorgang_name, records.dokument_name;
  alter table records.akte_name drop constraint akte_name_pkey, drop column version,
    add primary key (akte_id, valid_from);
  delete from aktei_migration where name like 'RecordsNames%'`;

describe('a town from before Vorgänge and Dokumente had a history of names', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  it('keeps every Betreff it has, and the order of those of its Akten', async () => {
    const akte = await town.open('Eins');
    const rename = town.app.get(RenameAkteUseCase);
    await town.db.run((ctx) => rename.execute(ctx, akte.id, { betreff: 'Zwei', version: 1 }));
    await town.db.run((ctx) => town.akten.openVorgang(ctx, akte.id, 'Vorgang'));
    await town.db.run((ctx) => town.file(ctx, akte.id));
    const before = await town.db.run((ctx) => town.akten.tree(ctx, akte.id));
    await town.db.asOwner(AS_BEFORE);
    await migrate({ ownerUrl: town.db.ownerUrl, migrations });
    expect(await town.db.run((ctx) => town.akten.tree(ctx, akte.id))).toEqual(before);
    const versions = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select betreff, version from records.akte_name where akte_id = ${akte.id}
            order by version`,
      ),
    );
    expect(versions).toEqual([
      { betreff: 'Eins', version: 1 },
      { betreff: 'Zwei', version: 2 },
    ]);
  });
});
