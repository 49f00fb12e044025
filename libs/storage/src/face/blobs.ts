import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { ProcessSettings, Transactions, type Ctx } from '#libs/platform';
import { ReleasePermit } from '../guard/release-permits.js';
import { BLOB_STORE, type BlobStore, type ByteRange } from '../store/blob-store.js';
import type { BlobKey } from '../domain/blob-key.js';
import type { Damage, Finder } from '../contracts/damage.js';
import { BlobCorrupt, BlobMissing } from '../contracts/errors.js';
import { IntegrityWatch } from '../integrity/integrity-watch.js';
import { BlobReferences } from '../persistence/blob-references.js';
import { Findings } from '../persistence/findings.js';
import { UnownedBlobs } from '../persistence/unowned-blobs.js';
import type { Leave } from '../reading/pace.js';
import { ProvenReads } from '../reading/proven-reads.js';
import { Scratch, type ReceiveLimits } from '../store/scratch.js';

/** The face of the store: bytes come in outside any transaction and are adopted inside one. */
@Injectable()
export class Blobs {
  private readonly scratch: Scratch;
  private readonly references = new BlobReferences();
  private readonly unowned = new UnownedBlobs();
  private readonly findings = new Findings();
  private readonly reads: ProvenReads;

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly transactions: Transactions,
    private readonly integrity: IntegrityWatch,
    { home }: ProcessSettings,
  ) {
    this.reads = new ProvenReads(store, integrity);
    this.scratch = new Scratch(join(home, 'scratch', 'incoming'));
  }

  /**
   * Streams bytes into the store. They are durable, hashed and verified when this resolves, but
   * belong to nobody: without {@link adopt} the sweep removes them after the grace period. Wrong bytes that
   * lay under the same hash are set aside and replaced.
   *
   * @throws BlobEmpty, BlobTooLarge, ChecksumMismatch, StoreFull, StoreUnreachable, BlobCorrupt
   */
  async receive(
    source: Readable,
    limits: ReceiveLimits,
  ): Promise<{ sha256: BlobKey; size: number }> {
    const received = await this.scratch.receive(source, limits);
    try {
      const [known] = await Promise.all([
        this.integrity.known(received.sha256),
        this.transactions.alone(this.unowned.announcement(received)),
      ]);
      const report = await this.store.put(received);
      await this.integrity.put(received.sha256, report, known);
    } finally {
      await rm(received.path, { force: true });
    }
    return { sha256: received.sha256, size: received.size };
  }

  /** {@link receive} for bytes that are in memory, e.g. a preview we made ourselves. */
  putBuffer(bytes: Uint8Array): Promise<{ sha256: BlobKey; size: number }> {
    return this.receive(Readable.from([bytes]), { maxBytes: bytes.length });
  }

  /**
   * Makes a blob belong to something, in the transaction of `ctx`. The lock keeps the sweep away
   * from this hash until the commit.
   *
   * @throws BlobMissing when the sweep was faster; the sender has to send again
   */
  async adopt(
    ctx: Ctx,
    sha256: BlobKey,
    owner: { ownerType: string; ownerId: string },
  ): Promise<void> {
    await this.references.lock(ctx, sha256);
    const found = await this.store.stat(sha256);
    if (!found) throw new BlobMissing();
    await this.references.add(ctx, { sha256, size: found.size, ...owner });
    await this.unowned.remove(ctx, sha256);
  }

  /**
   * Drops the reference of a permit. Bytes that nobody needs any more are removed by the sweep,
   * after the grace period and by a permit of their own.
   *
   * @throws TypeError when the permit was not granted in this transaction
   */
  async release(ctx: Ctx, permit: ReleasePermit): Promise<void> {
    const reference = ReleasePermit.redeem(ctx, permit);
    await this.references.lock(ctx, reference.sha256);
    if (!(await this.references.drop(ctx, reference))) return;
    await this.unowned.add(ctx, reference.sha256);
    await this.references.forget(ctx, reference.sha256);
  }

  /**
   * The bytes, compared with their hash while they flow: the stream ends with BlobCorrupt or
   * StoreUnreachable before its last piece when they are wrong.
   *
   * @throws BlobMissing, StoreUnreachable
   */
  open(sha256: BlobKey): Promise<Readable> {
    return this.reads.whole(sha256);
  }

  /** Some of the bytes, of a blob that was read through before. @throws as {@link open} */
  openPart(sha256: BlobKey, range: ByteRange): Promise<Readable> {
    return this.reads.part(sha256, range);
  }

  /**
   * Reads all bytes now and says what is wrong with them, or null; a damage is recorded.
   *
   * @throws StoreUnreachable when it cannot be said; what `leave` throws
   */
  examine(sha256: BlobKey, foundBy: Finder, leave?: Leave): Promise<Damage | null> {
    return this.reads.examine(sha256, foundBy, leave);
  }

  /**
   * Size in bytes; for who is about to promise it.
   *
   * @throws BlobMissing, BlobCorrupt when it is not that of the record, StoreUnreachable
   */
  async sizeAsRecorded(ctx: Ctx, sha256: BlobKey): Promise<number> {
    const found = await this.store.stat(sha256);
    const recorded = await this.findings.sizeOf(ctx, sha256);
    if (found && (recorded === null || recorded === found.size)) return found.size;
    const damage = found ? 'wrong-size' : 'missing';
    this.integrity.report({ sha256, damage, foundBy: 'read' });
    throw found ? new BlobCorrupt() : new BlobMissing();
  }

  /** Size in bytes, or null when there is no such blob. @throws StoreUnreachable */
  async stat(sha256: BlobKey): Promise<{ size: number } | null> {
    const found = await this.store.stat(sha256);
    return found && { size: found.size };
  }
}
