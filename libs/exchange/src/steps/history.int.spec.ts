import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { PDFDocument } from 'pdf-lib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { auditPart } from '#libs/audit';
import { identityPart, SeedDemoIdentityUseCase } from '#libs/identity';
import { newId, sha256Hex } from '#libs/kernel';
import { one, rows, sql, type Actor } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  type TestDatabase,
  testCaller,
} from '#libs/platform/testing';
import { AkteNotFound, Dokumente, recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { Blobs, storagePart } from '#libs/storage';
import { ExchangeHttpModule } from '../http.module.js';
import { ExportAkteUseCase } from '../use-cases/export-akte/export-akte.use-case.js';
import { PrintHistoryUseCase } from '../use-cases/print-history/print-history.use-case.js';
import { ShowHistoryQuery } from '../use-cases/show-history/show-history.query.js';
import { exchangePart } from '../exchange.part.js';

const parts = [auditPart, storagePart, identityPart, recordsPart, exchangePart];

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);
  const zip = await open(bytes, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          found.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.once('end', () => resolve(found));
    zip.once('error', reject);
    zip.readEntry();
  });
}

describe('the history of an Akte', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let akteId: string;
  const original = Buffer.from('the original bytes');

  beforeAll(async () => {
    db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    app = await createTestApp({ db, imports: [ExchangeHttpModule] });
    await db.run((ctx) => app.get(SeedDemoIdentityUseCase, { strict: false }).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    const dokumente = app.get(Dokumente, { strict: false });
    const blob = await app.get(Blobs, { strict: false }).putBuffer(original);
    const found = await db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.akte order by id limit 1`),
    );
    akteId = found?.id ?? '';
    for (const filename of ['brief.tif', '../brief.tif']) {
      await db.run((ctx) =>
        dokumente.file(ctx, {
          akteId,
          vorgangId: null,
          betreff: 'Brief',
          kind: 'Schreiben',
          dokumentDate: null,
          receivedAt: ctx.now,
          original: { ...blob, mime: 'image/tiff', filename },
          rendition: { sha256: blob.sha256, mime: 'application/pdf', validation: 'nicht geprüft' },
          pages: [],
          pageCount: 0,
          source: { type: 'test', id: newId() },
        }),
      );
    }
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('is shown newest first, with names and German sentences', async () => {
    const { items } = await db.run((ctx) =>
      app.get(ShowHistoryQuery).execute(ctx, akteId, { limit: 50 }),
    );
    expect(items[0]).toMatchObject({ action: 'dokument.filed', actionText: 'Dokument abgelegt' });
    expect(items.at(-1)).toMatchObject({ action: 'akte.opened', actorName: 'System' });
  });

  it('is not for somebody of another unit', async () => {
    const stranger: Actor = { kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds: [] };
    const show = app.get(ShowHistoryQuery);
    await expect(
      db.run((ctx) => show.execute(ctx, akteId, { limit: 5 }), stranger),
    ).rejects.toThrow(AkteNotFound);
    const caller = testCaller(stranger);
    await expect(app.get(ExportAkteUseCase).execute(caller, akteId)).rejects.toThrow(AkteNotFound);
  });

  it('comes as PDF with as many pages as it needs', async () => {
    const audit = app.get(ShowHistoryQuery);
    for (let n = 0; n < 80; n += 1) {
      await db.run((ctx) => audit.execute(ctx, akteId, { limit: 1 }));
    }
    const printed = await app.get(PrintHistoryUseCase).execute(testCaller(), akteId);
    const bytes = await buffer(printed.pdf);
    expect(bytes).toHaveLength(printed.size);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBeGreaterThan(1);
    expect(pdf.getTitle()).toMatch(/^Historie /);
  });

  it('goes out as ZIP whose hashes hold and whose events are those of the log', async () => {
    const { archive } = await app.get(ExportAkteUseCase).execute(testCaller(), akteId);
    const files = await unzip(await buffer(archive));
    const sums = files.get('SHA256SUMS')?.toString().trim().split('\n') ?? [];
    expect(sums.length).toBe(files.size - 2);
    for (const line of sums) {
      const [sha256, path = ''] = line.split('  ');
      const content = files.get(path) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(files.get('originals/brief.tif')?.equals(original)).toBe(true);
    expect([...files.keys()]).toContain('originals/_brief.tif');
    const { dokumente } = JSON.parse(files.get('akte.json')?.toString() ?? '{}');
    expect(dokumente[0].names).toMatchObject([{ betreff: 'Brief', validTo: null }]);
    const lines = files.get('events.jsonl')?.toString().trim().split('\n') ?? [];
    const stored = await db.run((ctx) =>
      rows<{ hash: string }>(
        ctx,
        sql`select encode(body_hash, 'hex') as hash from audit.event
            where akte_id = ${akteId} order by seq`,
      ),
    );
    expect(lines.map(sha256Hex)).toEqual(stored.map(({ hash }) => hash));
    expect(JSON.parse(lines.at(-1) ?? '{}').action).toBe('akte.exported');
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}');
    expect(manifest.entries).toHaveLength(sums.length);
  });
});
