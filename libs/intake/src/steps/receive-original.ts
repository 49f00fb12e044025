import type { Readable } from 'node:stream';
import * as actions from '../contracts/actions.js';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { Jobs, Transactions, type Caller, type Ctx } from '#libs/platform';
import { Blobs } from '#libs/storage';
import { UploadSettings, type Receipt } from '../contracts/index.js';
import { safeFilename, titleFromFilename } from '../domain/filename.js';
import { ClientRefReused, StapelClosed, StapelNotFound } from '../contracts/errors.js';
import { probeOriginal } from '../jobs.js';
import type { StapelAtDesk } from '../persistence/at-desk.js';
import { DroppedLetterRepository } from '../persistence/dropped-letter.repository.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import type { OriginalRow } from '../persistence/rows.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { StapelDesk } from './stapel-desk.js';

/** An original on its way in. */
export interface IncomingOriginal {
  readonly stapelId: string;
  readonly clientRef: string;
  readonly filename: string;
  readonly expectedSha256?: string | undefined;
  /** Only the outside of an unopened envelope was scanned. */
  readonly sealed?: boolean | undefined;
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
  private readonly dropped = new DroppedLetterRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly blobs: Blobs,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly desk: StapelDesk,
    settings: UploadSettings,
  ) {
    this.maxBytes = settings.maxBytes;
  }

  /** Before the first byte: is there such a Stapel, and does it take more? @throws StapelNotFound, StapelClosed */
  async admit(caller: Caller, stapelId: string): Promise<void> {
    await this.transactions.look(caller, async (ctx) => {
      const stapel = await this.stapel.visible(ctx, stapelId);
      if (!stapel) throw new StapelNotFound();
      if (stapel.closedAt) throw new StapelClosed();
    });
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
    const id = newId();
    await this.desk.changeStapel(ctx, incoming.stapelId, async (at) => {
      if (at.stapel.closedAt) throw new StapelClosed();
      await this.insert(ctx, at, { id, ...incoming, ...blob });
      const key = { singletonKey: id };
      await this.jobs.enqueue(ctx, probeOriginal, { originalId: id }, key);
      return [id];
    });
    const original = await this.originals.byClientRef(ctx, incoming.clientRef);
    if (!original) throw new Error(`original ${id} is not there although it was inserted`);
    return { receipt: toReceipt(original), fresh: true };
  }

  /** Original, letter, reference and log. */
  private async insert(
    ctx: Ctx,
    at: StapelAtDesk,
    incoming: IncomingOriginal & StoredBytes & { readonly id: string },
  ): Promise<void> {
    const { id, clientRef, sha256, size } = incoming;
    const { id: stapelId, orgUnitId } = at.stapel;
    const duplicateOf = await this.originals.earliestTwin(ctx, sha256, orgUnitId);
    const filename = safeFilename(incoming.filename);
    const flags = duplicateOf ? [{ code: 'ORIGINAL.DUPLICATE' }] : [];
    await this.originals.insert(ctx, at, {
      id,
      clientRef,
      sha256,
      size,
      filename,
      flags,
      duplicateOf,
    });
    await this.blobs.adopt(ctx, sha256, { ownerType: 'intake-original', ownerId: id });
    const sealed = incoming.sealed === true;
    const letter = { id: newId(), originalId: id, title: titleFromFilename(filename), sealed };
    await this.letters.insert(ctx, at, letter);
    if (!(await this.dropped.insert(ctx, at, letter.id))) throw new StapelNotFound();
    const details = {
      stapelId,
      sha256,
      size,
      clientRef,
      duplicateOf,
      ...(sealed ? { sealed } : {}),
    };
    await this.audit.record(ctx, actions.originalReceived, { id, details });
  }
}

/** What the sender may rely on. */
export function toReceipt(original: OriginalRow): Receipt {
  const { id, stapelId, clientRef, filename, size, sha256, duplicateOf } = original;
  const committedAt = original.receivedAt.toISOString();
  return { stapelId, originalId: id, clientRef, filename, size, sha256, committedAt, duplicateOf };
}
