import { randomBytes } from 'node:crypto';
import type { ModuleMetadata } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { auditPart } from '#libs/audit';
import { Directory, identityPart, SeedDemoIdentityUseCase } from '#libs/identity';
import { newId } from '#libs/kernel';
import { one, sql, type Ctx, type ModulePart } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import {
  Akten,
  Dokumente,
  recordsPart,
  RecordsModule,
  SeedDemoRecordsUseCase,
  type Akte,
  type FileDokument,
} from '#libs/records';
import { Blobs, storagePart } from '#libs/storage';
import { RecordsHttpModule } from '../http.module.js';

const parts = [auditPart, storagePart, identityPart, recordsPart];

/** What a spec of a higher module adds to the town. */
export interface Annex {
  readonly parts: readonly ModulePart[];
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

/** The demo town with everything the records can do, on a database of its own. */
export class RecordsTown {
  readonly akten: Akten;
  readonly dokumente: Dokumente;

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
    readonly einheitId: string,
    private readonly orgUnits: readonly { id: string; name: string }[],
  ) {
    this.akten = app.get(Akten, { strict: false });
    this.dokumente = app.get(Dokumente, { strict: false });
  }

  static async build(annex: Annex = { parts: [], imports: [] }): Promise<RecordsTown> {
    const all = [...parts, ...annex.parts];
    const db = await createTestDatabase({ parts: all, env: { AKTEI_DEMO: 'true' } });
    const imports = [RecordsModule, RecordsHttpModule, ...annex.imports];
    const app = await createTestApp({ db, imports });
    await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase).execute(ctx));
    const [einheit, orgUnits] = await db.run(async (ctx) => [
      await one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
      await app.get(Directory).orgUnits(ctx),
    ]);
    return new RecordsTown(db, app, einheit?.id ?? '', orgUnits);
  }

  /** The id of an org unit by the beginning of its name, e.g. `FB 3`. */
  orgUnit(name: string): string {
    return this.orgUnits.find((unit) => unit.name.startsWith(name))?.id ?? '';
  }

  open(betreff = 'Test', orgUnitId = this.orgUnit('FB 3')): Promise<Akte> {
    const { einheitId: aktenplaneinheitId } = this;
    return this.db.run((ctx) => this.akten.open(ctx, { aktenplaneinheitId, betreff, orgUnitId }));
  }

  /** Files a Dokument of random bytes. */
  async file(ctx: Ctx, akteId: string, input: Partial<FileDokument> = {}): Promise<string> {
    const { sha256, size } = await this.app.get(Blobs).putBuffer(randomBytes(100));
    const { dokumentId } = await this.dokumente.file(ctx, {
      akteId,
      vorgangId: null,
      betreff: 'Brief',
      kind: 'Schreiben',
      dokumentDate: '2026-11-17',
      receivedAt: ctx.now,
      original: { sha256, mime: 'image/tiff', filename: 'brief.tif', size },
      rendition: null,
      pages: [],
      pageCount: 0,
      source: { type: 'test', id: newId() },
      ...input,
    });
    return dokumentId;
  }

  async leave(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }
}
