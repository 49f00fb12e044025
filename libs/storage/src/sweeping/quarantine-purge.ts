import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller } from '#libs/platform';
import { blobPurged } from '../contracts/actions.js';
import { StorageSettings } from '../contracts/index.js';
import { Quarantine, type Quarantined } from '../persistence/quarantine.js';
import { BLOB_STORE, type BlobStore } from '../store/blob-store.js';

/**
 * Destroys what lay in the quarantine for longer than any backup lasts: no restore of the database can want
 * it back. First the event is committed, then the bytes go; killed in between, the next night ends it.
 */
@Injectable()
export class QuarantinePurge {
  private readonly quarantine = new Quarantine();

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly settings: StorageSettings,
  ) {}

  /** Answers how many are gone. */
  async execute(caller: Caller, now: Date): Promise<number> {
    const before = new Date(now.getTime() - this.settings.quarantineDays * 86_400_000);
    let purged = 0;
    for (let after = ''; ;) {
      const batch = await this.transactions.look(caller, (ctx) =>
        this.quarantine.due(ctx, before, after),
      );
      for (const each of batch) {
        await this.letGo(caller, each);
        if (await this.destroy(caller, each.name)) purged += 1;
      }
      const last = batch.at(-1);
      if (!last) return purged;
      after = last.name;
    }
  }

  private letGo(caller: Caller, { name, sha256, size }: Quarantined): Promise<void> {
    return this.transactions.run(caller, async (ctx) => {
      if (!(await this.quarantine.permit(ctx, name))) return;
      await this.audit.record(ctx, blobPurged, { id: sha256, details: { sha256, size } });
    });
  }

  private destroy(caller: Caller, name: string): Promise<boolean> {
    return this.transactions.run(caller, async (ctx) => {
      const permit = await this.quarantine.permitOf(ctx, name);
      if (!permit) return false;
      await this.store.discard(permit);
      await this.quarantine.forget(ctx, name);
      return true;
    });
  }
}
