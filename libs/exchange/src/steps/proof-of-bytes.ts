import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller } from '#libs/platform';
import { Akten } from '#libs/records';
import * as actions from '../contracts/actions.js';
import { ExportDamaged } from '../contracts/errors.js';
import { listDamaged, type DamagedFile } from '../domain/damaged-files.js';
import { BytesOfAkte } from './bytes-of-akte.js';

/** What is proven so far, and whether somebody still waits for it. */
interface Proving {
  /** Hashes of bytes that were read through; grows. */
  readonly proven: Set<string>;
  readonly gone: AbortSignal;
}

/** Reads the bytes of an Akte through before any of them is handed out. */
@Injectable()
export class ProofOfBytes {
  constructor(
    private readonly transactions: Transactions,
    private readonly akten: Akten,
    private readonly audit: AuditLog,
    private readonly bytes: BytesOfAkte,
  ) {}

  /**
   * Reads through what of the Akte is not proven yet, and adds it.
   *
   * @throws AkteNotFound, ExportDamaged, StoreUnreachable; the reason of `gone`
   */
  async add(caller: Caller, akteId: string, { proven, gone }: Proving): Promise<void> {
    const all = await this.transactions.look(caller, async (ctx) =>
      this.bytes.parts(ctx, await this.akten.tree(ctx, akteId)),
    );
    const parts = all.filter(({ recordedSha256 }) => !proven.has(recordedSha256));
    const damaged = await this.bytes.damagedAmong(parts, gone);
    if (damaged.length > 0) {
      await this.refuse(caller, akteId, damaged);
      throw new ExportDamaged(listDamaged(damaged));
    }
    for (const { recordedSha256 } of parts) proven.add(recordedSha256);
  }

  private refuse(caller: Caller, akteId: string, damaged: readonly DamagedFile[]): Promise<void> {
    const files = damaged.map(({ sha256, damage }) => ({ sha256, damage }));
    return this.transactions.run(caller, (ctx) =>
      this.audit.record(ctx, actions.exportRefused, { id: akteId, akteId, details: { files } }),
    );
  }
}
