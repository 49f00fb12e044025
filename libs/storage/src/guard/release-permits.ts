import { Inject, Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { BLOB_GUARD, type BlobGuard, type BlobReference } from './blob-guard.js';

/** Leave to drop one reference, good in the transaction in which the guard has given it. */
export class ReleasePermit {
  readonly #ctx: Ctx;
  readonly #reference: BlobReference;

  private constructor(ctx: Ctx, reference: BlobReference) {
    this.#ctx = ctx;
    this.#reference = reference;
  }

  /** The only source of permits; null where the guard refuses. */
  static async ask(
    guard: BlobGuard,
    ctx: Ctx,
    reference: BlobReference,
  ): Promise<ReleasePermit | null> {
    const permitted = await guard.permitsRelease(ctx, reference);
    return permitted ? new ReleasePermit(ctx, reference) : null;
  }

  /** @throws TypeError when it was not granted, or in another transaction */
  static redeem(ctx: Ctx, permit: ReleasePermit): BlobReference {
    if (!(#ctx in permit) || permit.#ctx !== ctx)
      throw new TypeError('no permit to release a blob');
    return permit.#reference;
  }
}

/** Asks the guard for whoever wants to let go of bytes. */
@Injectable()
export class BlobPermits {
  constructor(@Inject(BLOB_GUARD) private readonly guard: BlobGuard) {}

  /** Leave to drop that reference, for `Blobs.release`; null where it has to stay. */
  forRelease(ctx: Ctx, reference: BlobReference): Promise<ReleasePermit | null> {
    return ReleasePermit.ask(this.guard, ctx, reference);
  }
}
