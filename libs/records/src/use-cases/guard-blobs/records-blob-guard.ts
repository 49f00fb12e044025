import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { BlobGuard, UnownedBlob } from '#libs/storage';
import { blobSwept } from '../../contracts/actions.js';
import { grantsOf } from '../../domain/akten-access.js';
import { VersionBytes } from '../../persistence/version-bytes.js';

/**
 * Permits only what it can prove. There is neither Aufbewahrungsfrist nor Loeschsperre yet, so
 * nothing that was needed once may be let go; only bytes that nobody ever needed may be removed. To
 * whoever does not see every Akte a Dokument may be hidden: not to find it would prove nothing.
 */
@Injectable()
export class RecordsBlobGuard implements BlobGuard {
  private readonly versions = new VersionBytes();

  constructor(private readonly audit: AuditLog) {}

  async permitsRemoval(ctx: Ctx, { sha256, size }: UnownedBlob): Promise<boolean> {
    if (!seesEveryAkte(ctx)) return false;
    if (await this.versions.belongToDokument(ctx, sha256)) return false;
    await this.audit.record(ctx, blobSwept, { id: sha256, details: { sha256, size } });
    return true;
  }

  permitsRelease(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

function seesEveryAkte({ actor }: Ctx): boolean {
  return grantsOf(actor, 'read').some(({ kind }) => kind === 'all');
}
