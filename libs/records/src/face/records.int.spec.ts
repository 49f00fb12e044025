import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { type Role } from '#libs/identity/contracts';
import { newId } from '#libs/kernel';
import { rows, sql, type Actor } from '#libs/platform';
import type { TestDatabase } from '#libs/platform/testing';
import { AkteClosed, AkteNotFound, Records } from '#libs/records';
import { RecordsTown } from '../testing/records-town.js';
import { CloseAkteUseCase } from '../use-cases/close-akte/close-akte.use-case.js';
import { ImportAktenplanUseCase } from '../use-cases/import-aktenplan/import-aktenplan.use-case.js';
import { ListAktenQuery } from '../use-cases/list-akten/list-akten.query.js';
import { RenameAkteUseCase } from '../use-cases/rename-akte/rename-akte.use-case.js';

describe(Records.name, () => {
  let town: RecordsTown;
  let db: TestDatabase;
  let app: TestingModule;
  let records: Records;
  let einheitId: string;
  let ordnung: string;
  let bauen: string;

  beforeAll(async () => {
    town = await RecordsTown.build();
    ({ db, app, records, einheitId } = town);
    ordnung = town.orgUnit('FB 3');
    bauen = town.orgUnit('FB 4');
  });

  afterAll(() => town.leave());

  const actor = (roles: Role[], ...orgUnitIds: string[]): Actor => ({
    kind: 'user',
    id: newId(),
    roles,
    orgUnitIds,
  });
  const clerk = () => actor(['clerk'], ordnung);
  const open = (betreff?: string, orgUnitId?: string) => town.open(betreff, orgUnitId);

  it('seeds a plan in which every period has a legal source', async () => {
    const found = await db.run((ctx) =>
      rows<{ number: string }>(
        ctx,
        sql`select number from records.aktenplaneinheit
            where retention_years is not null and legal_source !~ '(§|RdErl|Orientierung|Empfehlung|Rundschreiben)'`,
      ),
    );
    expect(found).toEqual([]);
    const all = await db.run((ctx) => rows(ctx, sql`select 1 from records.aktenplaneinheit`));
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  it('gives twenty parallel Akten twenty numbers without a gap', async () => {
    const before = await open();
    const first = Number(before.aktenzeichen.slice(-4));
    const opened = await Promise.all(Array.from({ length: 20 }, () => open()));
    const numbers = opened.map(({ aktenzeichen }) => Number(aktenzeichen.slice(-4)));
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => first + 1 + index),
    );
  });

  it('loses no number to an Akte that was not opened after all', async () => {
    const before = await open();
    const failed = db.run(async (ctx) => {
      await records.openAkte(ctx, {
        aktenplaneinheitId: einheitId,
        betreff: 'x',
        orgUnitId: ordnung,
      });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow();
    const after = await open();
    expect(Number(after.aktenzeichen.slice(-4))).toBe(Number(before.aktenzeichen.slice(-4)) + 1);
  });

  it('keeps the names an Akte had and shows both values on a conflict', async () => {
    const akte = await open('Alter Name');
    const rename = app.get(RenameAkteUseCase);
    await db.run((ctx) => rename.execute(ctx, akte.id, { betreff: 'Neuer Name', version: 1 }));
    const late = db.run((ctx) => rename.execute(ctx, akte.id, { betreff: 'Zu spät', version: 1 }));
    await expect(late).rejects.toMatchObject({
      code: 'AKTE.VERSION_CONFLICT',
      data: { current: 'Neuer Name', version: 2 },
    });
    const { names } = await db.run((ctx) => records.akteTree(ctx, akte.id));
    expect(names.map(({ betreff }) => betreff)).toEqual(['Alter Name', 'Neuer Name']);
    expect(names[0]?.validTo).toBe(names[1]?.validFrom);
  });

  it('closes an Akte with its Vorgänge and takes nothing more into it', async () => {
    const akte = await open();
    await db.run((ctx) => records.openVorgang(ctx, akte.id, 'Vorgang'));
    await db.run((ctx) => app.get(CloseAkteUseCase).execute(ctx, akte.id, { reason: 'erledigt' }));
    const tree = await db.run((ctx) => records.akteTree(ctx, akte.id));
    expect([tree.state, tree.vorgaenge[0]?.state]).toEqual(['closed', 'closed']);
    await expect(db.run((ctx) => town.file(ctx, akte.id))).rejects.toThrow(AkteClosed);
    await expect(
      db.run((ctx) => app.get(CloseAkteUseCase).execute(ctx, akte.id, { reason: '' })),
    ).rejects.toMatchObject({ code: 'AKTE.ALREADY_CLOSED' });
  });

  it('files a Dokument and takes it back, with both in the history', async () => {
    const akte = await open();
    const dokumentId = await db.run((ctx) => town.file(ctx, akte.id));
    expect((await db.run((ctx) => records.akteTree(ctx, akte.id))).dokumente).toHaveLength(1);
    await db.run((ctx) => records.withdrawDokument(ctx, dokumentId));
    expect((await db.run((ctx) => records.akteTree(ctx, akte.id))).dokumente).toEqual([]);
    const events = await db.run((ctx) =>
      rows<{ action: string }>(
        ctx,
        sql`select action from audit.event where akte_id = ${akte.id} order by seq`,
      ),
    );
    expect(events.map(({ action }) => action)).toEqual([
      'akte.opened',
      'dokument.filed',
      'dokument.withdrawn',
    ]);
  });

  it('answers for a foreign Akte as for one that does not exist', async () => {
    const akte = await open('fremd', bauen);
    const asClerk = clerk();
    for (const id of [akte.id, newId()]) {
      await expect(db.run((ctx) => records.akte(ctx, id), asClerk)).rejects.toThrow(AkteNotFound);
    }
  });

  it('lists by keyset without gap or repetition and records each list', async () => {
    const who = clerk();
    const list = app.get(ListAktenQuery);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await db.run((ctx) => list.execute(ctx, { limit: 7, cursor }), who);
      const { items, nextCursor } = JSON.parse(page.text);
      seen.push(...items.map(({ id }: { id: string }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    const expected = await db.run((ctx) =>
      rows<{ id: string }>(
        ctx,
        sql`select id from records.akte where org_unit_id = ${ordnung}
            order by last_changed_at desc, id desc`,
      ),
    );
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it('finds an Akte by its number whatever separators are typed', async () => {
    const akte = await open('Gesucht');
    const list = app.get(ListAktenQuery);
    for (const q of [akte.aktenzeichen, akte.aktenzeichen.replace(/\D/g, ' '), 'gesucht', '100%']) {
      const page = await db.run((ctx) => list.execute(ctx, { limit: 50, q }), clerk());
      const ids = JSON.parse(page.text).items.map(({ id }: { id: string }) => id);
      expect(ids.includes(akte.id)).toBe(q !== '100%');
    }
  });

  it('proposes the Akte whose number stands in the letter', async () => {
    const akte = await open('Sondernutzung Marktplatz');
    const text = `Ihr Zeichen: ${akte.aktenzeichen}. Wir bitten um Bescheid.`;
    const found = await db.run((ctx) => records.suggestAkten(ctx, text), clerk());
    expect(found[0]).toMatchObject({ akteId: akte.id, sureness: 'sicher' });
    const stranger = actor(['clerk'], bauen);
    expect(await db.run((ctx) => records.suggestAkten(ctx, text), stranger)).toEqual([]);
  });

  it('imports a plan again without change, and nothing of a faulty one', async () => {
    const importer = app.get(ImportAktenplanUseCase);
    const header = 'number;title;parent;aussonderungsart;retentionYears;legalSource';
    const csv = `${header}\n99;Probe;;V;10;AO § 147`;
    expect(await db.run((ctx) => importer.execute(ctx, csv))).toMatchObject({ created: 1 });
    expect(await db.run((ctx) => importer.execute(ctx, csv))).toMatchObject({ unchanged: 1 });
    const changed = csv.replace(';10;', ';6;');
    expect(await db.run((ctx) => importer.execute(ctx, changed))).toMatchObject({ updated: 1 });
    const faulty = `${changed}\n98;Neu;;V;10;`;
    await expect(db.run((ctx) => importer.execute(ctx, faulty))).rejects.toMatchObject({
      faults: [{ path: 'Zeile 3', message: 'Rechtsquelle fehlt' }],
    });
  });
});
