import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { identityEntities } from '#libs/identity';
import { letterTiff } from '#libs/imaging/testing';
import { newId } from '#libs/kernel';
import { one, sql, systemCaller } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  until,
  type TestDatabase,
} from '#libs/platform/testing';
import { recordsEntities } from '#libs/records';
import { IntakeModule } from '../../intake.module.js';
import { OriginalScratch } from '../../original-scratch.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { Progress } from '../../progress.js';
import { OriginalReceiver } from '../../receive-original.js';
import { BuildRenditionJob } from './build-rendition.job.js';

const providers = [BuildRenditionJob, OriginalReceiver, OriginalScratch];

describe(BuildRenditionJob.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  const originals = new OriginalRepository();
  const pages = new PageRepository();
  const stapel = new StapelRepository();
  const stapelId = newId();

  beforeAll(async () => {
    db = await createTestDatabase({ entities: [...identityEntities, ...recordsEntities] });
    const intake = { module: class Intake {}, imports: [IntakeModule], providers };
    app = await createTestApp({ db, imports: [intake] });
    const row = { id: stapelId, title: 'Post', orgUnitId: newId(), centralMail: true } as const;
    await db.run((ctx) =>
      stapel.insert(ctx, { ...row, state: 'receiving', createdAt: ctx.now, closedAt: null }),
    );
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  /** An original of one page that failed, with its rendition in line. */
  async function waitingForRendition(): Promise<string> {
    const path = join(db.config.home, 'brief.tif');
    await writeFile(path, await letterTiff({ pages: [['Stadt']], compression: 'g4' }));
    const incoming = { stapelId, clientRef: newId(), filename: 'brief.tif' };
    const receiver = app.get(OriginalReceiver);
    const caller = systemCaller('test');
    const { receipt } = await receiver.receive(caller, createReadStream(path), incoming);
    const { originalId } = receipt;
    await db.run(async (ctx) => {
      const probe = { mime: 'image/tiff', readable: true, flags: [], pagesTotal: 1 };
      await originals.saveProbe(ctx, originalId, probe);
      await pages.settlePage(ctx, originalId, 1, { errorCode: 'PAGE.UNREADABLE' });
      const waiting = { state: 'waiting', sha256: null, validation: null, flags: [] } as const;
      await originals.saveRendition(ctx, originalId, waiting);
      await app.get(Progress, { strict: false }).refresh(ctx, stapelId, originalId);
    });
    return originalId;
  }

  const build = (originalId: string) =>
    app
      .get(BuildRenditionJob)
      .handle(
        { originalId },
        { id: newId(), signal: new AbortController().signal, attempt: 1, lastAttempt: true },
      );

  const somebodyWaits = () =>
    db.run((ctx) =>
      one(
        ctx,
        sql`select 1 from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()`,
      ),
    );

  it('saves what it has built', async () => {
    const originalId = await waitingForRendition();
    expect(await build(originalId)).toBe('SUCCESS');
    const saved = await db.run((ctx) => originals.byId(ctx, originalId));
    expect(saved?.renditionState).toBe('done');
  });

  it('throws away what was built of pages that are to be read again, and waits its turn', async () => {
    const originalId = await waitingForRendition();
    let building: Promise<unknown> = Promise.resolve();
    await db.run(async (ctx) => {
      await stapel.lock(ctx, stapelId);
      building = build(originalId);
      await until(somebodyWaits, { timeoutMs: 20_000 });
      await originals.dropRendition(ctx, originalId, []);
    });
    await building;
    const kept = await db.run((ctx) => originals.byId(ctx, originalId));
    expect(kept?.renditionState).toBe('none');
  });
});
