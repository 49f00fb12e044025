import type { Ctx } from '#libs/platform';
import type { BlobKey } from '../domain/blob-key.js';

/** Bytes that are known and belong to nobody. */
export interface UnownedBlob {
  readonly sha256: BlobKey;
  /** Bytes. */
  readonly size: number;
}

/** That something needs a blob. */
export interface BlobReference {
  readonly sha256: BlobKey;
  readonly ownerType: string;
  readonly ownerId: string;
}

/**
 * Says whether bytes may go. Storage knows only who refers to them; what the law says of them is
 * known above, so a higher module answers. When it says yes, the log has it, in the transaction of
 * `ctx`.
 */
export interface BlobGuard {
  /** May these bytes, which nobody needs, be destroyed? */
  permitsRemoval(ctx: Ctx, blob: UnownedBlob): Promise<boolean>;

  /** May that owner let go of its bytes? What nobody else needs is then removed by the sweep. */
  permitsRelease(ctx: Ctx, reference: BlobReference): Promise<boolean>;
}

/** Token under which a global module of the app plugs in its {@link BlobGuard}. */
export const BLOB_GUARD = Symbol('BlobGuard');
