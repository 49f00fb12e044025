import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { Jobs, Transactions, type Caller, type Ctx } from '#libs/platform';
import { Blobs } from '#libs/storage';
import { UploadSettings, type Receipt } from '../contracts/index.js';
import { safeFilename, titleFromFilename } from '../domain/filename.js';
import { ClientRefReused, StapelClosed, StapelNotFound } from '../contracts/errors.js';
import { probeOriginal } from '../jobs.js';
import { OriginalRepository, type OriginalRow } from '../persistence/original.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import * as actions from '../contracts/actions.js';
import { Progress } from './progress.js';
import { StapelRepository, type StapelRow } from '../persistence/stapel.repository.js';

/** An original on its way in. */
export interface IncomingOriginal {
  readonly stapelId: string;
  readonly clientRef: string;
  readonly filename: string;
  readonly expectedSha256?: string | undefined;
}

/** Bytes in the store, of which nothing else is known yet. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** A receipt, and whether this delivery made it or an earlier one had. */
export interface Delivery {
  readonly receipt: Receipt;
  readonly fresh: boolean;
}

/**
 * The one way in, whatever protocol the bytes come by: store and verify them outside any
 * transaction, then commit original, letter, reference, log and job together. Only then is there a
 * receipt. The same reference again gives the same receipt.
 */
@Injectable()
export class OriginalReceiver {
  /** Bytes that one original may have. */
  readonly maxBytes: number;
  private readonly stapel = new StapelRepository();
  private readonly originals = new OriginalRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly blobs: Blobs,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly progress: Progress,
    settings: UploadSettings,
  ) {
    this.maxBytes = settings.maxBytes;
  }

  /** Before the first byte: is there such a Stapel, and does it take more? @throws StapelNotFound, StapelClosed */
  async admit(caller: Caller, stapelId: string): Promise<void> {
    await this.transactions.look(caller, (ctx) => this.openStapel(ctx, stapelId));
  }

  /** @throws StapelNotFound, StapelClosed, ClientRefReused and all errors of Blobs.receive */
  async receive(caller: Caller, source: Readable, incoming: IncomingOriginal): Promise<Delivery> {
    return this.commit(caller, incoming, await this.store(source, incoming));
  }

  /** Stores and verifies the bytes; they are not received yet. @throws all errors of Blobs.receive */
  store(source: Readable, { expectedSha256 }: IncomingOriginal): Promise<StoredBytes> {
    return this.blobs.receive(source, { maxBytes: this.maxBytes, expectedSha256 });
  }

  /** Receives what was stored. @throws StapelNotFound, StapelClosed, ClientRefReused */
  commit(caller: Caller, incoming: IncomingOriginal, bytes: StoredBytes): Promise<Delivery> {
    return this.transactions.run(caller, (ctx) => this.deliver(ctx, incoming, bytes));
  }

  /** What this sender has delivered under that reference, or null. */
  async receiptOf(caller: Caller, clientRef: string): Promise<Receipt | null> {
    const earlier = await this.transactions.look(caller, (ctx) =>
      this.originals.byClientRef(ctx, clientRef),
    );
    return earlier && toReceipt(earlier);
  }

  private async deliver(
    ctx: Ctx,
    incoming: IncomingOriginal,
    blob: StoredBytes,
  ): Promise<Delivery> {
    await this.originals.lockClientRef(ctx, incoming.clientRef);
    const earlier = await this.originals.byClientRef(ctx, incoming.clientRef);
    if (earlier) {
      if (earlier.sha256 !== blob.sha256) throw new ClientRefReused();
      ctx.trail.unchanged('it was received before; the receipt is the same');
      return { receipt: toReceipt(earlier), fresh: false };
    }
    const stapel = await this.openStapel(ctx, incoming.stapelId);
    const original = await this.insert(ctx, stapel, incoming, blob);
    await this.record(ctx, original);
    await this.jobs.enqueue(
      ctx,
      probeOriginal,
      { originalId: original.id },
      { singletonKey: original.id },
    );
    await this.progress.refresh(ctx, stapel.id, original.id);
    return { receipt: toReceipt(original), fresh: true };
  }

  private async openStapel(ctx: Ctx, stapelId: string): Promise<StapelRow> {
    const stapel = await this.stapel.visible(ctx, stapelId);
    if (!stapel) throw new StapelNotFound();
    if (stapel.closedAt) throw new StapelClosed();
    return stapel;
  }

  private async insert(
    ctx: Ctx,
    stapel: StapelRow,
    incoming: IncomingOriginal,
    blob: StoredBytes,
  ): Promise<OriginalRow> {
    const duplicateOf = await this.originals.earliestTwin(ctx, blob.sha256, stapel.orgUnitId);
    const original: OriginalRow = {
      id: newId(),
      stapelId: stapel.id,
      clientRef: incoming.clientRef,
      ...blob,
      filename: safeFilename(incoming.filename),
      mime: 'application/octet-stream',
      state: 'received',
      probedAt: null,
      readable: true,
      flags: duplicateOf ? [{ code: 'ORIGINAL.DUPLICATE' }] : [],
      duplicateOf,
      uploaderKind: ctx.actor.kind,
      readingCancelledAt: null,
      pagesTotal: 0,
      receivedAt: ctx.now,
    };
    await this.originals.insert(ctx, original);
    const owner = { ownerType: 'intake-original', ownerId: original.id };
    await this.blobs.adopt(ctx, blob.sha256, owner);
    const title = titleFromFilename(original.filename);
    const letter = { id: newId(), stapelId: stapel.id, originalId: original.id, title };
    await this.letters.insert(ctx, letter);
    return original;
  }

  private record(ctx: Ctx, original: OriginalRow): Promise<void> {
    const { id, stapelId, sha256, size, clientRef, duplicateOf } = original;
    return this.audit.record(ctx, actions.originalReceived, {
      id,
      details: { stapelId, sha256, size, clientRef, duplicateOf },
    });
  }
}

/** What the sender may rely on. */
export function toReceipt(original: OriginalRow): Receipt {
  const { id, stapelId, clientRef, filename, size, sha256, duplicateOf } = original;
  const committedAt = original.receivedAt.toISOString();
  return { stapelId, originalId: id, clientRef, filename, size, sha256, committedAt, duplicateOf };
}
