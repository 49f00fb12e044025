import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Global, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '#libs/kernel';
import { AppConfig, Transactions, type Ctx } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  testCaller,
  type TestDatabase,
} from '#libs/platform/testing';
import { Blobs } from '../face/blobs.js';
import { BLOB_GUARD, type BlobGuard, type BlobReference } from '../guard/blob-guard.js';
import { StorageRemovalModule } from '../removal.module.js';
import { BLOB_STORE, type BlobStore } from '../store/blob-store.js';
import { QuarantinePurge } from '../sweeping/quarantine-purge.js';
import { StoreSurvey } from '../sweeping/store-survey.js';
import {
  SweepOrphansUseCase,
  type SweepReport,
} from '../use-cases/sweep-orphans/sweep-orphans.use-case.js';

/** Permits what the spec lets it and keeps count of what it was asked. */
class TestGuard implements BlobGuard {
  permits = true;
  asked: string[] = [];

  reset(): void {
    this.permits = true;
    this.asked = [];
  }

  async permitsRemoval(_: Ctx, { sha256 }: { sha256: string }) {
    this.asked.push(sha256);
    return this.permits;
  }

  /** What somebody of the kind `kept` owns stays. */
  async permitsRelease(_: Ctx, { ownerType }: BlobReference) {
    return this.permits && ownerType !== 'kept';
  }
}

function moduleOf(guard: TestGuard) {
  @Global()
  @Module({ providers: [{ provide: BLOB_GUARD, useValue: guard }], exports: [BLOB_GUARD] })
  class TestGuardModule {}
  return TestGuardModule;
}

/** A store with its sweep, and a guard that permits what it is told to. */
export class SweepHouse {
  readonly blobs: Blobs;
  readonly store: BlobStore;
  private readonly caller = testCaller();

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
    readonly guard: TestGuard,
  ) {
    this.blobs = app.get(Blobs, { strict: false });
    this.store = app.get(BLOB_STORE, { strict: false });
  }

  static async open(): Promise<SweepHouse> {
    const guard = new TestGuard();
    const db = await createTestDatabase({ parts: [] });
    const app = await createTestApp({ db, imports: [StorageRemovalModule, moduleOf(guard)] });
    return new SweepHouse(db, app, guard);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  /** As of that moment; without one when the grace period of whatever is there now has ended. */
  sweep(now = tomorrow()): Promise<SweepReport> {
    return this.app.get(SweepOrphansUseCase, { strict: false }).execute(this.caller, now);
  }

  /** The same with another store in place of the one that is there. */
  sweepWith(store: BlobStore): Promise<SweepReport> {
    return new SweepOrphansUseCase(
      store,
      this.guard,
      this.app.get(Transactions),
      this.app.get(StoreSurvey, { strict: false }),
      this.app.get(QuarantinePurge, { strict: false }),
      this.app.get(AppConfig),
    ).execute(this.caller, tomorrow());
  }

  receive(bytes = randomBytes(1_000)) {
    return this.blobs.receive(Readable.from([bytes]), { maxBytes: 1_000_000 });
  }

  adopt(sha256: string, ownerType = 'test') {
    return this.db.run((ctx) => this.blobs.adopt(ctx, sha256, { ownerType, ownerId: newId() }));
  }

  async isThere(sha256: string): Promise<boolean> {
    return (await this.store.stat(sha256)) !== null;
  }
}

function tomorrow(): Date {
  return new Date(Date.now() + 25 * 3_600_000);
}
