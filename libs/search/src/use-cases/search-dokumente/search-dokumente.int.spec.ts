import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { auditPart } from '#libs/audit';
import { identityPart, SeedDemoIdentityUseCase } from '#libs/identity';
import { newId } from '#libs/kernel';
import { one, rows, sql, type Actor } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  type TestDatabase,
  testAttempt,
} from '#libs/platform/testing';
import { Akten, Dokumente, recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import type { PageText } from '#libs/records/contracts';
import { Blobs, storagePart } from '#libs/storage';
import { tsvectorOf } from '../../domain/tsvector.js';
import { SearchHttpModule } from '../../http.module.js';
import { SearchJobsModule } from '../../jobs.module.js';
import { IndexDokumentJob } from '../index-dokument/index-dokument.job.js';
import { SearchDokumenteQuery } from './search-dokumente.query.js';
import { searchPart } from '../../search.part.js';

const parts = [auditPart, storagePart, identityPart, recordsPart, searchPart];

function pageOf(pageNo: number, text: string): PageText {
  const words = text.split(/\s+/).map((t, index) => ({
    t,
    x: index * 100,
    y: 50,
    w: 90,
    h: 30,
    c: 95,
    l: 0,
  }));
  return {
    pageNo,
    widthPx: 2480,
    heightPx: 3508,
    source: 'ocr',
    text,
    words,
    engine: 'test',
    model: 'deu',
    engineVersion: '1',
    meanConfidence: 95,
    blank: false,
    previewSha256: null,
  };
}

describe(SearchDokumenteQuery.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let ordnung: string;
  let bauen: string;
  let einheitId: string;

  beforeAll(async () => {
    db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    app = await createTestApp({ db, imports: [SearchHttpModule, SearchJobsModule] });
    await db.run((ctx) => app.get(SeedDemoIdentityUseCase, { strict: false }).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    const units = await db.run((ctx) =>
      rows<{ id: string; name: string }>(ctx, sql`select id, name from identity.org_unit`),
    );
    ordnung = units.find(({ name }) => name.startsWith('FB 3'))?.id ?? '';
    bauen = units.find(({ name }) => name.startsWith('FB 4'))?.id ?? '';
    const found = await db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
    );
    einheitId = found?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const clerkOf = (unit: string): Actor => ({
    kind: 'user',
    id: newId(),
    roles: ['clerk'],
    orgUnitIds: [unit],
  });

  const file = (betreff: string, ...texts: string[]) => fileWith(betreff, texts);

  async function fileWith(
    betreff: string,
    texts: string[],
    attachments: { name: string; text: string }[] = [],
  ) {
    const akten = app.get(Akten, { strict: false });
    const dokumente = app.get(Dokumente, { strict: false });
    const blob = await app.get(Blobs, { strict: false }).putBuffer(Buffer.from(newId()));
    const filed = await db.run(async (ctx) => {
      const akte = await akten.open(ctx, {
        aktenplaneinheitId: einheitId,
        betreff: 'Akte für die Suche',
        orgUnitId: ordnung,
      });
      return dokumente.file(ctx, {
        akteId: akte.id,
        vorgangId: null,
        betreff,
        kind: 'Schreiben',
        dokumentDate: null,
        receivedAt: ctx.now,
        original: { ...blob, mime: 'image/tiff', filename: 'a.tif' },
        rendition: null,
        pages: texts.map((text, index) => pageOf(index + 1, text)),
        pageCount: texts.length,
        attachments,
        source: { type: 'test', id: newId() },
      });
    });
    await app.get(IndexDokumentJob, { strict: false }).handle(filed, testAttempt());
    return filed.dokumentId;
  }

  const search = (q: string, actor = clerkOf(ordnung), more = {}) =>
    db.run((ctx) => app.get(SearchDokumenteQuery).execute(ctx, { q, limit: 20, ...more }), actor);

  it('lands on the page where the word stands, with its box', async () => {
    const id = await file('Antrag', 'erste Seite', 'zweite Seite', 'Der Maibaum wird aufgestellt');
    const { items, total } = await search('maibäume');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ dokumentId: id, pageNo: 3, morePages: 0 });
    expect(items[0]?.boxes).toEqual([{ x: 100, y: 50, w: 90, h: 30 }]);
    expect(items[0]?.snippet).toContainEqual({ text: 'Maibaum', mark: true });
  });

  it('finds an e-invoice by the XML inside it, on its first page', async () => {
    const xml = { name: 'factur-x.xml', text: 'RE-2026-4711\nGerüstbau Krause' };
    const id = await fileWith('Rechnung', ['siehe Anlage', 'zweite Seite'], [xml]);
    const { items, total } = await search('"Gerüstbau Krause"');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ dokumentId: id, pageNo: 1, boxes: [] });
    expect((await search('"Anlage Gerüstbau"')).total).toBe(0);
  });

  it('finds by Betreff, Aktenzeichen and umlauts in any spelling', async () => {
    const id = await file('Beschwerde Mueller', 'Text');
    for (const q of ['müller', 'MUELLER', 'beschwerden']) {
      expect((await search(q)).items.map(({ dokumentId }) => dokumentId)).toContain(id);
    }
    const aktenzeichen = (await search('mueller')).items[0]?.aktenzeichen ?? '';
    expect((await search(aktenzeichen)).items.length).toBeGreaterThan(0);
    expect((await search(aktenzeichen.replace(/\D/g, ' '))).items.length).toBeGreaterThan(0);
  });

  it('lets somebody of another unit find nothing: no hit, no count, no facet', async () => {
    await file('Geheimsache', 'Rumpelstilzchen');
    expect((await search('Rumpelstilzchen')).total).toBe(1);
    expect(await search('Rumpelstilzchen', clerkOf(bauen))).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
      facets: { einheiten: [], years: [], kinds: [] },
    });
  });

  it('finds a Dokument nobody could read by its title', async () => {
    const dokumentId = await file('Verschlossenes Rapunzel');
    expect((await search('Rapunzel')).items).toMatchObject([{ dokumentId, pageNo: 1, boxes: [] }]);
  });

  it('puts a letter of New Year’s Eve, 23:30 UTC, into the year of its Aktenzeichen', async () => {
    // An event bears the time of its transaction; the spec cannot wait for New Year's Eve.
    await db.asOwner('alter table audit.event disable trigger event_has_its_origin');
    const newYear = new Date('2026-12-31T23:30:00Z');
    const id = await file('Böller am Rathaus', 'Raketenrest');
    const { aktenzeichen } = await db.run((ctx) =>
      app
        .get(Akten, { strict: false })
        .open(
          { ...ctx, now: newYear },
          { aktenplaneinheitId: einheitId, betreff: 'Silvester', orgUnitId: ordnung },
        ),
    );
    await db.asOwner(`update records.dokument set received_at = '${newYear.toISOString()}'
      where id = '${id}'`);
    await app.get(IndexDokumentJob, { strict: false }).handle({ dokumentId: id }, testAttempt());
    expect(aktenzeichen).toContain('-2027/');
    expect((await search('Raketenrest')).facets.years).toEqual([
      expect.objectContaining({ year: 2027 }),
    ]);
  });

  it('makes a tsvector the server takes of a page full of figures or of one word', async () => {
    const figures = Array.from({ length: 3_000 }, (_, n) => n).join(' ');
    for (const text of [figures, 'Froschkönig '.repeat(300)]) {
      const vector = tsvectorOf({ titles: ['Frosch'], text });
      const taken = await db.run((ctx) =>
        one<{ size: number }>(ctx, sql`select length(${vector}::tsvector) as size`),
      );
      expect(taken?.size).toBeGreaterThan(1);
    }
  });

  it('finds an IBAN whether it is written in groups or not', async () => {
    const grouped = await file('Konto', 'IBAN DE02 1203 0000 0000 2020 51');
    const joined = await file('Konto', 'IBAN DE02120300000000202051');
    for (const q of ['DE02120300000000202051', '"DE02 1203 0000 0000 2020 51"']) {
      const found = (await search(q)).items.map(({ dokumentId }) => dokumentId);
      expect(new Set(found)).toEqual(new Set([grouped, joined]));
    }
  });

  it('filters by a unit and those below it, and counts by unit, year and kind', async () => {
    await file('Facette', 'Dornröschen');
    const parent = await db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.aktenplaneinheit where number = '32'`),
    );
    const other = await db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.aktenplaneinheit where number = '13'`),
    );
    expect((await search('Dornröschen', clerkOf(ordnung), { einheitId: parent?.id })).total).toBe(
      1,
    );
    expect((await search('Dornröschen', clerkOf(ordnung), { einheitId: other?.id })).total).toBe(0);
    const { facets } = await search('Dornröschen');
    expect(facets.einheiten[0]).toMatchObject({ number: '32.13.02', count: 1 });
    expect(facets.kinds).toEqual([{ kind: 'Schreiben', count: 1 }]);
  });

  it('finds one of which nobody has said what kind it is, in no facet of kinds', async () => {
    const id = await file('Ohne Art', 'Rapunzelturm');
    await db.asOwner(`update records.dokument set kind = null where id = '${id}'`);
    const job = app.get(IndexDokumentJob, { strict: false });
    await job.handle({ dokumentId: id }, testAttempt());
    const { items, facets } = await search('Rapunzelturm');
    expect(items).toMatchObject([{ dokumentId: id, kind: null }]);
    expect(facets.kinds).toEqual([]);
  });

  it('finds one that was moved where it lies now, for those who see that Akte and nobody else', async () => {
    const id = await file('Verirrt', 'Froschkoenig');
    const akten = app.get(Akten, { strict: false });
    const there = { aktenplaneinheitId: einheitId, betreff: 'Bauen', orgUnitId: bauen };
    const akte = await db.run((ctx) => akten.open(ctx, there));
    const to = { version: 1, akteId: akte.id, reason: 'gehört dorthin' };
    await db.run((ctx) => app.get(Dokumente, { strict: false }).move(ctx, id, to));
    await app.get(IndexDokumentJob, { strict: false }).handle({ dokumentId: id }, testAttempt());
    expect((await search('Froschkoenig')).total).toBe(0);
    const { items } = await search('Froschkoenig', clerkOf(bauen));
    expect(items).toMatchObject([
      { dokumentId: id, akteId: akte.id, aktenzeichen: akte.aktenzeichen },
    ]);
  });

  it('walks through many hits without gap or repetition', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 7; n += 1) ids.add(await file(`Brief ${n}`, 'Siebenzwerge'));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search('Siebenzwerge', clerkOf(ordnung), { limit: 3, cursor });
      seen.push(...page.items.map(({ dokumentId }) => dokumentId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(ids);
  });

  it('answers anything a person may type', async () => {
    const signs = [
      '\\',
      "'",
      '"',
      '*',
      ':',
      '&',
      '|',
      '!',
      '(',
      ')',
      '<->',
      '\u0301',
      'ä',
      '-',
      '%',
      '𝔘',
    ];
    for (let round = 0; round < 200; round += 1) {
      const length = 1 + (round % 7);
      const pick = (n: number): string => signs[(round * 31 + n * 17) % signs.length] ?? '';
      const q = Array.from({ length }, (_, n) => pick(n)).join(round % 3 === 0 ? ' ' : 'a');
      await expect(search(q)).resolves.toBeDefined();
    }
  });
});
