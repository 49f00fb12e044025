import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '#libs/kernel';
import { one, sql, type Actor } from '#libs/platform';
import { createTestApp, testCaller } from '#libs/platform/testing';
import {
  BlobPermits,
  Blobs,
  StorageRemovalModule,
  SweepOrphansUseCase,
  type UnownedBlob,
} from '#libs/storage';
import { BlobGuardModule } from '../../blob-guard.module.js';
import { RecordsTown } from '../../testing/records-town.js';
import { RecordsBlobGuard } from './records-blob-guard.js';

describe(RecordsBlobGuard.name, () => {
  let town: RecordsTown;
  let house: TestingModule;

  beforeAll(async () => {
    town = await RecordsTown.build();
    house = await createTestApp({ db: town.db, imports: [StorageRemovalModule, BlobGuardModule] });
  });
  afterAll(async () => {
    await house.close();
    await town.leave();
  });

  const blobs = () => house.get(Blobs, { strict: false });
  const orphan = () => blobs().putBuffer(Buffer.from(newId()));
  const sweep = (actor?: Actor) =>
    house
      .get(SweepOrphansUseCase, { strict: false })
      .execute(testCaller(actor), new Date(Date.now() + 25 * 3_600_000));

  /** What the log says of these bytes. */
  const eventOf = (sha256: string) =>
    town.db.run((ctx) =>
      one<{ action: string; body: string }>(
        ctx,
        sql`select action, body from audit.event where object_type = 'blob' and object_id = ${sha256}`,
      ),
    );

  /** Bytes of a Dokument, and what is left when storage has lost every word of them but one. */
  async function ofDokument(column: 'original' | 'rendition'): Promise<UnownedBlob> {
    const akte = await town.open();
    const { sha256, size } = await orphan();
    const bytes = {
      original: { original: { sha256, size, mime: 'image/tiff', filename: 'brief.tif' } },
      rendition: { rendition: { sha256, mime: 'application/pdf', validation: 'nicht geprüft' } },
    };
    await town.db.run((ctx) => town.file(ctx, akte.id, bytes[column]));
    await town.db.asOwner(`
      delete from storage.blob_reference where sha256 = '${sha256}';
      delete from storage.blob where sha256 = '${sha256}';
      insert into storage.unowned (sha256, size, since) values ('${sha256}', ${size}, now())`);
    return { sha256, size };
  }

  it('lets the sweep remove bytes that nobody ever needed, and records it', async () => {
    const { sha256, size } = await orphan();
    expect(await sweep()).toMatchObject({ removed: 1, refused: 0 });
    expect(await blobs().stat(sha256)).toBeNull();
    const event = await eventOf(sha256);
    expect(event?.action).toBe('blob.swept');
    expect(JSON.parse(event?.body ?? '{}').details).toEqual({ sha256, size });
  });

  it.each(['original', 'rendition'] as const)('keeps the %s of a Dokument', async (column) => {
    const { sha256, size } = await ofDokument(column);
    expect(await sweep()).toMatchObject({ refused: 1 });
    expect(await blobs().stat(sha256)).toEqual({ size });
    expect(await eventOf(sha256)).toBeNull();
    await town.db.asOwner(`delete from storage.unowned where sha256 = '${sha256}'`);
  });

  it('permits nothing to a sweep from which Akten are hidden', async () => {
    const { sha256, size } = await orphan();
    const blind: Actor = { kind: 'system', id: 'blind', roles: [], orgUnitIds: [], realms: [] };
    await sweep(blind);
    expect(await blobs().stat(sha256)).toEqual({ size });
    expect(await sweep()).toMatchObject({ refused: 0 });
    expect(await blobs().stat(sha256)).toBeNull();
  });

  it('lets nobody let go of what was needed once', async () => {
    const { sha256 } = await orphan();
    const reference = { sha256, ownerType: 'intake-page', ownerId: newId() };
    const permit = await town.db.run(async (ctx) => {
      await blobs().adopt(ctx, sha256, reference);
      return house.get(BlobPermits, { strict: false }).forRelease(ctx, reference);
    });
    expect(permit).toBeNull();
  });
});
